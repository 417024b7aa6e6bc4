import Forecasting
import PracticeDomain
import PracticeSimulation

/// What a history of requests tells of the demand of the days simulated.
struct LearntDemand: Sendable, Equatable {
  /// How many come for each service on each simulated day.
  private(set) var daily: [Identifier<Service>: [Double]] = [:]
  /// How sure that is, for each service, and for all of them together.
  private(set) var uncertainties: [Identifier<Service>: DemandUncertainty] = [:]
  private(set) var common: DemandUncertainty?
  /// The weekdays and hours of the history.
  private(set) var profile = ArrivalProfile()
  /// How many single visits for each service the practice has a week.
  private let weekly: [Identifier<Service>: Double]
  /// Equal for equal histories.
  let signature: String

  /// The most days from the end of the history to the last day simulated.
  static let farthest = 800

  /// Learns; what the history says of the days simulated, or after, is left alone.
  ///
  /// - Parameters:
  ///   - entries: the history, of ``DemandOutlook/leastDays`` at least before the days
  ///     simulated.
  ///   - practice: the practice as it is.
  ///   - days: how many days have requests.
  ///   - isForecast: whether the future is forecast, with its uncertainty, or is like
  ///     the past.
  init?(
    _ entries: [DemandOutlook.Entry],
    _ practice: Practice,
    days: Int,
    isForecast: Bool
  ) {
    let start = practice.horizon.start
    let known = entries.filter { $0.date < start }
    guard let first = known.map(\.date).min(), let last = known.map(\.date).max(),
      last.days(since: first) + 1 >= DemandOutlook.leastDays,
      start.days(since: last) - 1 + days <= Self.farthest
    else { return nil }
    signature = Self.signature(known)
    var weekly: [Identifier<Service>: Double] = [:]
    for own in RequestDemand(practice).classes where own.isSingleVisit {
      if let service = own.service { weekly[service, default: 0] += own.weekly }
    }
    self.weekly = weekly
    profile = Self.profile(known)
    let services = practice.demand.services.map(\.id).filter { id in
      weekly[id] != nil && known.contains { $0.service == id }
    }
    if isForecast {
      let past = PastDemand(known, services, from: first, to: last, practice.holidays)
      guard let forecast = ArrivalForecast(past, gap: start.days(since: last) - 1, days: days)
      else { return nil }
      daily = Dictionary(uniqueKeysWithValues: zip(services, forecast.daily))
      uncertainties = Dictionary(uniqueKeysWithValues: zip(services, forecast.uncertainties))
      common = forecast.common
    } else {
      for service in services {
        daily[service] = Self.repeated(known.filter { $0.service == service }, known, start, days)
      }
    }
  }

  /// The numbers of a service like those of the past: its weekdays, and the months of
  /// all services.
  private static func repeated(
    _ own: [DemandOutlook.Entry],
    _ all: [DemandOutlook.Entry],
    _ start: CalendarDate,
    _ days: Int
  ) -> [Double] {
    // Both over the whole history, so that days without requests count.
    let ends = [all.map(\.date).min(), all.map(\.date).max()].compactMap { $0 }
    var counts = Dictionary(own.map { ($0.date, $0.count) }, uniquingKeysWith: +)
    for date in ends { counts[date, default: 0] += 0 }
    let total = Dictionary(all.map { ($0.date, $0.count) }, uniquingKeysWith: +)
    let (weekdays, months) = (
      ArrivalProfile(history: counts).weekdays, ArrivalProfile(history: total)
    )
    return (0..<days).map { day in
      let date = start.adding(days: day)
      return weekdays[date.weekday.index] * months.months[date.components.month - 1]
    }
  }

  /// The weekdays and hours of a history; hours where enough requests tell theirs.
  private static func profile(_ entries: [DemandOutlook.Entry]) -> ArrivalProfile {
    let counts = Dictionary(entries.map { ($0.date, $0.count) }, uniquingKeysWith: +)
    var profile = ArrivalProfile(history: counts)
    profile.months = Array(repeating: 1, count: 12)
    var hours = [[Double]](repeating: Array(repeating: 0, count: 24), count: 7)
    for entry in entries {
      guard let time = entry.time else { continue }
      hours[entry.date.weekday.index][min(23, time.minutes / 60)] += Double(entry.count)
    }
    let sums = (0..<24).map { hour in hours.reduce(0) { $0 + $1[hour] } }
    if sums.reduce(0, +) > 0 { profile.hours = sums }
    // Few requests of a weekday say little about its hours.
    if hours.contains(where: { $0.reduce(0, +) >= 100 }) {
      profile.weekdayHours = hours.map { $0.reduce(0, +) >= 100 ? $0 : sums }
    }
    return profile
  }

  private static func signature(_ entries: [DemandOutlook.Entry]) -> String {
    let lines = entries.map {
      "\($0.date) \($0.service) \($0.count) \($0.time?.description ?? "-")"
    }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in lines.sorted().joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return "\(lines.count) \(String(hash, radix: 16))"
  }

  /// Puts what was learnt in the place of the weekly numbers of single visits; more
  /// requests of a scenario, or fewer, count in proportion to the practice's.
  func apply(to demand: inout RequestDemand) {
    for place in demand.classes.indices where demand.classes[place].isSingleVisit {
      guard let service = demand.classes[place].service, let numbers = daily[service],
        let all = weekly[service], all > 0
      else { continue }
      let share = demand.classes[place].weekly / all
      demand.classes[place].daily = numbers.map { $0 * share }
      demand.classes[place].uncertainty = uncertainties[service]
    }
    demand.uncertainty = common
    (demand.profile.weekdays, demand.profile.hours) = (profile.weekdays, profile.hours)
    demand.profile.weekdayHours = profile.weekdayHours
  }
}

extension RequestDemand.RequestClass {
  /// Whether it is single visits: no series and no matter.
  var isSingleVisit: Bool { service != nil && !id.hasPrefix("series/") }
}
