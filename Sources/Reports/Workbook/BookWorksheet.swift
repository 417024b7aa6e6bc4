import PracticeDomain

/// Writes the days of one professional or one room: a row for each stretch of
/// time, appointments in the colour of their service.
struct BookWorksheet {
  let facts: BookFacts
  let group: BookSheets
  let writer: WorksheetWriter

  private static let headings = [
    ("From", 8.0), ("Until", 8), ("Minutes", 9), ("What", 38), ("Client", 20),
    ("Where and with whom", 52),
  ]
  private static let headRow = 3

  func write() {
    let last = Self.headings.count - 1
    let period = DateWords.period(facts.practice.horizon)
    writer.merge(group.name, 0, 0...last, .title)
    writer.merge("\(facts.practice.name): appointments, \(period)", 1, 0...last, .subtitle)
    writer.height(26, 0)
    for (column, heading) in Self.headings.enumerated() {
      writer.write(heading.0, Self.headRow, column, .heading)
      writer.width(heading.1, column...column)
    }
    var row = Self.headRow + 1
    for day in group.days { row = write(day, row) }
    writer.freeze(Self.headRow + 1, 0)
    writer.print(
      repeating: Self.headRow...Self.headRow,
      footer: "\(facts.practice.name), \(group.name), \(period)"
    )
  }

  /// Writes a day; the row after it.
  private func write(_ day: DaySheet, _ start: Int) -> Int {
    let booked = day.booked > 0 ? ", \(hoursAndMinutes(day.booked)) booked" : ""
    let words = [DateWords.long(day.date), day.hours].filter { !$0.isEmpty }
    writer.merge(
      words.joined(separator: ", ") + booked,
      start,
      0...(Self.headings.count - 1),
      .heading
    )
    var row = start + 1
    let blocks = day.blocks.filter { $0.kind != .present }
    for block in blocks.sorted(by: { ($0.span.lowerBound, $0.lane) < ($1.span.lowerBound, $1.lane) }
    ) {
      write(block, row)
      row += 1
    }
    return row
  }

  private func write(_ block: DaySheet.Block, _ row: Int) {
    let style = Self.style(of: block.kind)
    writer.write(facts.time(block.span.lowerBound), row, 0, style.centred)
    writer.write(facts.time(block.span.upperBound), row, 1, style.centred)
    var figure = style
    figure.alignment = .right
    writer.write(Double(block.span.count), row, 2, figure)
    writer.write(block.title, row, 3, Self.titleStyle(of: block.kind))
    writer.write(block.client, row, 4, style)
    writer.write(block.details, row, 5, style)
  }

  private static func style(of kind: DaySheet.Kind) -> CellStyle {
    switch kind {
    case .appointment: CellStyle(wraps: true)
    case .pause: CellStyle(fill: 0xEEF1F4, ink: 0x52606D, wraps: true)
    case .between: CellStyle(fill: 0xF2F0EC, ink: 0x52606D, wraps: true)
    case .present, .free: CellStyle(ink: 0x6B7785, isItalic: true, wraps: true)
    }
  }

  private static func titleStyle(of kind: DaySheet.Kind) -> CellStyle {
    guard case .appointment(let service) = kind else { return style(of: kind) }
    return .service(service)
  }
}

extension CellStyle {
  /// A service in its colour, the same as on the pages.
  static func service(_ number: Int) -> CellStyle {
    let tone = ServicePalette.tone(number)
    return CellStyle(fill: tone.fill, isBold: true, wraps: true, edge: tone.edge)
  }
}
