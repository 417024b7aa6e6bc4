import PracticeDomain

/// The grid of a roster as tables of a week each.
struct GridMarkup {
  let sheet: RosterSheet

  /// The most days that stand side by side.
  private static let width = 7
  /// The most lines that fit on a printed page below its heading with every
  /// detail; with more, times are told in the legend only.
  private static let greatestHeight = 46

  /// The positions of the days, cut into weeks.
  var blocks: [Range<Int>] {
    stride(from: 0, to: sheet.days.count, by: Self.width).map { first in
      first..<min(first + Self.width, sheet.days.count)
    }
  }

  /// Whether any week is printed without details.
  var isLong: Bool { blocks.contains { height(of: $0) > Self.greatestHeight } }

  func write(_ markup: inout Markup) {
    for block in blocks { table(of: block, &markup) }
  }

  private func table(of block: Range<Int>, _ markup: inout Markup) {
    let dates = block.map { sheet.days[$0].date }
    let horizon = Horizon(start: dates[0], days: dates.count) ?? sheet.facts.roster.horizon
    let headings = sheet.columns(of: sheet.emptyTotals).map(\.heading)
    let isLong = height(of: block) > Self.greatestHeight
    let attributes: KeyValuePairs = [
      "class": isLong ? "grid long" : "grid", "role": "table",
      "style": isLong ? "--fit: \(fit(of: block))" : "",
    ]
    markup.element("table", attributes) { table in
      let isSole = block.count == sheet.days.count
      table.element(
        "caption",
        ["class": isSole ? "sole" : ""],
        "Who works when, \(DateWords.period(horizon))"
      )
      columns(block.count, headings.count, &table)
      head(block, headings, &table)
      table.element("tbody", ["role": "rowgroup"]) { body in
        for row in sheet.rows { line(row, block, &body) }
      }
      sums(block, headings.count, &table)
      cover(block, headings.count, &table)
    }
    markup.newLine()
  }

  /// About how many lines of text a week takes.
  private func height(of block: Range<Int>) -> Int {
    let people = sheet.rows.map { row in
      block.map { day in
        row.cells[day].entries.reduce(0) {
          $0 + 1 + ($1.times == nil ? 0 : 1) + ($1.detail == nil ? 0 : 1)
        }
      }.max() ?? 0
    }
    let cover = sheet.cover.count { line in block.contains { line.days[$0] != nil } }
    return people.reduce(cover) { $0 + max(2, $1) }
  }

  /// By how much a week without details is made smaller for it to fit on its
  /// printed page, at most by a quarter.
  private func fit(of block: Range<Int>) -> String {
    // The first week stands below the heading and the legend.
    let room = block.lowerBound == 0 ? 43 : 54
    let percent = min(100, max(75, 100 * room / printedLines(of: block)))
    return percent == 100 ? "1" : "0.\(percent)"
  }

  /// About how many lines a week takes when it is printed without details.
  private func printedLines(of block: Range<Int>) -> Int {
    let people = sheet.rows.map { row in
      block.map { day in
        row.cells[day].entries.reduce(0) { sum, entry in
          sum + (entry.shift.text.count + (entry.brief?.count ?? 0) > 14 ? 2 : 1)
        }
      }.max() ?? 0
    }
    var cover: [String: Int] = [:]
    for line in sheet.cover where block.contains(where: { line.days[$0] != nil }) {
      cover[line.subject, default: 0] += 1
    }
    return people.reduce(cover.values.reduce(3, +)) { $0 + max(1, $1) }
  }

  private func columns(_ days: Int, _ sums: Int, _ markup: inout Markup) {
    markup.element("colgroup") { group in
      group.void("col", ["class": "who"])
      for _ in 0..<days { group.void("col") }
      // Many sums share what three of them need, so that days stay wide.
      for _ in 0..<sums { group.void("col", ["class": sums > 3 ? "sum narrow" : "sum"]) }
    }
  }

  private func head(_ block: Range<Int>, _ headings: [String], _ markup: inout Markup) {
    markup.element("thead", ["role": "rowgroup"]) { head in
      head.element("tr", ["role": "row"]) { row in
        row.element("th", ["scope": "col", "role": "columnheader"], "Name")
        for day in sheet.days[block] {
          let shade = day.isShaded ? "day off" : "day"
          row.element("th", ["scope": "col", "role": "columnheader", "class": shade]) { cell in
            cell.element("small", DateWords.weekday(day.date))
            cell.add(" ")
            cell.element("b", String(day.date.components.day))
            if let holiday = day.holiday { cell.element("small", ["class": "holiday"], holiday) }
          }
        }
        for heading in headings {
          let attributes: KeyValuePairs = [
            "scope": "col", "role": "columnheader", "class": "number",
          ]
          row.element("th", attributes, heading)
        }
      }
      head.newLine()
    }
  }

  private func line(_ line: RosterSheet.Row, _ block: Range<Int>, _ markup: inout Markup) {
    markup.element("tr", ["role": "row"]) { row in
      row.element("th", ["scope": "row", "role": "rowheader"]) { cell in
        cell.add(line.professional.name)
        if let calling = line.calling { cell.element("small", calling) }
      }
      for index in block { cell(line.cells[index], sheet.days[index], &row) }
      let totals = StaffTotals(
        of: line.professional.id,
        over: block.map { sheet.days[$0].date },
        in: sheet.facts
      )
      for column in sheet.columns(of: totals) {
        let attributes: KeyValuePairs = [
          "role": "cell", "class": "number", "data-label": column.heading,
        ]
        row.element("td", attributes, column.text)
      }
    }
    markup.newLine()
  }

  private func cell(_ cell: RosterSheet.Cell, _ day: RosterSheet.Day, _ markup: inout Markup) {
    let isFree = cell.entries.isEmpty && !cell.isAway
    let style = [day.isShaded ? "off" : "", isFree ? "free" : ""].filter { !$0.isEmpty }
    let attributes: KeyValuePairs = [
      "role": "cell", "class": style.joined(separator: " "),
      "data-label": DateWords.short(day.date),
    ]
    markup.element("td", attributes) { markup in
      for entry in cell.entries { chip(entry, &markup) }
      if cell.isAway && cell.entries.isEmpty {
        markup.element("span", ["class": "away"], "away")
      }
    }
  }

  private func chip(_ entry: RosterSheet.Entry, _ markup: inout Markup) {
    let tone = sheet.palette[entry.shift]
    let style =
      "background:\(Markup.colour(tone.fill));border-color:\(Markup.colour(tone.edge))"
    markup.element("span", ["class": "shift", "style": style]) { chip in
      chip.element("b", entry.shift.text)
      if let times = entry.times { chip.element("small", ["class": "times"], times) }
      if let detail = entry.detail {
        chip.element("small", ["class": "detail", "data-brief": entry.brief ?? ""], detail)
      }
    }
  }

  private func sums(_ block: Range<Int>, _ rest: Int, _ markup: inout Markup) {
    markup.element("tbody", ["class": "sums", "role": "rowgroup"]) { body in
      let days = sheet.days[block]
      sum("On duty", days.map { ($0, String($0.staff)) }, rest, &body)
      sum("Paid hours", days.map { ($0, hoursAndMinutes($0.minutes)) }, rest, &body)
    }
  }

  private func sum(
    _ heading: String,
    _ cells: [(RosterSheet.Day, String)],
    _ rest: Int,
    _ markup: inout Markup
  ) {
    markup.element("tr", ["role": "row"]) { row in
      row.element("th", ["scope": "row", "role": "rowheader"], heading)
      for (day, text) in cells {
        let attributes: KeyValuePairs = [
          "role": "cell", "class": day.isShaded ? "off" : "",
          "data-label": day.date.weekday.abbreviation,
        ]
        row.element("td", attributes, text)
      }
      row.element("td", ["role": "cell", "class": "free", "colspan": String(rest)], "")
    }
    markup.newLine()
  }

  /// A row for each role and place that is wanted, its requirements together.
  private func cover(_ block: Range<Int>, _ rest: Int, _ markup: inout Markup) {
    let lines = sheet.cover.filter { line in block.contains { line.days[$0] != nil } }
    var subjects: [String] = []
    for line in lines where !subjects.contains(line.subject) { subjects.append(line.subject) }
    if subjects.isEmpty { return }
    markup.element("tbody", ["class": "cover", "role": "rowgroup"]) { body in
      for subject in subjects {
        body.element("tr", ["role": "row"]) { row in
          row.element("th", ["scope": "row", "role": "rowheader"], subject)
          let own = lines.filter { $0.subject == subject }
          for index in block { marks(own, index, &row) }
          row.element("td", ["role": "cell", "class": "free", "colspan": String(rest)], "")
        }
        body.newLine()
      }
    }
  }

  private func marks(_ lines: [CoverLine], _ index: Int, _ markup: inout Markup) {
    let day = sheet.days[index]
    let marks = lines.compactMap { line in line.days[index]?.worst.map { (line, $0) } }
    let style = [day.isShaded ? "off" : "", marks.isEmpty ? "free" : ""]
    let attributes: KeyValuePairs = [
      "role": "cell", "class": style.filter { !$0.isEmpty }.joined(separator: " "),
      "data-label": day.date.weekday.abbreviation,
    ]
    markup.element("td", attributes) { cell in
      for (line, worst) in marks {
        let attributes: KeyValuePairs = [
          "class": worst.standing == .met ? "mark" : "mark \(worst.standing)",
          "title": "\(DateWords.short(day.date)), \(line.label): \(worst.standing.word)",
        ]
        cell.element("span", attributes) { mark in
          mark.element("span", line.text(of: worst))
          if marks.count > 1 {
            mark.add(" ")
            mark.element("small", line.shortSpan)
          }
        }
      }
    }
  }
}

extension RosterSheet {
  /// The totals of nobody.
  var emptyTotals: StaffTotals { StaffTotals(of: Identifier(""), over: [], in: facts) }
}

extension CoverLine {
  /// A number beside the number wanted, as in `1 / 2`; marked when uncovered.
  func text(of count: Count) -> String {
    let limit =
      count.standing == .tooMany ? requirement.maximum.map { "≤ \($0)" } : nil
    let numbers = "\(count.present) / \(limit ?? String(wanted))"
    return count.standing == .uncovered ? "! \(numbers)" : numbers
  }
}
