import Documents

/// The same shift through a weekend.
///
/// On the days of a weekend in the horizon, and those before it that are known
/// by day or as same-shift days of a ``Standing``, the different shifts of
/// ``work`` are counted, whatever role and place; each one beyond the first
/// costs the price. What the days before the horizon cost by themselves is not
/// charged, nor is what lies after it.
public struct SameShiftWeekendRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "same-shift-weekend"
  /// One line on what this kind of rule asks.
  public static let meaning = "the same shift on all days worked of a weekend"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Which work counts.
  public var work: ShiftSelector
  /// The price of each further shift.
  public var price: Price

  /// Makes the rule.
  public init(header: RuleHeader, work: ShiftSelector = .anyWork, price: Price) {
    self.header = header
    self.work = work
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "Whoever works on a weekend works the same shift through it."
  }
}

extension SameShiftWeekendRule {
  /// Reads `work` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let work = reader.work()
    guard let price = reader.price(required: true) else { return nil }
    self.init(header: header, work: work ?? .anyWork, price: price)
  }

  /// The work it is about.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// A price out of range.
  public func faults(in practice: Practice) -> [FieldFault] { FieldFault.price(price, "price") }
}
