import PracticeDomain
import PracticeSimulation
import Scenarios

/// How many days clients wait, as stacked bars: one a scenario, the greener the
/// sooner, with a tick where the target lies.
struct WaitsChart {
  /// Days that are told together, the last of them none where no time was found.
  struct Band: Equatable {
    var days: ClosedRange<Int>?
    var colour: String

    var words: String {
      guard let days else { return "no time found" }
      if days.lowerBound == 0, days.upperBound == 0 { return "same day" }
      if days.upperBound == .max { return "\(days.lowerBound) days or more" }
      if days.count == 1 { return days.lowerBound == 1 ? "1 day" : "\(days.lowerBound) days" }
      return "\(days.lowerBound) to \(days.upperBound) days"
    }
  }

  private let target: Int?
  private let rows: [(label: String, counts: WaitCounts)]
  let bands: [Band]

  private static let (width, height) = (1000, 24)
  private static let colours = [
    "#2f7d4f", "#5fa97a", "#93c9a3", "#c8e3c9", "#f6e3a8", "#f2bf79", "#e0906b",
  ]

  /// The chart of an urgency class.
  ///
  /// - Parameters:
  ///   - rows: scenarios with their counts.
  ///   - target: days within which requests are to be seen.
  init(_ rows: [(label: String, counts: WaitCounts)], target: Int?) {
    self.rows = rows
    self.target = target
    bands = Self.bands(target: target, longest: rows.map(\.counts.days.count).max() ?? 1)
  }

  /// Bands that end where the target does.
  private static func bands(target: Int?, longest: Int) -> [Band] {
    let last = max(0, longest - 1)
    let ends = Set([0, 1, 3, 7, 14, 28] + (target.map { [$0] } ?? [])).sorted()
    var bands: [Band] = []
    var from = 0
    for end in ends where from <= last {
      bands.append(Band(days: from...end, colour: colours[min(bands.count, colours.count - 1)]))
      from = end + 1
    }
    if from <= last { bands.append(Band(days: from...Int.max, colour: "#c5623f")) }
    return bands + [Band(days: nil, colour: "#7a1f1f")]
  }

  func write(_ markup: inout Markup) {
    markup.element("ul", ["class": "legend"]) { legend in
      for band in bands {
        legend.element("li") { item in
          item.element("span", ["class": "swatch", "style": "background: \(band.colour)"], " ")
          item.add(band.words)
        }
      }
    }
    markup.element("div", ["class": "bars"]) { bars in
      for row in rows { line(row.label, row.counts, &bars) }
    }
    markup.newLine()
  }

  private func line(_ label: String, _ counts: WaitCounts, _ markup: inout Markup) {
    let met = target.flatMap { counts.share(within: $0) }
    let text = met.map { "\(MeasureText.decimal(100 * $0)) % within \(Self.days(target ?? 0))" }
    markup.element("div", ["class": "line"]) { line in
      line.element("span", label)
      let attributes: KeyValuePairs = [
        "viewBox": "0 0 \(Self.width) \(Self.height)", "preserveAspectRatio": "none",
        "role": "img", "aria-label": "\(label): \(text ?? "")",
        "xmlns": "http://www.w3.org/2000/svg",
      ]
      line.element("svg", attributes) { bar(counts, met, &$0) }
      line.element("span", text ?? "")
    }
    markup.newLine()
  }

  private func bar(_ counts: WaitCounts, _ met: Double?, _ markup: inout Markup) {
    let all = max(1, counts.requests)
    var sum = 0
    for band in bands {
      let count = Self.count(counts, band)
      let (left, right) = (sum * Self.width / all, (sum + count) * Self.width / all)
      sum += count
      guard right > left else { continue }
      let share = MeasureText.decimal(100 * Double(count) / Double(all))
      let attributes: KeyValuePairs = [
        "x": String(left), "y": "3", "width": String(right - left), "height": "18",
        "fill": band.colour,
      ]
      markup.element("rect", attributes) { $0.element("title", "\(band.words): \(share) %") }
    }
    guard let met else { return }
    let place = min(Self.width - 3, Int(met * Double(Self.width)))
    markup.void(
      "rect",
      ["x": String(place), "y": "0", "width": "3", "height": "24", "fill": "#1d2733"]
    )
  }

  private static func count(_ counts: WaitCounts, _ band: Band) -> Int {
    guard let days = band.days else { return counts.refused }
    return counts.days.indices.filter(days.contains).reduce(0) { $0 + counts.days[$1] }
  }

  private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
