import Scenarios

/// Factors by how far they move something: a row a factor, a bar from the base to each
/// of its levels, the widest on top.
struct TornadoChart {
  /// A level of a factor.
  struct Level {
    var name: String
    /// The difference to the base.
    var found: Double
    /// Between what it is known to lie.
    var lower: Double
    var upper: Double
    /// In words.
    var text: String
  }

  /// A factor.
  struct Factor {
    var name: String
    var levels: [Level]

    /// How far its levels lie apart, the base included.
    var reach: Double {
      let found = levels.map(\.found) + [0]
      return (found.max() ?? 0) - (found.min() ?? 0)
    }
  }

  private let factors: [Factor]
  private let isLessBetter: Bool
  private let base: String
  private let least: Double
  private let most: Double

  private static let (width, left, right, barHeight) = (1220, 220, 220, 22)

  /// Lays out the picture.
  ///
  /// - Parameter base: the value of the base, in words.
  init(_ factors: [Factor], base: String, isLessBetter: Bool) {
    self.factors = factors.filter { !$0.levels.isEmpty }.enumerated()
      .sorted { ($1.element.reach, $0.offset) < ($0.element.reach, $1.offset) }.map(\.element)
    self.base = base
    self.isLessBetter = isLessBetter
    let ends = factors.flatMap(\.levels).flatMap { [$0.found, $0.lower, $0.upper] }
      .filter(\.isFinite)
    let (low, high) = (min(0, ends.min() ?? 0), max(0, ends.max() ?? 0))
    let margin = max(high - low, 1e-9) * 0.02
    least = low - margin
    most = high + margin
  }

  func write(_ markup: inout Markup) {
    let rows = factors.reduce(0) { $0 + $1.levels.count }
    guard rows > 0 else { return }
    let height = 30 + rows * (Self.barHeight + 6) + factors.count * 10
    let attributes: KeyValuePairs = [
      "viewBox": "0 0 \(Self.width) \(height)", "role": "img",
      "aria-label": "How far each factor moves it", "xmlns": "http://www.w3.org/2000/svg",
    ]
    markup.element("div", ["class": "plot wide-plot scroll"]) { plot in
      plot.element("svg", attributes) { svg in
        var y = 28
        for factor in factors {
          self.factor(factor, at: y, &svg)
          y += factor.levels.count * (Self.barHeight + 6) + 10
        }
        let zero = String(x(0))
        let line: KeyValuePairs = [
          "x1": zero, "x2": zero, "y1": "20", "y2": String(height), "stroke": "#52606d",
          "stroke-width": "1.5",
        ]
        svg.void("line", line)
        svg.element("text", ["x": zero, "y": "14", "text-anchor": "middle", "class": "soft"], base)
      }
    }
    markup.newLine()
  }

  private func x(_ value: Double) -> Int {
    let share = (min(max(value, least), most) - least) / (most - least)
    return Self.left + Int(share * Double(Self.width - Self.left - Self.right))
  }

  private func factor(_ factor: Factor, at top: Int, _ markup: inout Markup) {
    for (number, level) in factor.levels.enumerated() {
      let y = top + number * (Self.barHeight + 6)
      let place: KeyValuePairs = ["x": "0", "y": String(y + 16)]
      markup.element("text", place, level.name)
      bar(level, y, &markup)
      let text: KeyValuePairs = [
        "x": String(Self.width), "y": String(y + 16), "text-anchor": "end", "class": "soft",
      ]
      markup.element("text", text, level.text)
    }
  }

  private func bar(_ level: Level, _ y: Int, _ markup: inout Markup) {
    let (from, until) = (min(x(0), x(level.found)), max(x(0), x(level.found)))
    let isReal = level.lower > 0 || level.upper < 0
    let isBetter = (level.found < 0) == isLessBetter
    let fill = !isReal ? "#c9d1d9" : isBetter ? "#7fbf97" : "#e3a58f"
    rect(from, y, max(2, until - from), Self.barHeight, fill, &markup)
    // What it is known to lie between.
    let (low, high) = (x(level.lower), x(level.upper))
    rect(low, y + Self.barHeight / 2 - 1, max(2, high - low), 2, "#1d2733", &markup)
    rect(low, y + 6, 2, 10, "#1d2733", &markup)
    rect(max(low, high - 2), y + 6, 2, 10, "#1d2733", &markup)
  }

  private func rect(
    _ x: Int,
    _ y: Int,
    _ width: Int,
    _ height: Int,
    _ fill: String,
    _ markup: inout Markup
  ) {
    markup.void(
      "rect",
      [
        "x": String(x), "y": String(y), "width": String(width), "height": String(height),
        "fill": fill,
      ]
    )
  }
}
