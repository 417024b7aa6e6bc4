/// Work only while available.
///
/// A whole day without availability excludes every shift that starts on it; a
/// part of a day excludes shifts of that day that overlap it, and a shift
/// without a start overlaps every part. Each assignment that breaks it costs
/// the price once.
public struct AvailabilityRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "availability"
  /// One line on what this kind of rule asks.
  public static let meaning = "nobody works at times without availability"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The price of each assignment that breaks it.
  public var price: Price

  /// Makes the rule.
  public init(header: RuleHeader, price: Price = .hard) {
    self.header = header
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "Nobody works at times for which they are not available."
  }
}

extension AvailabilityRule {
  /// Reads `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(header: header)
    if let price = reader.price() { self.price = price }
  }

  /// A price out of range.
  public func faults(in practice: Practice) -> [FieldFault] { FieldFault.price(price, "price") }
}
