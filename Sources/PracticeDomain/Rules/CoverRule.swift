/// The numbers wanted by the practice's cover requirements.
///
/// For each requirement, day and shift count (or step of an interval) the cost
/// is convex: each one missing to the minimum, each one missing between
/// minimum and preferred number, and each one above the maximum has its price.
/// A requirement's own prices come before the rule's. Those outside the scope
/// are not counted.
public struct CoverRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "cover"
  /// One line on what this kind of rule asks.
  public static let meaning = "the numbers wanted on shifts and during the day"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The price of each one missing to a minimum.
  public var shortagePrice: Price
  /// The price of each one missing between a minimum and a preferred number;
  /// at most ``shortagePrice``.
  public var preferencePrice: Price
  /// The price of each one above a maximum.
  public var excessPrice: Price

  /// Makes the rule.
  public init(
    header: RuleHeader,
    shortagePrice: Price = .soft(10_000),
    preferencePrice: Price = .soft(100),
    excessPrice: Price = .soft(100)
  ) {
    self.header = header
    self.shortagePrice = shortagePrice
    self.preferencePrice = preferencePrice
    self.excessPrice = excessPrice
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "As many are on duty as the practice asks for."
  }
}

extension CoverRule {
  /// Reads `shortage-price`, `preference-price` and `excess-price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(header: header)
    if let price = reader.price("shortage-price") { shortagePrice = price }
    if let price = reader.price("preference-price") { preferencePrice = price }
    if let price = reader.price("excess-price") { excessPrice = price }
  }

  /// A preference dearer than a shortage, or a price out of range.
  public func faults(in practice: Practice) -> [FieldFault] {
    FieldFault.price(shortagePrice, "shortage-price")
      + FieldFault.price(preferencePrice, "preference-price")
      + FieldFault.price(excessPrice, "excess-price")
      + (preferencePrice > shortagePrice
        ? [FieldFault("preference-price", "is more than the shortage price, \(shortagePrice)")]
        : [])
  }
}
