/// The wishes of professionals.
///
/// A wish for a shift is broken when the professional does not work it that
/// day; a wish for work without naming a shift, when the day is free; a wish
/// against a shift, when it is worked; a wish against any work, when the day
/// is not free. Each broken wish costs its own price, else the rule's; wishes
/// outside the horizon are left out.
public struct RequestsRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "requests"
  /// One line on what this kind of rule asks.
  public static let meaning = "wishes for days and shifts, on or off, are granted"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The price of a broken wish that names none itself.
  public var price: Price

  /// Makes the rule.
  public init(header: RuleHeader, price: Price = .soft(10)) {
    self.header = header
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "Wishes for days and shifts are granted."
  }
}

extension RequestsRule {
  /// Reads `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(header: header)
    if let price = reader.price() { self.price = price }
  }

  /// A price out of range.
  public func faults(in practice: Practice) -> [FieldFault] { FieldFault.price(price, "price") }
}
