public import PracticeDomain

/// The roster as one page for everyone: the grid, who is on duty by the hour,
/// and each one's totals.
///
/// It holds no pay, no price, no wish and no reason of an absence, so it may
/// hang on the wall. It is one file without anything from elsewhere, works
/// without scripts, and prints on A4 in landscape.
public struct RosterPage: Sendable {
  private let sheets: [RosterSheet]

  /// Lays out the page of a roster; with several sites, a part for each.
  public init(_ roster: Roster, in practice: Practice) {
    sheets = RosterSheet.all(roster, in: practice)
  }

  /// The page in HTML; the same bytes for the same roster.
  public var html: String {
    let whole = sheets[0]
    let period = DateWords.period(whole.facts.roster.horizon)
    return Markup.page(title: "\(whole.name): roster \(period)") { body in
      head(whole, period, &body)
      body.element("main") { main in
        for (number, sheet) in sheets.enumerated() { part(sheet, number, &main) }
        totals(whole, &main)
      }
      body.element(
        "footer",
        "Times are local, \(whole.facts.practice.clock.zoneName). “away” is any absence agreed."
      )
    }
  }

  private func head(_ sheet: RosterSheet, _ period: String, _ markup: inout Markup) {
    let gaps = sheet.cover.reduce(0) { sum, line in
      sum + line.days.count { $0?.standing == .uncovered }
    }
    markup.element("header") { header in
      header.element("div") { title in
        title.element("h1", sheet.name)
        title.element("p", ["class": "period"], "Staff roster, \(period)")
      }
      header.element("dl", ["class": "facts"]) { facts in
        facts.fact("people", String(sheet.rows.count))
        facts.fact("shifts", String(sheet.facts.roster.assignments.count))
        facts.fact("paid hours", hoursAndMinutes(sheet.days.reduce(0) { $0 + $1.minutes }))
        facts.fact(gaps == 1 ? "gap in cover" : "gaps in cover", String(gaps), isAlert: gaps > 0)
      }
    }
    markup.newLine()
  }

  private func part(_ sheet: RosterSheet, _ number: Int, _ markup: inout Markup) {
    markup.element("section", ["class": number == 0 ? "" : "page"]) { section in
      section.element("h2", number == 0 ? "Roster" : sheet.name)
      legend(sheet, &section)
      GridMarkup(sheet: sheet).write(&section)
    }
    let map = HeatMap(sheet)
    guard !map.lines.isEmpty else { return }
    // The cover of a site is printed below its only week.
    let isBelow = number > 0 && GridMarkup(sheet: sheet).blocks.count == 1
    markup.element("section", ["class": isBelow ? "" : "page"]) { section in
      section.element("h2", number == 0 ? "Cover by hour" : "Cover by hour, \(sheet.name)")
      section.element("ul", ["class": "legend"]) { legend in
        legend.key("background:#c2dfca", "2", "on duty, as wanted")
        legend.key("background:#ffe0a3", "1/2", "fewer than preferred")
        legend.key("background:#f4b4aa", "0/1", "uncovered")
      }
      map.write(&section)
      lapses(sheet, &section)
    }
  }

  private func legend(_ sheet: RosterSheet, _ markup: inout Markup) {
    markup.element("ul", ["class": "legend"]) { list in
      for shift in sheet.legend {
        let tone = sheet.palette[shift.id]
        list.element("li") { item in
          let style =
            "background:\(Markup.colour(tone.fill));border-color:\(Markup.colour(tone.edge))"
          item.element("span", ["class": "shift", "style": style]) {
            $0.element("b", shift.id.text)
          }
          item.element("span", shift.name)
          if let times = RosterFacts.times(of: shift) {
            item.element("span", ["class": "hours"], times)
          }
        }
      }
      if sheet.cover.isEmpty { return }
      if GridMarkup(sheet: sheet).isLong { briefs(sheet, &list) }
      list.key("background:#f4b4aa", "! 0 / 1", "on duty / wanted: uncovered")
      list.key("background:#ffe0a3", "1 / 2", "fewer than preferred")
      list.key("background:#d5dcf5", "3 / ≤ 2", "more than wanted")
    }
  }

  /// What the ids of places mean that stand in the cells of a long grid.
  private func briefs(_ sheet: RosterSheet, _ markup: inout Markup) {
    let practice = sheet.facts.practice
    let shown = Set(sheet.rows.flatMap(\.cells).flatMap(\.entries).compactMap(\.brief))
    for site in practice.sites where shown.contains(site.id.text) {
      markup.element("li", ["class": "hours"], "\(site.id): \(site.name)")
    }
  }

  private func lapses(_ sheet: RosterSheet, _ markup: inout Markup) {
    let texts = sheet.cover.flatMap { line in
      sheet.days.indices.flatMap { day in
        (line.days[day]?.lapses ?? []).filter { $0.standing == .uncovered }.map { lapse in
          let when = lapse.part.map { " \($0.from)–\($0.until)" } ?? ""
          return "\(DateWords.short(sheet.days[day].date))\(when), \(line.label): "
            + "\(lapse.present) of at least \(line.requirement.minimum)"
        }
      }
    }
    if texts.isEmpty { return markup.element("p", "Every minimum is covered.") }
    markup.element("h3", "Uncovered")
    markup.element("ul", ["class": "lapses"]) { list in
      for text in texts { list.element("li", text) }
    }
  }

  /// Everyone's totals over the whole period, where it is longer than the
  /// tables above.
  private func totals(_ sheet: RosterSheet, _ markup: inout Markup) {
    guard GridMarkup(sheet: sheet).blocks.count > 1 else { return }
    markup.element("section", ["class": "page"]) { section in
      section.element("h2", "Totals")
      section.element("table", ["class": "people"]) { table in
        table.element("caption", "What everyone works in the whole period")
        table.element("thead") { head in
          head.element("tr") { row in
            row.element("th", ["scope": "col"], "Name")
            for column in sheet.columns(of: sheet.emptyTotals) {
              row.element("th", ["scope": "col", "class": "number"], column.heading)
            }
          }
        }
        table.element("tbody") { body in
          for line in sheet.rows {
            body.element("tr") { row in
              row.element("th", ["scope": "row"], line.professional.name)
              for column in sheet.columns(of: line.totals) {
                row.element("td", ["class": "number"], column.text)
              }
            }
            body.newLine()
          }
        }
      }
    }
  }
}

extension Markup {
  /// A number that stands out, with what it counts.
  mutating func fact(_ name: String, _ value: String, isAlert: Bool = false) {
    element("div", ["class": isAlert ? "alert" : ""]) { fact in
      fact.element("dt", name)
      fact.element("dd", value)
    }
  }

  /// A key of a legend.
  mutating func key(_ style: String, _ sample: String, _ meaning: String) {
    element("li") { item in
      item.element("span", ["class": "key", "style": style], sample)
      item.element("span", meaning)
    }
  }
}
