public import PracticeDomain
public import PracticeSimulation

/// What an edit does to the demand that is simulated week after week: how many times
/// as many requests come, in which months, and how many besides for a while.
///
/// Classes of requests are named as ``PracticeSimulation/RequestDemand`` does.
public struct DemandChange: Sendable, Equatable {
  /// How many times as many of a class come, where not as many.
  public var factors: [String: Double]
  /// When more come, or fewer.
  public var seasons: [DemandSeason]
  /// How many more of a class come, a week, at the rate of each date.
  public var extra: [String: [CalendarDate: Double]]
  /// Whether ``extra`` is a share of the demand, and grows where all of it is
  /// multiplied; otherwise its number was given.
  public var isShare: Bool

  /// Makes a change; of nothing unless told.
  public init(
    factors: [String: Double] = [:],
    seasons: [DemandSeason] = [],
    extra: [String: [CalendarDate: Double]] = [:],
    isShare: Bool = false
  ) {
    self.factors = factors
    self.seasons = seasons
    self.extra = extra
    self.isShare = isShare
  }

  /// Makes the weekly demand what was meant.
  func scale(_ demand: inout RequestDemand) {
    for place in demand.classes.indices {
      demand.classes[place].weekly *= factors[demand.classes[place].id] ?? 1
    }
  }

  /// Adds what changes from week to week.
  ///
  /// - Parameter times: what all demand was multiplied by.
  func add(to demand: inout RequestDemand, times: Double) {
    demand.seasons += seasons
    let week = demand.profile.weekdays.reduce(0, +)
    for place in demand.classes.indices {
      guard let rates = extra[demand.classes[place].id] else { continue }
      for (date, rate) in rates {
        let share = demand.profile.weekdays[date.weekday.index] / week
        demand.classes[place].extra[date, default: 0] += rate * share * (isShare ? times : 1)
      }
    }
  }
}
