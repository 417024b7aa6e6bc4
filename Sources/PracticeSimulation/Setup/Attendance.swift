internal import Statistics

/// Whether clients come to what they booked.
public struct Attendance: Sendable, Equatable {
  /// A chance of not coming, from a lead time on.
  public struct Step: Sendable, Equatable {
    /// Days from the day of booking to the day of the visit, at least.
    public var days: Int
    /// The chance.
    public var chance: Double

    /// Makes a step.
    public init(days: Int, chance: Double) {
      self.days = days
      self.chance = chance
    }
  }

  /// The chance of not coming by lead time, ascending, the first from 0 days on; a
  /// request that states its own chance is taken at its word. Empty for nobody.
  public var noShows: [Step]
  /// The chance, a day of lead time, that a visit is cancelled by its client.
  public var cancellationRate: Double
  /// The chance that a client who called off or did not come asks again at once.
  public var returning: Double

  /// A plain default: the longer the wait, the less likely the client comes.
  public init(
    noShows: [Step] = [
      Step(days: 0, chance: 0.03), Step(days: 3, chance: 0.06), Step(days: 15, chance: 0.1),
    ],
    cancellationRate: Double = 0.004,
    returning: Double = 0
  ) {
    self.noShows = noShows
    self.cancellationRate = cancellationRate
    self.returning = returning
  }

  /// The chance of not coming to a visit so many days ahead.
  public func noShow(days: Int) -> Double {
    noShows.last { $0.days <= days }?.chance ?? noShows.first?.chance ?? 0
  }

  func check() throws(InvalidParameter) {
    for step in noShows { _ = try Parameter.probability(step.chance, "a no-show chance") }
    guard zip(noShows, noShows.dropFirst()).allSatisfy({ $0.days < $1.days }) else {
      throw InvalidParameter(
        "the lead times of the no-show chances",
        noShows.map(\.days),
        expected: "ascending days"
      )
    }
    _ = try Parameter.probability(cancellationRate, "the chance of cancelling a day")
    _ = try Parameter.probability(returning, "the chance of asking again")
  }
}

/// How early or late clients come.
///
/// Minutes after the time of the appointment, normally distributed; those who visit
/// nobody (a call) are in time.
public struct Punctuality: Sendable, Equatable {
  /// The mean; negative for early.
  public var mean: Double
  /// The standard deviation.
  public var deviation: Double

  /// Makes a punctuality; a few minutes early unless told.
  public init(mean: Double = -7, deviation: Double = 8) {
    self.mean = mean
    self.deviation = deviation
  }

  func check() throws(InvalidParameter) {
    guard mean.isFinite else {
      throw InvalidParameter("the mean punctuality", mean, expected: "a number of minutes")
    }
    _ = try Parameter.notNegative(deviation, "the deviation of punctuality")
  }
}
