import Documents

/// An unbroken rest of so many true hours in each week, or any so many days.
///
/// A period begins with the midnight before its first day and ends with the
/// one after its last. It is kept when some time of ``minutes`` within it is
/// free of all work, whatever day the work began on; each period without costs
/// the price. Shifts without a start, and shifts on call, are no work here.
///
/// Only periods all of whose days are known by day or lie in the horizon are
/// looked at. Work that began before a period and reaches into it counts where
/// it is known by day.
public struct WeeklyRestRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "weekly-rest"
  /// One line on what this kind of rule asks.
  public static let meaning = "an unbroken rest of so many hours in each week or any so many days"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The periods: weeks, or any so many days.
  public var period: Period
  /// The least rest in minutes; from 1440 to 20160.
  public var minutes: Int
  /// The price of each period without.
  public var price: Price

  /// Makes the rule.
  public init(
    header: RuleHeader,
    period: Period = .week,
    minutes: Int,
    price: Price = .hard
  ) {
    self.header = header
    self.period = period
    self.minutes = minutes
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "There is an unbroken rest of \(hoursAndMinutes(minutes)) hours \(period.words)."
  }
}

extension WeeklyRestRule {
  /// Reads `period`, `minimum` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let period = reader.period
    let minutes = reader.fields.read("minimum", .minutes(in: 1440...20_160), required: true)
    let price = reader.price()
    guard let minutes else { return nil }
    self.init(header: header, period: period ?? .week, minutes: minutes, price: price ?? .hard)
  }

  /// A rest out of range, or longer than the period.
  public func faults(in practice: Practice) -> [FieldFault] {
    let days: Int? =
      switch period {
      case .week: 7
      case .rolling(let days): days
      case .horizon: nil
      }
    var faults = FieldFault.price(price, "price")
    if !(1440...20_160).contains(minutes) {
      faults.append(FieldFault("minimum", "is out of range", expected: "24h to 336h"))
    }
    if let days, minutes > days * 1440 {
      faults.append(FieldFault("minimum", "is longer than the period of \(days) days"))
    }
    return faults
  }
}
