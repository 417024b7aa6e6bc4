import PracticeDomain

/// Cover through the hours of each day as a picture: a row a day, the darker
/// the more people, gaps marked by colour, by hatching and by their numbers.
struct HeatMap {
  let lines: [HeatLine]
  let days: [RosterSheet.Day]
  private let hours: Range<Int>
  private let name: String

  private static let width = 1000
  private static let margin = 96
  private static let rowHeight = 19

  /// Lays out the picture; its name tells its parts from those of others on one
  /// page.
  init(_ sheet: RosterSheet, name: String = "") {
    self.name = name
    lines = HeatLine.all(sheet)
    days = sheet.days
    let runs = lines.flatMap(\.days).joined()
    let first = (runs.map(\.minutes.lowerBound).min() ?? 0) / 60
    let last = ((runs.map(\.minutes.upperBound).max() ?? 0) + 59) / 60
    hours = first..<max(first + 1, last)
  }

  func write(_ markup: inout Markup) {
    markup.element("div", ["class": "heat"]) { markup in
      for (number, line) in lines.enumerated() {
        markup.element("figure") { figure in
          figure.element("figcaption", line.label)
          figure.element("div", ["class": "scroll"]) { svg(line, number, &$0) }
        }
        markup.newLine()
      }
    }
  }

  private func x(_ minute: Int) -> Int {
    Self.margin + (minute - hours.lowerBound * 60) * (Self.width - Self.margin) / (hours.count * 60)
  }

  private func svg(_ line: HeatLine, _ number: Int, _ markup: inout Markup) {
    let shown = days.indices.filter { !line.days[$0].isEmpty }
    let height = 18 + shown.count * Self.rowHeight
    let attributes: KeyValuePairs = [
      "viewBox": "0 0 \(Self.width) \(height)", "role": "img",
      "aria-labelledby": "heat\(name)\(number)",
      "xmlns": "http://www.w3.org/2000/svg",
    ]
    markup.element("svg", attributes) { svg in
      svg.element("title", ["id": "heat\(name)\(number)"], "\(line.label): numbers on duty by hour")
      svg.element("defs") { defs in
        let pattern: KeyValuePairs = [
          "id": "hatch\(name)\(number)", "width": "6", "height": "6",
          "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ]
        defs.element("pattern", pattern) { pattern in
          pattern.void("rect", ["width": "6", "height": "6", "fill": "#f4b4aa"])
          pattern.void("rect", ["width": "2", "height": "6", "fill": "#e98f82"])
        }
      }
      axis(height, &svg)
      for (row, day) in shown.enumerated() { self.row(line, day, row, number, &svg) }
    }
  }

  private func axis(_ height: Int, _ markup: inout Markup) {
    for hour in hours.lowerBound...hours.upperBound {
      let x = String(x(hour * 60))
      let line: KeyValuePairs = [
        "x1": x, "x2": x, "y1": "15", "y2": String(height), "stroke": "#e3e8ed",
      ]
      markup.void("line", line)
      guard hours.count <= 16 || hour % 2 == 0 else { continue }
      let anchor = hour == hours.upperBound ? "end" : "middle"
      markup.element("text", ["x": x, "y": "11", "text-anchor": anchor], "\(hour):00")
    }
  }

  private func row(
    _ line: HeatLine,
    _ day: Int,
    _ row: Int,
    _ number: Int,
    _ markup: inout Markup
  ) {
    let top = 18 + row * Self.rowHeight
    let name = DateWords.short(days[day].date)
    markup.element("text", ["x": "0", "y": String(top + 13)], name)
    for run in line.days[day] {
      let (left, right) = (x(run.minutes.lowerBound), x(run.minutes.upperBound))
      let attributes: KeyValuePairs = [
        "x": String(left), "y": String(top + 1), "width": String(right - left - 1),
        "height": String(Self.rowHeight - 3), "rx": "2", "fill": fill(run, number),
      ]
      let spoken = "\(name), \(Self.clock(run.minutes)): \(Self.words(run))"
      markup.element("g") { group in
        group.element("rect", attributes) { $0.element("title", spoken) }
        let text = run.standing == .met ? String(run.present) : "\(run.present)/\(run.wanted)"
        guard right - left >= 8 + text.count * 7 else { return }
        let place: KeyValuePairs = [
          "x": String((left + right) / 2), "y": String(top + 13), "text-anchor": "middle",
          "font-weight": run.standing == .uncovered ? "700" : "",
        ]
        group.element("text", place, text)
      }
    }
  }

  private func fill(_ run: HeatLine.Run, _ number: Int) -> String {
    switch run.standing {
    case .uncovered: "url(#hatch\(name)\(number))"
    case .belowPreferred: "#ffe0a3"
    case .tooMany: "#d5dcf5"
    case .met:
      ["#f0f4f8", "#dcebdf", "#c2dfca", "#a6d1b3", "#8cc29e"][min(4, run.present)]
    }
  }

  static func clock(_ minutes: Range<Int>) -> String {
    let from = TimeOfDay(minutes: minutes.lowerBound)?.description ?? ""
    return "\(from)–\(TimeOfDay(minutes: minutes.upperBound)?.description ?? "")"
  }

  private static func words(_ run: HeatLine.Run) -> String {
    run.wanted == 0 ? "\(run.present) on duty" : "\(run.present) on duty, \(run.wanted) wanted"
  }
}
