/// The number of weekends that one professional works in the horizon.
///
/// A weekend is a longest run of consecutive weekend days. It is worked when
/// any of its days in the horizon has an assignment to ``work``; one with a
/// day before the horizon that is known to have such work was counted then. The
/// balance ``balance`` is added. Each weekend below the minimum or above the
/// maximum costs its price.
///
/// Where only a ``Standing`` is known, the last days before the horizon that it
/// speaks of are known (for some work only, its same-shift days), others not.
public struct WeekendsRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "weekends"
  /// One line on what this kind of rule asks.
  public static let meaning = "the number of weekends worked"
  /// Id, scope and source.
  public var header: RuleHeader
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
    work: ShiftSelector = .anyWork,
    minimum: Int? = nil,
    maximum: Int? = nil,
    shortagePrice: Price = .hard,
    excessPrice: Price = .hard,
    balance: String? = nil
  ) {
    self.header = header
    self.work = work
    self.minimum = minimum
    self.maximum = maximum
    self.shortagePrice = shortagePrice
    self.excessPrice = excessPrice
    self.balance = balance
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let work = work.isAnyWork ? "" : " with \(work.words(in: practice))"
    return header.scope.subject(in: practice).does("works", "work")
      + " \(RuleWords.limits(minimum, maximum, of: "weekend"))\(work)."
  }
}

extension WeekendsRule {
  /// Reads `work`, `minimum`, `maximum`, `shortage-price`, `excess-price` and
  /// `balance`.
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
  }

  /// The work it counts.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// Limits that cross, or no limit at all.
  public func faults(in practice: Practice) -> [FieldFault] {
    FieldFault.limits(minimum: minimum, maximum: maximum)
      + FieldFault.price(shortagePrice, "shortage-price")
      + FieldFault.price(excessPrice, "excess-price")
  }
}
