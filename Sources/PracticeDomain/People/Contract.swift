/// What a group of professionals has agreed to: hours and pay.
///
/// Limits that a rule sets on a contract are written as rules whose scope names
/// the contract.
public struct Contract: Sendable, Equatable {
  /// The id in the files.
  public var id: Identifier<Contract>
  /// The name shown.
  public var name: String
  /// Minutes of paid work a week; nil where nothing was agreed.
  public var weeklyMinutes: Int?
  /// Days of work a week on which leave credits hours; 5 unless told.
  public var weeklyDays: Int
  /// Pay; nil where it is not known.
  public var pay: Pay?

  /// Makes a contract.
  public init(
    id: Identifier<Contract>,
    name: String,
    weeklyMinutes: Int? = nil,
    weeklyDays: Int = 5,
    pay: Pay? = nil
  ) {
    self.id = id
    self.name = name
    self.weeklyMinutes = weeklyMinutes
    self.weeklyDays = weeklyDays
    self.pay = pay
  }
}

/// What an hour of work costs the practice.
public struct Pay: Sendable, Equatable {
  /// Minor units of money (cents, pence) an ordinary hour.
  public var hourly: Int

  /// Makes a rate of pay.
  public init(hourly: Int) { self.hourly = hourly }
}
