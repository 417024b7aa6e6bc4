import Documents

/// Paid time of one professional in a period.
///
/// The amount is the paid minutes of assignments to ``work`` in the period,
/// leave credited where ``countsLeave`` says so, and for
/// ``Period/horizon`` the balance ``balance`` carried in. Each started
/// ``unit`` below the minimum or above the maximum costs its price.
///
/// Leave is credited, whatever ``work`` is, on each of its days that lies in
/// the period up to the end of the horizon; on days before the horizon too,
/// known or not. Of several leaves on one day the first in the practice's list
/// counts. Where ``countsHolidays`` says so, a public holiday from Monday to
/// Friday on which someone is employed and that no leave of theirs contains
/// credits the contract's share (weekly minutes by weekly days), worked or not,
/// in the same way.
public struct HoursRule: Rule, Equatable {
  /// A limit in minutes, or the contract's hours give or take.
  public enum Limit: Sendable, Equatable {
    /// So many minutes.
    case minutes(Int)
    /// The contract's weekly minutes, times days by 7 for a period of another
    /// length (rounded down), plus this many (negative for fewer). Those
    /// without contract hours are not limited.
    case contract(plus: Int)
  }

  /// The word that names this kind of rule in files.
  public static let kind = "hours"
  /// One line on what this kind of rule asks.
  public static let meaning = "paid hours in a week, a period or any so many days"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Over which days.
  public var period: Period
  /// Which work counts.
  public var work: ShiftSelector
  /// The fewest minutes; nil for none.
  public var minimum: Limit?
  /// The most minutes; nil for none.
  public var maximum: Limit?
  /// Minutes priced together: each started unit costs once; at least 1.
  public var unit: Int
  /// The price of each unit below the minimum.
  public var shortagePrice: Price
  /// The price of each unit above the maximum.
  public var excessPrice: Price
  /// Whether leave credits its minutes.
  public var countsLeave: Bool
  /// Whether public holidays credit the contract's share.
  public var countsHolidays: Bool
  /// The name of the balance carried into the horizon; nil for none.
  public var balance: String?

  /// Makes the rule.
  public init(
    header: RuleHeader,
    period: Period = .week,
    work: ShiftSelector = .anyWork,
    minimum: Limit? = nil,
    maximum: Limit? = nil,
    unit: Int = 60,
    shortagePrice: Price = .hard,
    excessPrice: Price = .hard,
    countsLeave: Bool = true,
    countsHolidays: Bool = false,
    balance: String? = nil
  ) {
    self.header = header
    self.period = period
    self.work = work
    self.minimum = minimum
    self.maximum = maximum
    self.unit = unit
    self.shortagePrice = shortagePrice
    self.excessPrice = excessPrice
    self.countsLeave = countsLeave
    self.countsHolidays = countsHolidays
    self.balance = balance
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let limits = [
      minimum.map { "at least \($0.words)" }, maximum.map { "at most \($0.words)" },
    ].compactMap { $0 }.joined(separator: " and ")
    let work = work.isAnyWork ? "" : " on \(work.words(in: practice))"
    return header.scope.subject(in: practice).does("works", "work")
      + " \(limits)\(work) \(period.words)."
  }
}

extension HoursRule.Limit {
  /// In words, as in `38:00 hours`.
  public var words: String {
    switch self {
    case .minutes(let minutes): "\(hoursAndMinutes(minutes)) hours"
    case .contract(0): "the contract's hours"
    case .contract(let plus):
      "the contract's hours \(plus < 0 ? "less" : "plus") \(hoursAndMinutes(abs(plus)))"
    }
  }
}

extension Period {
  /// In words, as in `each week`.
  public var words: String {
    switch self {
    case .horizon: "over the period"
    case .week: "each week"
    case .rolling(let days): "in any \(days) days"
    }
  }
}

/// Minutes as `7:30`.
public func hoursAndMinutes(_ minutes: Int) -> String {
  let rest = abs(minutes) % 60
  return (minutes < 0 ? "-" : "") + "\(abs(minutes) / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
}

extension HoursRule {
  /// Reads `period`, `work`, `minimum`, `maximum` (lengths, or `contract`
  /// give or take), `unit`, `shortage-price`, `excess-price`, `counts-leave`,
  /// `counts-holidays` and `balance`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(header: header)
    if let period = reader.period { self.period = period }
    if let work = reader.work() { self.work = work }
    minimum = reader.fields.read("minimum", Limit.form)
    maximum = reader.fields.read("maximum", Limit.form)
    if let unit = reader.fields.read("unit", .minutes(in: 1...10_080)) { self.unit = unit }
    if let price = reader.price("shortage-price") { shortagePrice = price }
    if let price = reader.price("excess-price") { excessPrice = price }
    if let countsLeave = reader.boolean("counts-leave") { self.countsLeave = countsLeave }
    countsHolidays = reader.boolean("counts-holidays") ?? false
    balance = reader.balance
  }

  /// The work it counts.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// Limits that cross, no limit at all, or a balance without a horizon.
  public func faults(in practice: Practice) -> [FieldFault] {
    let (least, most) =
      switch (minimum, maximum) {
      case (.minutes(let least)?, .minutes(let most)?): (least, most)
      // Differences to one contract compare with each other; 0 stands for it.
      case (.contract(let least)?, .contract(let most)?): (0, most - least)
      default: (minimum == nil ? nil : 0, maximum == nil ? nil : 0)
      } as (Int?, Int?)
    let hasCrossed = least.flatMap { least in most.map { $0 < least } } ?? false
    return (hasCrossed ? [FieldFault("maximum", "is less than the minimum")] : [])
      + (minimum == nil && maximum == nil ? FieldFault.limits(minimum: nil, maximum: nil) : [])
      + (unit < 1 ? [FieldFault("unit", "is less than a minute")] : [])
      + (balance != nil && period != .horizon
        ? [FieldFault("balance", "is carried into the horizon only", expected: "period: horizon")]
        : [])
      + FieldFault.price(shortagePrice, "shortage-price")
      + FieldFault.price(excessPrice, "excess-price")
  }
}

extension HoursRule.Limit {
  /// `38h`, `contract`, `contract + 2h` or `contract - 30 min`.
  static var form: ScalarForm<HoursRule.Limit> {
    let minutes = ScalarForm<Int>.minutes(in: 0...1_000_000)
    let words = "a length such as 38h, or contract, or contract + 2h"
    return ScalarForm(expected: words) { text throws(ScalarFault) in
      guard text.hasPrefix("contract") else { return .minutes(try minutes.read(text)) }
      let rest = text.dropFirst("contract".count).trimmed
      guard let sign = rest.first else { return .contract(plus: 0) }
      guard sign == "+" || sign == "-" else { throw ScalarFault("is not a limit of hours") }
      let plus = try minutes.read(rest.dropFirst().trimmed)
      return .contract(plus: sign == "-" ? -plus : plus)
    }
  }
}
