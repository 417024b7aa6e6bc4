import PracticeDomain

/// Draws hours wanted against hours on duty, a bar for each set of roles and
/// week: the week in which hours run short shows red.
struct LoadGaugeMarkup {
  let rows: [LoadTable.Row]

  func write(_ markup: inout Markup) {
    if rows.isEmpty { return }
    let most = max(1, rows.map { max($0.wanted, $0.onDuty) }.max() ?? 1)
    markup.element("section", ["class": "load"]) { section in
      section.element("h2", "Hours wanted against hours on duty")
      section.element("ul", ["class": "legend"]) { legend in
        legend.key("background:#9cc3ac", "\u{2003}", "wanted by the end of the week")
        legend.key("background:#e08a7c", "\u{2003}", "wanted, and hours run short")
        legend.key("background:#e3e8ec", "\u{2003}", "on duty until then")
      }
      var heading = ""
      for row in rows {
        let name = row.roles.map(\.text).joined(separator: " or ")
        if name != heading { section.element("h3", name) }
        heading = name
        bar(row, most: most, &section)
      }
      section.element(
        "p",
        ["class": "soft"],
        "Wanted is what must be done by the end of the week and only these roles can do; on duty "
          + "is all their time until then, breaks left out."
      )
    }
  }

  private func bar(_ row: LoadTable.Row, most: Int, _ markup: inout Markup) {
    let isShort = row.wanted > row.onDuty
    func share(_ minutes: Int) -> String {
      DaySheetMarkup.pixels(Double(minutes) * 100 / Double(most)) + "%"
    }
    markup.element("div", ["class": "week"]) { week in
      week.element("span", "until \(DateWords.short(row.until))")
      let words = "\(hoursAndMinutes(row.wanted)) wanted of \(hoursAndMinutes(row.onDuty))"
      week.element("svg", ["role": "img", "aria-label": words]) { svg in
        svg.void(
          "rect",
          ["y": "2", "height": "22", "width": share(row.onDuty), "fill": "#e3e8ec"]
        )
        let colour = isShort ? "#e08a7c" : "#9cc3ac"
        svg.void(
          "rect",
          ["y": "7", "height": "12", "width": share(row.wanted), "fill": colour]
        )
      }
      let percent = row.onDuty > 0 ? " (\(row.wanted * 100 / row.onDuty) %)" : ""
      week.element("span", ["class": isShort ? "short" : ""], words + percent)
    }
    markup.newLine()
  }
}
