public import PracticeDomain
public import Verification

/// What only the manager may see, as one page: every broken rule and wish with
/// its price, hours and pay, and absences with their reasons.
public struct ManagerPage: Sendable {
  private let ledger: CostLedger
  private let accounts: [StaffAccount]
  private let practice: Practice
  private let roster: Roster
  private let note: String?

  /// Makes the page of a roster that was verified.
  ///
  /// - Parameters:
  ///   - roster: the roster.
  ///   - practice: the practice it is for.
  ///   - verdict: what the verifier found on it.
  ///   - note: a sentence on how good it is, as in `Proven the least.`; nil for
  ///     none.
  public init(_ roster: Roster, in practice: Practice, verdict: Verdict, note: String? = nil) {
    self.practice = practice
    self.roster = roster
    self.note = note
    ledger = CostLedger(verdict)
    accounts = StaffAccount.all(RosterFacts(roster, in: practice))
  }

  /// The page in HTML; the same bytes for the same roster.
  public var html: String {
    let period = DateWords.period(roster.horizon)
    return Markup.page(title: "\(practice.name): for the manager, \(period)") { body in
      head(period, &body)
      body.element("main") { main in
        costs(&main)
        hours(&main)
        absences(&main)
      }
      body.element("footer", "Prices are those of the practice's rules. Checked by the verifier.")
    }
  }

  private func price(_ cost: Int64) -> String { Amounts.text(cost, practice.unit) }

  private func head(_ period: String, _ markup: inout Markup) {
    markup.element("header") { header in
      header.element("div") { title in
        title.element("h1", practice.name)
        title.element("p", ["class": "period"], "For the manager: costs and wishes, \(period)")
      }
      header.element("dl", ["class": "facts"]) { facts in
        facts.fact("total cost", price(ledger.total))
        facts.fact("breaches", String(ledger.breachCount))
        let hard = ledger.hardCount
        facts.fact("hard rules broken", String(hard), isAlert: hard > 0)
        let wishes = practice.requests.count
        if wishes > 0 {
          facts.fact("wishes granted", "\(wishes - ledger.brokenWishes) of \(wishes)")
        }
      }
    }
    let words = "Confidential: holds pay, wishes and reasons of absence."
    markup.element("p", ["class": "secret"], words + (note.map { " \($0)" } ?? ""))
    markup.newLine()
  }

  private func costs(_ markup: inout Markup) {
    let table = LedgerMarkup(entries: ledger.entries, unit: practice.unit) { id in
      practice.professional(id)?.name ?? id.text
    }
    table.costs("What it costs, rule by rule", of: "Rule", &markup) { body in
      body.element("tr", ["class": "rule"]) { row in
        row.element("th", ["scope": "row"], "Total")
        row.element("td", "")
        row.number(String(ledger.entries.reduce(0) { $0 + $1.findings.count }))
        row.number(price(ledger.total))
        row.element("td", "")
      }
    }
    table.findings("Every breach and broken wish", &markup)
  }

  private func hours(_ markup: inout Markup) {
    markup.element("section", ["class": "page"]) { section in
      section.element("h2", "Hours and pay")
      let headings = [
        "Name", "Contract", "#Contract hours", "#Rostered", "#Leave credited", "#Difference",
        "#Overtime", "#Basic pay",
      ]
      section.table("people", headings) { body in
        for account in accounts {
          body.element("tr") { row in
            row.element("th", ["scope": "row"], account.name)
            row.element("td", account.contract)
            for text in account.figures(practice.unit) { row.number(text) }
          }
          body.newLine()
        }
      }
      section.element(
        "p",
        ["class": "soft"],
        "Basic pay is rostered hours at the hourly rate, before overtime and premiums; contract "
          + "hours are those of the weeks planned."
      )
    }
  }

  private func absences(_ markup: inout Markup) {
    let leaves = practice.leave.filter {
      $0.from <= roster.horizon.end && $0.until >= roster.horizon.start
    }
    if leaves.isEmpty { return }
    markup.element("section") { section in
      section.element("h2", "Absences")
      section.table("people", ["Name", "From", "Until", "Part of the day", "Reason"]) { body in
        for leave in leaves {
          body.element("tr") { row in
            let name = practice.professional(leave.professional)?.name
            row.element("th", ["scope": "row"], name ?? leave.professional.text)
            row.element("td", DateWords.short(leave.from))
            row.element("td", DateWords.short(leave.until))
            row.element("td", leave.part.map { "\($0.from)–\($0.until)" } ?? "")
            row.element("td", leave.reason ?? "")
          }
          body.newLine()
        }
      }
    }
  }
}

extension Markup {
  /// A table; a heading that begins with `#` is of numbers.
  mutating func table(_ style: String, _ headings: [String], _ rows: (inout Markup) -> Void) {
    element("div", ["class": "scroll"]) { box in
      box.element("table", ["class": style]) { table in
        table.element("thead") { head in
          head.element("tr") { row in
            for heading in headings {
              let isNumber = heading.hasPrefix("#")
              let attributes: KeyValuePairs = ["scope": "col", "class": isNumber ? "number" : ""]
              row.element("th", attributes, isNumber ? String(heading.dropFirst()) : heading)
            }
          }
        }
        table.element("tbody", rows)
      }
    }
  }

  /// A cell with a number.
  mutating func number(_ text: String) { element("td", ["class": "number"], text) }
}
