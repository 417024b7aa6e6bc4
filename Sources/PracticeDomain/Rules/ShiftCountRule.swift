/// The number of shifts of some kind that one professional works in a period.
///
/// The amount is the number of assignments to ``work`` in the period and, for
/// ``Period/horizon``, the balance ``balance`` carried in. Each one below the
/// minimum or above the maximum costs its price.
public struct ShiftCountRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "shift-count"
  /// One line on what this kind of rule asks.
  public static let meaning = "the number of shifts of some kind in a period"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Over which days.
  public var period: Period
  /// Which work counts.
  public var work: ShiftSelector
  /// The fewest; nil for none.
  public var minimum: Int?
  /// The most; nil for none.
  public var maximum: Int?
  /// The price of each one below the minimum.
  public var shortagePrice: Price
  /// The price of each one above the maximum.
  public var excessPrice: Price
  /// The name of the balance carried into the horizon; nil for none.
  public var balance: String?

  /// Makes the rule.
  public init(
    header: RuleHeader,
    period: Period = .horizon,
    work: ShiftSelector = .anyWork,
    minimum: Int? = nil,
    maximum: Int? = nil,
    shortagePrice: Price = .hard,
    excessPrice: Price = .hard,
    balance: String? = nil
  ) {
    self.header = header
    self.period = period
    self.work = work
    self.minimum = minimum
    self.maximum = maximum
    self.shortagePrice = shortagePrice
    self.excessPrice = excessPrice
    self.balance = balance
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let noun = work.words(of: (maximum ?? minimum) == 1 ? "shift" : "shifts", in: practice)
    return header.scope.subject(in: practice).does("works", "work")
      + " \(RuleWords.limits(minimum, maximum)) \(noun) \(period.words)."
  }
}

extension ShiftCountRule {
  /// Reads `period`, `work`, `minimum`, `maximum`, `shortage-price`,
  /// `excess-price` and `balance`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(
      header: header,
      work: reader.work() ?? .anyWork,
      minimum: reader.count("minimum"),
      maximum: reader.count("maximum"),
      shortagePrice: reader.price("shortage-price") ?? .hard,
      excessPrice: reader.price("excess-price") ?? .hard,
      balance: reader.balance
    )
    if let period = reader.period { self.period = period }
  }

  /// The work it counts.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// Limits that cross, no limit at all, or a balance without a horizon.
  public func faults(in practice: Practice) -> [FieldFault] {
    FieldFault.limits(minimum: minimum, maximum: maximum)
      + (balance != nil && period != .horizon
        ? [FieldFault("balance", "is carried into the horizon only", expected: "period: horizon")]
        : [])
      + FieldFault.price(shortagePrice, "shortage-price")
      + FieldFault.price(excessPrice, "excess-price")
  }
}
