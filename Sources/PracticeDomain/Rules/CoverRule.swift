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
