/// What an hour of somebody's or something's time is worth to requests that want
/// it besides those who have it: the price at which a plan's last demand would
/// have given it up.
public struct CapacityValue: Sendable, Hashable {
  /// Whose time.
  public enum Holder: Sendable, Hashable {
    /// A professional's.
    case professional(Identifier<Professional>)
    /// That of each of the rooms which are alike, told by any of them.
    case room(Identifier<Place>)
    /// That of each device of a kind.
    case equipment(Identifier<Equipment>)
  }

  /// Whose.
  public var holder: Holder
  /// The local day.
  public var date: CalendarDate
  /// The hour of the day, 0 to 23.
  public var hour: Int
  /// The price of the hour, in the practice's unit; never negative.
  public var price: Int64

  /// Makes a value.
  public init(holder: Holder, date: CalendarDate, hour: Int, price: Int64) {
    self.holder = holder
    self.date = date
    self.hour = hour
    self.price = price
  }
}
