/// Weekends are worked as a whole or not at all.
///
/// A weekend of two or more days of which some have an assignment and some
/// have none costs the price once. Days before the horizon count where they
/// are known, by day or because a ``Standing`` speaks of them; a weekend with a
/// day that is not known, or lies after the horizon, is not charged, nor is one
/// that lies before it.
public struct CompleteWeekendsRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "complete-weekends"
  /// One line on what this kind of rule asks.
  public static let meaning = "weekends are worked as a whole or not at all"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The price of each weekend worked in part.
  public var price: Price

  /// Makes the rule.
  public init(header: RuleHeader, price: Price) {
    self.header = header
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "Weekends are worked as a whole or not at all\(header.scope.addition(in: practice))."
  }
}

extension CompleteWeekendsRule {
  /// Reads `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    guard let price = reader.price(required: true) else { return nil }
    self.init(header: header, price: price)
  }

  /// A price out of range.
  public func faults(in practice: Practice) -> [FieldFault] { FieldFault.price(price, "price") }
}
