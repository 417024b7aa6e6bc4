public import PracticeDomain
public import PracticeSimulation

/// What an edit does to the demand that is simulated week after week, as far as the
/// requests of the planned week do not tell: how many more exactly, in which months,
/// and for how long.
///
/// Classes of requests are named as ``PracticeSimulation/RequestDemand`` does.
public struct DemandChange: Sendable, Equatable {
  /// What the requests of a class in the changed practice are multiplied by, to make
  /// them what was meant: 15 % more of five requests is no whole number, and a
  /// campaign's clients do not come every week.
  public var factors: [String: Double]
  /// When more come, or fewer.
  public var seasons: [DemandSeason]
  /// How many more of a class come, a week, at the rate of each date.
  public var extra: [String: [CalendarDate: Double]]

  /// Makes a change; of nothing unless told.
  public init(
    factors: [String: Double] = [:],
    seasons: [DemandSeason] = [],
    extra: [String: [CalendarDate: Double]] = [:]
  ) {
    self.factors = factors
    self.seasons = seasons
    self.extra = extra
  }

  /// A change that makes of a practice's demand so many times that of another.
  ///
  /// - Parameters:
  ///   - changed: the practice whose requests were copied or left out.
  ///   - practice: the practice before.
  ///   - factor: how many times as many are meant, of those that are.
  ///   - isMeant: whether a request, series or matter of the practice is meant.
  init(
    correcting changed: Practice,
    from practice: Practice,
    factor: Double,
    isMeant: (String) -> Bool
  ) {
    self.init()
    let (old, new) = (RequestDemand(practice).classes, RequestDemand(changed).classes)
    var (exact, actual): ([String: Double], [String: Double]) = ([:], [:])
    for known in old {
      let each = known.weekly / Double(known.patterns.count)
      exact[Self.group(of: known, isMeant), default: 0] += known.patterns.reduce(0) {
        $0 + (isMeant($1) ? factor * each : each)
      }
    }
    for known in new { actual[Self.group(of: known, isMeant), default: 0] += known.weekly }
    for known in new {
      let place = Self.group(of: known, isMeant)
      guard let wanted = exact[place], let there = actual[place], wanted != there else { continue }
      factors[known.id] = wanted / there
    }
  }

  /// What is counted together: a class; of series and matters, each of which is a
  /// class of its own, those that are meant or are not.
  private static func group(
    of known: RequestDemand.RequestClass,
    _ isMeant: (String) -> Bool
  ) -> String {
    let kind = known.id.prefix { $0 != "/" }
    guard ["series", "matter"].contains(kind), let name = known.patterns.first else {
      return known.id
    }
    return "\(kind)/\(known.service?.text ?? "")/\(isMeant(name.original))"
  }

  /// Makes the weekly demand what was meant.
  func scale(_ demand: inout RequestDemand) {
    for place in demand.classes.indices {
      demand.classes[place].weekly *= factors[demand.classes[place].id] ?? 1
    }
  }

  /// Adds what changes from week to week.
  func add(to demand: inout RequestDemand) {
    demand.seasons += seasons
    let week = demand.profile.weekdays.reduce(0, +)
    for place in demand.classes.indices {
      guard let rates = extra[demand.classes[place].id] else { continue }
      for (date, rate) in rates {
        let share = demand.profile.weekdays[date.weekday.index] / week
        demand.classes[place].extra[date, default: 0] += rate * share
      }
    }
  }
}
