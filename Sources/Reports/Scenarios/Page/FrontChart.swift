import PracticeDomain
import Scenarios

/// A front as a picture: what plans cost within each limit, and below them the
/// part that is proven to be out of reach.
struct FrontChart {
  let points: [FrontPoint]
  let front: ScenarioCase.Front
  let words: MeasureText
  private let reached: [(point: FrontPoint, cost: Int64)]
  private let least: Double
  private let most: Double
  /// Between the lines of the axis: a round amount.
  private let step: Double

  private static let (width, height) = (760, 320)
  private static let (left, right, top, bottom) = (120, 30, 20, 60)

  init(_ points: [FrontPoint], _ front: ScenarioCase.Front, _ words: MeasureText) {
    self.points = points
    self.front = front
    self.words = words
    reached = points.compactMap { point in point.cost.map { (point, $0) } }
    let values = reached.flatMap { [$0.cost, $0.point.bound ?? $0.cost] }.map(Double.init)
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let margin = max(1, (high - low) * 0.08)
    step = Self.step(over: high - low + 2 * margin)
    least = max(0, ((low - margin) / step).rounded(.down) * step)
    most = ((high + margin) / step).rounded(.up) * step
  }

  func write(_ markup: inout Markup) {
    guard reached.count > 1 else { return }
    let attributes: KeyValuePairs = [
      "viewBox": "0 0 \(Self.width) \(Self.height)", "role": "img",
      "aria-label": "Plan cost against the limit", "xmlns": "http://www.w3.org/2000/svg",
    ]
    markup.element("div", ["class": "plot scroll"]) { plot in
      plot.element("svg", attributes) { svg in
        axes(&svg)
        area(&svg)
        line(&svg)
      }
    }
    markup.newLine()
  }

  /// 1, 2 or 5 times a power of ten, so that an axis has four to ten of it.
  private static func step(over range: Double) -> Double {
    var power = 1.0
    while power * 10 <= range / 4 { power *= 10 }
    return [5, 2, 1].first { $0 * power <= range / 4 }.map { $0 * power } ?? power
  }

  private func x(_ limit: Int) -> Int {
    let limits = reached.map(\.point.limit)
    let (from, until) = (limits.first ?? 0, max(limits.last ?? 1, (limits.first ?? 0) + 1))
    let share = Double(limit - from) / Double(until - from)
    return Self.left + Int(share * Double(Self.width - Self.left - Self.right))
  }

  private func y(_ amount: Double) -> Int {
    let share = (amount - least) / max(1, most - least)
    return Self.height - Self.bottom - Int(share * Double(Self.height - Self.top - Self.bottom))
  }

  private func axes(_ markup: inout Markup) {
    for amount in stride(from: least, through: most, by: step) {
      let line: KeyValuePairs = [
        "x1": String(Self.left), "x2": String(Self.width - Self.right), "y1": String(y(amount)),
        "y2": String(y(amount)), "stroke": "#e3e8ed",
      ]
      markup.void("line", line)
      let place: KeyValuePairs = [
        "x": String(Self.left - 10), "y": String(y(amount) + 4), "text-anchor": "end",
        "class": "soft",
      ]
      markup.element("text", place, words.money(Int64(amount.rounded())))
    }
    for (point, _) in reached {
      let place: KeyValuePairs = [
        "x": String(x(point.limit)), "y": String(Self.height - Self.bottom + 20),
        "text-anchor": "middle",
      ]
      markup.element("text", place, Self.text(point.limit, front))
    }
    let title: KeyValuePairs = [
      "x": String((Self.left + Self.width - Self.right) / 2), "y": String(Self.height - 14),
      "text-anchor": "middle", "class": "soft",
    ]
    markup.element(
      "text",
      title,
      front == .budget
        ? "hours on duty, premiums and agency calls cost at most so much of the contracts' hours"
        : "paid hours of people with one contract, leave not credited, at most so far apart"
    )
  }

  /// What is proven to be out of reach.
  private func area(_ markup: inout Markup) {
    let bounds = reached.map { (x($0.point.limit), y(Double($0.point.bound ?? Int64(least)))) }
    guard let first = bounds.first, let last = bounds.last else { return }
    let floor = Self.height - Self.bottom
    let corners =
      ["\(first.0),\(floor)"] + bounds.map { "\($0.0),\($0.1)" } + ["\(last.0),\(floor)"]
    markup.void("polygon", ["points": corners.joined(separator: " "), "fill": "#eef1f4"])
    let mark: KeyValuePairs = [
      "points": bounds.map { "\($0.0),\($0.1)" }.joined(separator: " "), "fill": "none",
      "stroke": "#9aa5b1", "stroke-width": "1.5", "stroke-dasharray": "5 4",
    ]
    markup.void("polyline", mark)
  }

  private func line(_ markup: inout Markup) {
    let kept = reached.filter { !$0.point.isDominated }
    let mark: KeyValuePairs = [
      "points": kept.map { "\(x($0.point.limit)),\(y(Double($0.cost)))" }.joined(separator: " "),
      "fill": "none", "stroke": "#2f5d8a", "stroke-width": "2.5",
    ]
    markup.void("polyline", mark)
    for (point, cost) in reached {
      let dot: KeyValuePairs = [
        "cx": String(x(point.limit)), "cy": String(y(Double(cost))), "r": "5",
        "fill": point.isDominated ? "#ffffff" : "#2f5d8a", "stroke": "#2f5d8a",
        "stroke-width": "2",
      ]
      markup.element("circle", dot) {
        $0.element("title", "\(Self.text(point.limit, front)): \(words.money(cost))")
      }
    }
  }

  /// A limit in words, as in `90 %` or `8:00`.
  static func text(_ limit: Int, _ front: ScenarioCase.Front) -> String {
    front == .budget ? "\(limit) %" : hoursAndMinutes(limit)
  }
}
