internal import Statistics

/// Who of the staff falls ill, and what is done about it.
public struct Sickness: Sendable, Equatable {
  /// Spells of sickness a person and year; 0 for none.
  public var spells: Double
  /// The mean length of a spell in days, geometrically distributed; at least 1.
  public var days: Double
  /// Whether those who are free and allowed stand in.
  public var isCovered: Bool
  /// The most duties a person stands in for in a week.
  public var mostCovers: Int
  /// What an agency takes for an hour where nobody stands in; nil without an agency.
  public var agencyTariff: Int?

  /// Makes a sickness; two spells of three days unless told.
  public init(
    spells: Double = 2,
    days: Double = 3,
    isCovered: Bool = true,
    mostCovers: Int = 1,
    agencyTariff: Int? = nil
  ) {
    self.spells = spells
    self.days = days
    self.isCovered = isCovered
    self.mostCovers = mostCovers
    self.agencyTariff = agencyTariff
  }

  /// Nobody is ever ill.
  public static let none = Sickness(spells: 0)

  func check() throws(InvalidParameter) {
    _ = try Parameter.notNegative(spells, "the spells of sickness a year")
    guard days >= 1, days.isFinite else {
      throw InvalidParameter("the mean days of a spell of sickness", days, expected: "at least 1")
    }
    _ = try Parameter.count(mostCovers, "the duties a person stands in for a week", in: 0...14)
    if let agencyTariff {
      _ = try Parameter.count(agencyTariff, "the agency's tariff", in: 0...1_000_000_000)
    }
  }
}
