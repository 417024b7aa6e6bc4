public import PracticeDomain
public import Scenarios

/// Values of measures in words.
public struct MeasureText: Sendable {
  private let unit: CostUnit

  /// Words in a practice's unit.
  public init(_ unit: CostUnit) { self.unit = unit }

  /// A value, as in `GBP 12.00`, `3:30 h`, `95.0 %`; a dash for none.
  public func value(_ value: Double?, _ measure: PlanMeasure) -> String {
    guard let value else { return "–" }
    switch measure.unit {
    case .money: return money(Int64(value.rounded()))
    case .minutes: return hoursAndMinutes(Int(value.rounded())) + " h"
    case .percent: return Self.decimal(value) + " %"
    case .count: return String(Int(value.rounded()))
    case .days: return Self.decimal(value)
    }
  }

  /// A difference with its sign, as in `+3:30 h`; `same` for none.
  public func change(_ value: Double?, _ measure: PlanMeasure) -> String {
    guard let value else { return "–" }
    let text = self.value(abs(value), measure)
    if text == self.value(0, measure) { return "same" }
    if measure.unit == .percent {
      return "\(value < 0 ? "−" : "+")\(Self.decimal(abs(value))) pts"
    }
    return (value < 0 ? "−" : "+") + text
  }

  /// An amount of money without minor units where it is large.
  public func money(_ amount: Int64) -> String { Amounts.text(amount, unit) }

  /// What is known of a difference in cost, as in `GBP 40.00 to GBP 55.00 cheaper`.
  public func difference(_ difference: CostDifference?) -> String {
    guard let difference else { return "no plan" }
    switch (difference.lower, difference.upper) {
    case (let lower?, let upper?): return between(lower, upper)
    case (let lower?, nil): return lower >= 0 ? "at least \(money(lower)) dearer" : "not known"
    case (nil, let upper?): return upper <= 0 ? "at least \(money(-upper)) cheaper" : "not known"
    case (nil, nil): return "not known"
    }
  }

  private func between(_ lower: Int64, _ upper: Int64) -> String {
    if lower == upper {
      return lower == 0 ? "same" : "\(money(abs(lower))) \(lower < 0 ? "cheaper" : "dearer")"
    }
    if upper <= 0 { return "\(money(-upper)) to \(money(-lower)) cheaper" }
    if lower >= 0 { return "\(money(lower)) to \(money(upper)) dearer" }
    return "\(money(-lower)) cheaper to \(money(upper)) dearer"
  }

  /// What is proven of a difference, in a word or two.
  public static func verdict(_ difference: CostDifference?) -> String {
    switch difference?.verdict {
    case .cheaper: "cheaper: proven"
    case .dearer: "dearer: proven"
    case .equal: "the same: proven"
    case .open: "not decided"
    case nil: "no plan"
    }
  }

  /// The greatest number that is spelt out; greater ones are shown as this one.
  static let greatest = 1e15

  /// One decimal, halves away from zero, the same everywhere.
  static func decimal(_ value: Double) -> String {
    let tenths = Int(min(greatest, abs(value) * 10).rounded())
    return (value < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
  }
}
