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
  /// Whether ``extra`` is a share of the weekly demand, and grows where more comes than
  /// the practice has, of a history or multiplied; otherwise its number was given.
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
      let known = demand.classes[place]
      guard let rates = extra[known.id] else { continue }
      let growth = isShare && known.weekly > 0 ? times * known.meanWeekly / known.weekly : 1
      for (date, rate) in rates {
        let share = demand.profile.weekdays[date.weekday.index] / week
        demand.classes[place].extra[date, default: 0] += rate * share * growth
      }
    }
  }
}

extension RequestDemand.RequestClass {
  /// How many come in a week on average, of days with numbers of their own too.
  fileprivate var meanWeekly: Double {
    guard let daily, !daily.isEmpty else { return weekly }
    return daily.reduce(0, +) / Double(daily.count) * 7
  }
}
