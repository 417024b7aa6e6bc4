import PracticeDomain

/// Writes one roster sheet: title, grid, sums, cover and legend.
struct RosterWorksheet {
  let sheet: RosterSheet
  let writer: WorksheetWriter

  private static let headRow = 3
  private static let firstDay = 2
  private static let shade: UInt32 = 0xE9EDF1
  private static let headShade: UInt32 = 0xDFE4E9

  private var sums: Int { Self.firstDay + sheet.days.count }
  private var headings: [String] { sheet.columns(of: sheet.emptyTotals).map(\.heading) }
  private var lastColumn: Int { sums + headings.count - 1 }

  func write() {
    let period = DateWords.period(sheet.facts.roster.horizon)
    writer.merge(sheet.name, 0, 0...lastColumn, .title)
    writer.merge("Staff roster, \(period)", 1, 0...lastColumn, .subtitle)
    writer.height(26, 0)
    head()
    var row = Self.headRow + 2
    for line in sheet.rows {
      self.line(line, row)
      row += 1
    }
    row = sumRows(row)
    row = coverRows(row)
    legend(row + 1)
    let longest = sheet.rows.map(\.professional.name.count).max() ?? 0
    writer.width(Double(min(34, max(17, longest + 3))), 0...0)
    writer.width(21, 1...1)
    writer.width(Double(dayWidth), Self.firstDay...(sums - 1))
    writer.width(9, sums...lastColumn)
    writer.freeze(Self.headRow + 2, Self.firstDay)
    writer.print(
      repeating: Self.headRow...(Self.headRow + 1),
      pages: max(1, (sheet.days.count + 13) / 14),
      footer: "\(sheet.name), \(period)"
    )
  }

  private func head() {
    let row = Self.headRow
    for (column, heading) in ["Name", "Mostly as"].enumerated() {
      writer.write("", row, column, .heading)
      writer.write(heading, row + 1, column, .heading)
    }
    for (index, day) in sheet.days.enumerated() {
      let style = CellStyle.heading.centred.on(day.isShaded ? Self.headShade : nil)
      let (_, _, number) = day.date.components
      writer.write(day.date.weekday.abbreviation, row, Self.firstDay + index, style)
      let short = DateWords.short(day.date).split(separator: " ").last ?? ""
      let words = "\(number) \(short)" + (day.holiday.map { "\n\($0)" } ?? "")
      writer.write(words, row + 1, Self.firstDay + index, style)
    }
    for (index, heading) in headings.enumerated() {
      var style = CellStyle.heading
      style.alignment = .right
      writer.write("", row, sums + index, style)
      writer.write(heading, row + 1, sums + index, style)
    }
    let holidays = sheet.days.compactMap(\.holiday).map(lines).max() ?? 0
    if holidays > 0 { writer.height(14 * Double(holidays + 1), row + 1) }
  }

  private func line(_ line: RosterSheet.Row, _ row: Int) {
    writer.write(line.professional.name, row, 0, .name)
    writer.write(line.calling ?? "", row, 1, .soft)
    for (index, cell) in line.cells.enumerated() {
      self.cell(cell, sheet.days[index], row, Self.firstDay + index)
    }
    writer.write(minutes: line.totals.minutes, row, sums)
    for (index, column) in sheet.columns(of: line.totals).enumerated().dropFirst() {
      writer.write(Double(column.text) ?? 0, row, sums + index, .figure)
    }
    writer.height(max(20, 14 * Double(line.cells.map(lines).max() ?? 1)), row)
  }

  /// The width of a day, in characters.
  private var dayWidth: Int { sheet.days.count > 14 ? 10 : 12 }

  /// How many lines the text of a cell takes.
  private func lines(_ cell: RosterSheet.Cell) -> Int {
    1 + cell.entries.compactMap(\.detail).reduce(0) { $0 + lines($1) }
  }

  private func lines(_ text: String) -> Int { (text.count + dayWidth - 3) / (dayWidth - 2) }

  private func cell(
    _ cell: RosterSheet.Cell,
    _ day: RosterSheet.Day,
    _ row: Int,
    _ column: Int
  ) {
    guard let first = cell.entries.first else {
      let style = CellStyle(
        fill: day.isShaded ? Self.shade : nil,
        ink: 0x6B7785,
        isItalic: true,
        alignment: .centre
      )
      return writer.write(cell.isAway ? "away" : "", row, column, style)
    }
    let tone = sheet.palette[first.shift]
    let style = CellStyle(
      fill: tone.fill,
      isBold: true,
      alignment: .centre,
      wraps: true,
      edge: tone.edge
    )
    let details = cell.entries.compactMap(\.detail)
    let shifts = cell.entries.map(\.shift.text).joined(separator: "+")
    writer.write(([shifts] + details).joined(separator: "\n"), row, column, style)
  }

  private func sumRows(_ start: Int) -> Int {
    writer.merge("On duty", start, 0...1, .heading)
    writer.merge("Paid hours", start + 1, 0...1, .heading)
    for (index, day) in sheet.days.enumerated() {
      let style = CellStyle.figure.bold.centred.on(day.isShaded ? Self.shade : nil)
      writer.write(Double(day.staff), start, Self.firstDay + index, style)
      var duration = style
      duration.number = "[h]:mm"
      writer.write(minutes: day.minutes, start + 1, Self.firstDay + index, duration)
    }
    let total = sheet.rows.reduce(0) { $0 + $1.totals.minutes }
    let first = WorksheetWriter.reference(Self.headRow + 2, sums)
    let last = WorksheetWriter.reference(start - 1, sums)
    writer.write(
      formula: "=SUM(\(first):\(last))",
      Double(total) / 1440,
      start + 1,
      sums,
      .duration.bold
    )
    return start + 2
  }

  private func coverRows(_ start: Int) -> Int {
    if sheet.cover.isEmpty { return start }
    writer.merge("Cover: on duty / wanted", start, 0...(sums - 1), .heading)
    var row = start + 1
    for line in sheet.cover {
      writer.write(line.subject, row, 0, .soft)
      writer.write(line.span, row, 1, .soft)
      for (index, day) in sheet.days.enumerated() {
        mark(line, index, day, row)
      }
      row += 1
    }
    return row
  }

  private func mark(_ line: CoverLine, _ index: Int, _ day: RosterSheet.Day, _ row: Int) {
    let column = Self.firstDay + index
    let shade = day.isShaded ? Self.shade : nil
    guard let worst = line.days[index]?.worst else {
      return writer.write("", row, column, CellStyle(fill: shade))
    }
    var style = CellStyle(fill: Self.fill(worst.standing) ?? shade, alignment: .centre)
    style.isBold = worst.standing == .uncovered
    writer.write(line.text(of: worst), row, column, style)
  }

  private static func fill(_ standing: CoverLine.Standing) -> UInt32? {
    switch standing {
    case .met: nil
    case .uncovered: 0xF4B4AA
    case .belowPreferred: 0xFFE0A3
    case .tooMany: 0xD5DCF5
    }
  }

  private func legend(_ start: Int) {
    writer.write("Legend", start, 0, .plain.bold)
    var row = start + 1
    for shift in sheet.legend {
      let tone = sheet.palette[shift.id]
      let style = CellStyle(
        fill: tone.fill,
        isBold: true,
        alignment: .centre,
        edge: tone.edge
      )
      writer.write(shift.id.text, row, 0, style)
      let words = [shift.name, RosterFacts.times(of: shift)].compactMap { $0 }
      writer.merge(words.joined(separator: ", "), row, 1...(lastColumn), .plain)
      row += 1
    }
    if sheet.cover.isEmpty { return }
    let keys: [(CoverLine.Standing, String)] = [
      (.uncovered, "! 0 / 1"), (.belowPreferred, "1 / 2"), (.tooMany, "3 / ≤ 2"),
    ]
    for (standing, sample) in keys {
      writer.write(sample, row, 0, CellStyle(fill: Self.fill(standing), alignment: .centre))
      writer.merge(standing.word, row, 1...lastColumn, .plain)
      row += 1
    }
  }
}
