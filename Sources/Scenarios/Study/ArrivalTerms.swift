public import PracticeDomain
public import PracticeSimulation

/// How many requests a simulation brings, and when.
public struct ArrivalTerms: Sendable, Equatable {
  /// What says how many.
  public enum Source: String, Sendable, CaseIterable {
    /// The practice's own requests: so many every week.
    case usual
    /// The history: its weekdays, months and numbers.
    case history
    /// A forecast of the history, with its uncertainty.
    case forecast
  }

  /// Clients who come without an appointment.
  public struct WalkIns: Sendable, Equatable {
    /// What they come for.
    public var service: Identifier<Service>
    /// Which share of those who come for it; nil where a number is given.
    public var share: Double?
    /// How many a week besides those who book; 0 unless given.
    public var weekly: Double
  }

  /// What says how many.
  public var source = Source.usual
  /// How fast requests come in each hour of each weekday, Monday first, in
  /// proportion; empty for the usual hours, or those of the history.
  public var rates: [[Double]] = []
  /// When more come, or fewer.
  public var seasons: [DemandSeason] = []
  /// What becomes of public holidays; nil for days like others.
  public var holidays: HolidayTerms?
  /// Who comes without an appointment.
  public var walkIns: [WalkIns] = []
  /// What was learnt of the history; nil where it does not matter.
  var learnt: LearntDemand?

  /// Puts all of it in the place of a practice's weekly demand.
  ///
  /// - Parameters:
  ///   - changes: what edits do to the demand besides.
  ///   - times: how many times as many come, but of those whose number is given.
  func apply(to demand: inout RequestDemand, _ changes: [DemandChange], times: Double) {
    learnt?.apply(to: &demand)
    demand.scale(by: times)
    if !rates.isEmpty {
      demand.profile.weekdayHours = rates
      if learnt == nil { demand.profile.weekdays = rates.map { $0.reduce(0, +) } }
    }
    demand.seasons = seasons
    demand.holidays = holidays
    for change in changes { change.add(to: &demand, times: times) }
    for own in walkIns {
      if let share = own.share { demand.letWalkIn(share, for: own.service) }
      if own.weekly > 0 { demand.addWalkIns(for: own.service, weekly: own.weekly) }
    }
  }

  /// The terms in a form that is equal for equal terms; empty for the usual ones.
  var signature: String {
    if self == ArrivalTerms() { return "" }
    let holidays = holidays.map {
      "\($0.dates.map(\.description).sorted()) \($0.isClosed) \($0.shifted)"
    }
    let walkIns = walkIns.map { "\($0.service) \($0.share ?? -1) \($0.weekly)" }
    return " \(source.rawValue) \(rates) \(seasons.map(\.signature)) \(holidays ?? "-") \(walkIns) "
      + (learnt?.signature ?? "")
  }
}

extension DemandSeason {
  /// The season in a form that is equal for equal seasons.
  fileprivate var signature: String {
    "\(months.sorted()) \(weeks.sorted()) \(days.signature) \(services.map(\.text).sorted()) "
      + "\(classes.sorted()) \(factor)"
  }
}
