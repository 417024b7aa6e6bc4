import Documents

/// The roster stays as it was published.
///
/// On each day of the horizon that ``Practice/published`` covers, the
/// assignments of someone in the scope are unchanged when there are as many as
/// were published for them, and each one published has one to its shift, in its
/// role and at its place where it names them. Each day of each one that is
/// changed costs the price once. Where nothing was published nothing is owed.
public struct ContinuityRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "continuity"
  /// One line on what this kind of rule asks.
  public static let meaning = "days that differ from the roster last published"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The price of each day changed.
  public var price: Price

  /// Makes the rule.
  public init(header: RuleHeader, price: Price) {
    self.header = header
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "The roster stays as it was published."
  }
}

extension ContinuityRule {
  /// Reads `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    guard let price = reader.price(required: true) else { return nil }
    self.init(header: header, price: price)
  }

  /// A price out of range.
  public func faults(in practice: Practice) -> [FieldFault] { FieldFault.price(price, "price") }
}
