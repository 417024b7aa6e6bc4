import Scenarios

/// Differences around zero as bars: the range that is proven, and within it the
/// difference of the plans that were found.
struct IntervalChart {
  /// A row.
  struct Row {
    var label: String
    /// The least and the most that is proven; nil for no limit.
    var lower: Int64?
    var upper: Int64?
    /// The difference of the plans found; nil without plans.
    var found: Int64?
    /// In words.
    var text: String
    /// Whether it is neither for the better nor for the worse, whatever its sign.
    var isOpen = false
  }

  let rows: [Row]
  let words: MeasureText
  /// What stands at the ends of the axis; amounts of money unless told.
  var ends: (less: String, more: String)?
  /// Whether what lies below zero is for the better.
  var isLessBetter = true
  private let least: Int64
  private let most: Int64

  private static let width = 1000

  init(_ rows: [Row], _ words: MeasureText) {
    self.rows = rows
    self.words = words
    let ends = rows.flatMap { [$0.lower, $0.upper, $0.found].compactMap(\.self) }
    least = min(0, ends.min() ?? 0)
    most = max(0, ends.max() ?? 0, least + 1)
  }

  func write(_ markup: inout Markup) {
    markup.element("div", ["class": "bars"]) { bars in
      bars.element("div", ["class": "line axis-line"]) { line in
        line.element("span", "")
        line.element("span", ["class": "axis"]) { axis in
          let left = ends?.less ?? "\(words.money(-least)) cheaper"
          let right = ends?.more ?? "\(words.money(most)) dearer"
          axis.element("span", least < 0 ? left : "the same")
          axis.element("span", most > 1 ? right : "the same")
        }
        line.element("span", "")
      }
      for row in rows { line(row, &bars) }
    }
    markup.newLine()
  }

  private func line(_ row: Row, _ markup: inout Markup) {
    markup.element("div", ["class": "line"]) { line in
      line.element("span", row.label)
      let attributes: KeyValuePairs = [
        "viewBox": "0 0 \(Self.width) 22", "preserveAspectRatio": "none", "role": "img",
        "aria-label": "\(row.label): \(row.text)", "xmlns": "http://www.w3.org/2000/svg",
      ]
      line.element("svg", attributes) { bar(row, &$0) }
      line.element("span", row.text)
    }
    markup.newLine()
  }

  private func bar(_ row: Row, _ markup: inout Markup) {
    let lower = row.lower ?? least
    let upper = row.upper ?? most
    if row.found != nil {
      let (good, bad) = ("#7fbf97", "#e3a58f")
      let fill =
        row.isOpen
        ? "#b9c3ce"
        : upper < 0
          ? isLessBetter ? good : bad : lower > 0 ? isLessBetter ? bad : good : "#b9c3ce"
      rect(x(lower), max(x(upper) - x(lower), 3), 4, 14, fill, &markup)
    }
    rect(x(0) - 1, 2, 0, 22, "#52606d", &markup)
    if let found = row.found { rect(x(found) - 2, 4, 2, 18, "#1d2733", &markup) }
  }

  private func rect(
    _ x: Int,
    _ width: Int,
    _ y: Int,
    _ height: Int,
    _ fill: String,
    _ markup: inout Markup
  ) {
    let place = max(0, min(Self.width - width, x))
    markup.void(
      "rect",
      [
        "x": String(place), "y": String(y), "width": String(width), "height": String(height),
        "fill": fill,
      ]
    )
  }

  private func x(_ amount: Int64) -> Int {
    Int(Double(amount - least) / Double(most - least) * Double(Self.width))
  }
}
