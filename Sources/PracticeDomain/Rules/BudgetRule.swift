import Documents

/// What the hours of some people may cost in a period.
///
/// An assignment to ``work`` of someone in the scope costs its paid time at
/// ``percent`` of their hourly pay, rounded to the nearest minor unit of money,
/// halves up; nothing where their pay is not known. With ``countsRates`` it costs
/// besides what the practice's rules on premiums give it, and calls of people paid by
/// the call cost what their agency's rule says, in place of hourly pay; each as those
/// rules round it. What overtime costs above hourly pay is never in it, since it
/// belongs to no one assignment. The costs of all of them
/// together are added up over the horizon, or over each calendar week as far as
/// it lies in the horizon; each started ``unit`` of money above ``maximum``
/// costs the price.
public struct BudgetRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "budget"
  /// One line on what this kind of rule asks.
  public static let meaning = "what the hours of a group of people may cost in a period"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Weeks, or the horizon.
  public var period: Period
  /// Which work counts.
  public var work: ShiftSelector
  /// The share of hourly pay that is counted; 0 or more.
  public var percent: Int
  /// The most, in minor units of money.
  public var maximum: Int
  /// Money priced together; at least 1.
  public var unit: Int
  /// The price of each unit above.
  public var price: Price
  /// Whether premiums and the tariffs of agencies count.
  public var countsRates: Bool

  /// Makes the rule.
  public init(
    header: RuleHeader,
    period: Period = .horizon,
    work: ShiftSelector = .anyWork,
    percent: Int = 100,
    maximum: Int,
    unit: Int = 100,
    price: Price = .hard,
    countsRates: Bool = false
  ) {
    self.header = header
    self.period = period
    self.work = work
    self.percent = percent
    self.maximum = maximum
    self.unit = unit
    self.price = price
    self.countsRates = countsRates
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "The hours of \(header.scope.subject(in: practice).words)"
      + (work.isAnyWork ? "" : " on \(work.words(in: practice))")
      + (countsRates ? ", premiums and agencies included," : "")
      + " cost at most \(practice.unit.text(Int64(maximum))) \(period.words)."
  }
}

extension BudgetRule {
  /// Reads `period` (`week` or `horizon`), `work`, `percent`, `maximum`,
  /// `unit`, `price` and `rates`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let fields = reader.fields
    let period = reader.period
    let work = reader.work()
    let percent = fields.read("percent", .integer(in: 0...10_000))
    let maximum = fields.read("maximum", .integer(in: 0...1_000_000_000), required: true)
    let unit = fields.read("unit", .integer(in: 1...1_000_000_000))
    let price = reader.price()
    let rates = reader.boolean("rates")
    guard let maximum else { return nil }
    self.init(
      header: header,
      period: period ?? .horizon,
      work: work ?? .anyWork,
      percent: percent ?? 100,
      maximum: maximum,
      unit: unit ?? 100,
      price: price ?? .hard,
      countsRates: rates ?? false
    )
  }

  /// The work it counts.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// Numbers out of range, or a rolling period.
  public func faults(in practice: Practice) -> [FieldFault] {
    var faults = FieldFault.price(price, "price")
    if maximum < 0 { faults.append(FieldFault("maximum", "is negative")) }
    if percent < 0 { faults.append(FieldFault("percent", "is negative")) }
    if unit < 1 { faults.append(FieldFault("unit", "is less than 1")) }
    if case .rolling = period {
      faults.append(FieldFault("period", "is rolling", expected: "week or horizon"))
    }
    return faults
  }
}
