public import PracticeDomain
public import Verification

/// What only the manager may see of a book, as one page: the load of each set
/// of roles, who got no appointment and why, and every price.
public struct BookManagerPage: Sendable {
  private let facts: BookFacts
  private let ledger: CostLedger
  private let loads: [LoadTable.Row]
  private let note: String?

  /// Makes the page of a book that was verified.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - roster: the roster it was made for.
  ///   - practice: the practice.
  ///   - verdict: what the verifier found on it.
  ///   - loads: hours wanted and hours on duty, by roles, then by week.
  ///   - note: a sentence on how good it is; nil for none.
  public init(
    _ book: AppointmentBook,
    roster: Roster,
    in practice: Practice,
    verdict: Verdict,
    loads: [LoadTable.Row],
    note: String? = nil
  ) {
    facts = BookFacts(book, roster: roster, in: practice)
    ledger = CostLedger(verdict)
    self.loads = loads
    self.note = note
  }

  /// The page in HTML; the same bytes for the same book.
  public var html: String {
    let practice = facts.practice
    let period = DateWords.period(practice.horizon)
    let title = "\(practice.name): appointments for the manager, \(period)"
    return Markup.page(title: title, style: BookPageStyle.sheet) { body in
      head(period, &body)
      body.element("main") { main in
        LoadGaugeMarkup(rows: loads).write(&main)
        unserved(&main)
        costs(&main)
      }
      body.element("footer", "Prices are those of the practice's book. Checked by the verifier.")
    }
  }

  private func price(_ cost: Int64) -> String { Amounts.text(cost, facts.practice.unit) }

  private func head(_ period: String, _ markup: inout Markup) {
    let left = facts.unserved.count
    markup.element("header") { header in
      header.element("div") { title in
        title.element("h1", facts.practice.name)
        title.element("p", ["class": "period"], "For the manager: appointments, \(period)")
      }
      header.element("dl", ["class": "facts"]) { list in
        list.fact("total cost", price(ledger.total))
        list.fact("held", "\(facts.book.appointments.count) of \(facts.wanted.count)")
        list.fact("without appointment", String(left), isAlert: left > 0)
        list.fact("hard rules broken", String(ledger.hardCount), isAlert: ledger.hardCount > 0)
      }
    }
    let words = "Confidential: holds fees, prices and wishes."
    markup.element("p", ["class": "secret"], words + (note.map { " \($0)" } ?? ""))
    markup.newLine()
  }

  private func unserved(_ markup: inout Markup) {
    let left = facts.unserved
    if left.isEmpty { return }
    let reasons = BookReasons(facts)
    let settings = facts.practice.demand.settings
    markup.element("section") { section in
      section.element("h2", "Without an appointment")
      let headings = ["Request", "Client", "Service", "Urgency", "Why", "#Price", "#Fee lost"]
      section.table("unserved", headings) { body in
        for visit in left {
          body.element("tr") { row in
            row.element("th", ["scope": "row"], visit.request.id.text)
            row.element("td", visit.isWork ? "" : visit.request.client.text)
            row.element("td", visit.service.name)
            row.element("td", settings.urgency(visit.request.urgency).id.text)
            row.element("td", reasons.sentence(for: visit))
            let booked = visit.request.booked == nil ? 0 : settings.cancelPrice
            row.number(price(visit.unservedPrice + booked))
            row.number(price(visit.expectedFee))
          }
          body.newLine()
        }
      }
    }
  }

  private func costs(_ markup: inout Markup) {
    let table = LedgerMarkup(
      entries: ledger.entries.filter { !$0.findings.isEmpty },
      unit: facts.practice.unit,
      name: facts.roster.name(of:)
    )
    if table.entries.isEmpty { return }
    table.costs("What it costs, term by term", of: "Term", &markup)
    table.findings("Every price that is paid", &markup)
  }
}
