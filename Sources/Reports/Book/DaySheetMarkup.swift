import PracticeDomain

/// Draws a day sheet: a scale of hours, and beside it the day.
struct DaySheetMarkup {
  let sheet: DaySheet
  let clock: PracticeClock
  /// Pixels a minute.
  let scale: Double

  /// The height of the shortest appointment, in which a line of text fits.
  private static let line = 15.0
  /// The greatest height, which fits a printed page.
  private static let page = 960.0

  /// The scale at which some sheets are all drawn, so that they compare.
  static func scale(of sheets: [DaySheet]) -> Double {
    let shortest = sheets.flatMap(\.blocks).compactMap { block -> Int? in
      if case .appointment = block.kind { block.span.count } else { nil }
    }
    .min()
    let longest = sheets.map(\.window.count).max() ?? 600
    let wanted = min(1.9, max(0.8, line / Double(max(1, shortest ?? 30))))
    return min(wanted, page / Double(max(60, longest)))
  }

  /// Writes the sheet.
  func write(_ markup: inout Markup) {
    markup.element("article", ["class": "sheet", "id": sheet.anchor]) { article in
      article.element("h3") { heading in
        heading.element("span", ["class": "whose"], sheet.name)
        heading.element("span", DateWords.long(sheet.date))
      }
      let count = sheet.appointments
      let booked = count > 0 ? ", \(hoursAndMinutes(sheet.booked)) booked" : ""
      let free = sheet.free > 0 ? ", \(hoursAndMinutes(sheet.free)) free" : ""
      let words = "\(count) appointment\(count == 1 ? "" : "s")\(booked)\(free)"
      article.element(
        "p",
        ["class": "soft"],
        [sheet.hours, words].filter { !$0.isEmpty }
          .joined(separator: "; ")
      )
      article.element("div", ["class": "day"]) { day in
        hours(&day)
        timeline(&day)
      }
    }
    markup.newLine()
  }

  private func y(_ instant: Int) -> Double { Double(instant - sheet.window.lowerBound) * scale }

  private var height: String { Self.pixels(y(sheet.window.upperBound) + 1) }

  /// Whole hours of the local clock, right on days when it changes.
  private var wholeHours: [Int] {
    stride(from: sheet.window.lowerBound, through: sheet.window.upperBound, by: 15)
      .filter { clock.wall($0).minutes % 60 == 0 }
  }

  private func hours(_ markup: inout Markup) {
    markup.element("svg", ["class": "scale", "width": "44", "height": height]) { svg in
      for hour in wholeHours where hour < sheet.window.upperBound {
        let label = TimeOfDay(minutes: clock.wall(hour).minutes)?.description ?? ""
        svg.element("text", ["x": "38", "y": Self.pixels(y(hour) + 11)], label)
      }
    }
  }

  private func timeline(_ markup: inout Markup) {
    let words = "\(sheet.name), \(DateWords.long(sheet.date))"
    let attributes: KeyValuePairs = [
      "class": "line", "width": "100%", "height": height, "role": "img", "aria-label": words,
    ]
    markup.element("svg", attributes) { svg in
      for block in sheet.blocks where block.kind == .present {
        rectangle(block, "present", &svg)
      }
      for hour in wholeHours {
        let at = Self.pixels(y(hour))
        svg.void("line", ["x1": "0", "x2": "100%", "y1": at, "y2": at, "class": "hour"])
      }
      for block in sheet.blocks where block.kind != .present { draw(block, &svg) }
    }
  }

  private func draw(_ block: DaySheet.Block, _ svg: inout Markup) {
    switch block.kind {
    case .present: break
    case .free: label(block, "free", "\(hoursAndMinutes(block.span.count)) free", &svg)
    case .pause:
      rectangle(block, "pause", &svg)
      label(block, "free", "break", &svg)
    case .between: rectangle(block, "between", &svg)
    case .appointment(let service): appointment(block, service, &svg)
    }
  }

  private func label(
    _ block: DaySheet.Block,
    _ style: String,
    _ words: String,
    _ svg: inout Markup
  ) {
    let tall = Double(block.span.count) * scale
    guard tall >= 18 else { return }
    let middle = y(block.span.lowerBound) + tall / 2 + 4
    svg.element("text", ["class": style, "x": "9", "y": Self.pixels(middle)], words)
  }

  private func rectangle(_ block: DaySheet.Block, _ style: String, _ svg: inout Markup) {
    let (x, width) = place(block)
    svg.element(
      "rect",
      [
        "class": style, "x": x, "width": width, "y": Self.pixels(y(block.span.lowerBound)),
        "height": Self.pixels(Double(block.span.count) * scale),
        "fill": style == "between" ? "url(#hatch)" : style == "pause" ? "url(#dots)" : "",
      ]
    ) { rectangle in
      if !block.title.isEmpty {
        rectangle.element("title", "\(times(block)) \(block.title)")
      }
    }
  }

  /// Where a block stands among those beside it.
  private func place(_ block: DaySheet.Block) -> (x: String, width: String) {
    switch block.kind {
    case .present, .pause, .free: return ("0", "100%")
    case .between, .appointment:
      let width = 100 / Double(sheet.lanes)
      return (Self.pixels(width * Double(block.lane)) + "%", Self.pixels(width) + "%")
    }
  }

  private func appointment(_ block: DaySheet.Block, _ service: Int, _ svg: inout Markup) {
    let (x, width) = place(block)
    let tone = ServicePalette.tone(service)
    let tall = Double(block.span.count) * scale
    let attributes: KeyValuePairs = [
      "x": x, "width": width, "y": Self.pixels(y(block.span.lowerBound)),
      "height": Self.pixels(tall),
    ]
    svg.element("svg", attributes) { box in
      let words = [times(block), block.title, block.client, block.details]
      box.element("title", words.filter { !$0.isEmpty }.joined(separator: " · "))
      box.void(
        "rect",
        [
          "width": "100%", "height": Self.pixels(tall - 1), "fill": Markup.colour(tone.fill),
          "class": "body",
        ]
      )
      box.void(
        "rect",
        ["width": "4", "height": Self.pixels(tall - 1), "fill": Markup.colour(tone.edge)]
      )
      text(block, tall, &box)
    }
  }

  private func text(_ block: DaySheet.Block, _ tall: Double, _ box: inout Markup) {
    let isTall = tall >= 29
    let start = TimeOfDay(minutes: clock.wall(block.span.lowerBound).minutes)?.description ?? ""
    let first = isTall ? 13 : tall / 2 + 3.5
    box.element("text", ["x": "9", "y": Self.pixels(first)]) { text in
      text.element("tspan", ["class": "when"], isTall ? times(block) : start)
      text.element("tspan", ["class": "who", "dx": "6"], block.client)
      text.element("tspan", ["dx": "6"], block.title)
      if !isTall, !block.details.isEmpty {
        text.element("tspan", ["class": "details", "dx": "6"], block.details)
      }
    }
    if isTall, !block.details.isEmpty {
      box.element("text", ["class": "details", "x": "9", "y": "26"], block.details)
    }
  }

  private func times(_ block: DaySheet.Block) -> String {
    [block.span.lowerBound, block.span.upperBound]
      .map { TimeOfDay(minutes: clock.wall($0).minutes)?.description ?? "" }
      .joined(separator: "–")
  }

  /// A length with one digit after the point.
  static func pixels(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// The patterns of what lies between appointments and of breaks, once a page.
  static func patterns(_ markup: inout Markup) {
    markup.element("svg", ["width": "0", "height": "0", "class": "patterns"]) { svg in
      svg.element("defs") { definitions in
        let hatch: KeyValuePairs = [
          "id": "hatch", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ]
        definitions.element("pattern", hatch) { pattern in
          pattern.void("rect", ["width": "6", "height": "6", "fill": "#f2f0ec"])
          pattern.void("rect", ["width": "2.2", "height": "6", "fill": "#b9b2a6"])
        }
        let dots: KeyValuePairs = [
          "id": "dots", "width": "7", "height": "7", "patternUnits": "userSpaceOnUse",
        ]
        definitions.element("pattern", dots) { pattern in
          pattern.void("rect", ["width": "7", "height": "7", "fill": "#eef1f4"])
          pattern.void("circle", ["cx": "3.5", "cy": "3.5", "r": "0.9", "fill": "#aab4be"])
        }
      }
    }
  }
}

/// A calm colour for each service, the same on every sheet.
enum ServicePalette {
  static func tone(_ service: Int) -> ShiftPalette.Tone { tones[service % tones.count] }

  private static let tones = [
    ShiftPalette.Tone(fill: 0xD5E8D4, edge: 0x3F8F50),
    ShiftPalette.Tone(fill: 0xCFE4F5, edge: 0x2F78B5),
    ShiftPalette.Tone(fill: 0xFBE7B2, edge: 0xC98F1B),
    ShiftPalette.Tone(fill: 0xEAD9F0, edge: 0x8F5AA5),
    ShiftPalette.Tone(fill: 0xF6D9D5, edge: 0xB9645A),
    ShiftPalette.Tone(fill: 0xCDE8E4, edge: 0x2D8C82),
    ShiftPalette.Tone(fill: 0xF9DDC0, edge: 0xC77B3B),
    ShiftPalette.Tone(fill: 0xDED8F4, edge: 0x6C5BB8),
    ShiftPalette.Tone(fill: 0xE7EFC6, edge: 0x87962F),
    ShiftPalette.Tone(fill: 0xF0DCE8, edge: 0xA2528A),
    ShiftPalette.Tone(fill: 0xD8E3EA, edge: 0x5B7F95),
    ShiftPalette.Tone(fill: 0xF3E9CF, edge: 0xA38B4D),
  ]
}
