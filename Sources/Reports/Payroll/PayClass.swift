/// How time is paid. Every paid minute is of one class, the first that fits:
/// leave, on call, overtime, night, weekend, ordinary.
public enum PayClass: String, Sendable, CaseIterable {
  /// None of the others.
  case ordinary
  /// Beyond the contract's hours of the week, in the order in which they are
  /// worked, leave and public holidays credited.
  case overtime
  /// During the night.
  case night
  /// On a day of the weekend or a public holiday.
  case weekend
  /// Paid time of shifts on call.
  case onCall = "on-call"
  /// Credited for leave and public holidays; not part of the roster.
  case leave
}

/// What the classes of pay mean where agreements differ.
public struct PayTerms: Sendable, Equatable {
  /// The hours of the night.
  public var night: NightHours
  /// Whether public holidays are paid like weekends.
  public var holidaysAreWeekends: Bool
  /// Whether time beyond the contract's hours is a class of its own.
  public var paysOvertime: Bool

  /// Names the terms; night is 23:00 to 06:00 unless told.
  public init(
    night: NightHours = .usual,
    holidaysAreWeekends: Bool = true,
    paysOvertime: Bool = true
  ) {
    self.night = night
    self.holidaysAreWeekends = holidaysAreWeekends
    self.paysOvertime = paysOvertime
  }
}
