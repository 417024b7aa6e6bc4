import Documents

/// Rest between the end of one day's work and the start of the next.
///
/// Each pair of a day's last end and the first start of the next day worked
/// (of the day after or, where that is free, two days after) that are less than
/// ``minutes`` apart in true time breaks it once. A pair is charged when its
/// second day lies in the horizon; work before the horizon counts where it is
/// known by day, and the shift of the eve where ``Standing`` names it. Shifts
/// without a start, and shifts on call, are left out: a day with no others is
/// free here.
public struct RestRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "rest"
  /// One line on what this kind of rule asks.
  public static let meaning = "so many hours of rest between one day's work and the next"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The least rest, in minutes; at most 2880.
  public var minutes: Int
  /// The price of each breach.
  public var price: Price

  /// Makes the rule.
  public init(header: RuleHeader, minutes: Int, price: Price = .hard) {
    self.header = header
    self.minutes = minutes
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "There are \(hoursAndMinutes(minutes)) hours of rest between one day's work and the next."
  }
}

extension RestRule {
  /// Reads `minimum` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let minutes = reader.fields.read("minimum", .minutes(in: 1...2880), required: true)
    let price = reader.price()
    guard let minutes else { return nil }
    self.init(header: header, minutes: minutes, price: price ?? .hard)
  }

  /// A rest out of range.
  public func faults(in practice: Practice) -> [FieldFault] {
    (1...2880).contains(minutes)
      ? FieldFault.price(price, "price")
      : [FieldFault("minimum", "is out of range", expected: "1 to 2880 minutes")]
  }
}
