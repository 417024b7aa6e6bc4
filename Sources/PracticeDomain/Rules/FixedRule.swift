/// Work decided beforehand stays as it is.
///
/// A fixed assignment is kept when the professional has an assignment on that
/// date to that shift, with the role and the place where they are given. A
/// fixed free day is kept when there is no assignment on it. Each one broken
/// costs the price; those outside the horizon are left out.
public struct FixedRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "fixed"
  /// One line on what this kind of rule asks.
  public static let meaning = "assignments decided beforehand are kept"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The price of each one broken.
  public var price: Price

  /// Makes the rule.
  public init(header: RuleHeader, price: Price = .hard) {
    self.header = header
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "Assignments decided beforehand are kept."
  }
}

extension FixedRule {
  /// Reads `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(header: header)
    if let price = reader.price() { self.price = price }
  }

  /// A price out of range.
  public func faults(in practice: Practice) -> [FieldFault] { FieldFault.price(price, "price") }
}
