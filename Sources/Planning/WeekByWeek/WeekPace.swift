internal import PracticeDomain
internal import Verification

/// A long horizon as weeks that follow on each other.
///
/// A limit over the whole horizon is shared out: up to the end of week k of n
/// a maximum allows k nths of it, rounded up, and a minimum asks for k nths,
/// rounded down, of what all weeks so far come to. A rule with a balance of its
/// own keeps its maximum and asks for its minimum in the last week. A limit
/// that follows the contract grows with the weeks by itself. A budget is shared
/// out by days.
struct WeekPace {
  /// The days of each week.
  let weeks: [Horizon]
  private let practice: Practice
  private var records: [PublishedRecord] = []

  init(_ practice: Practice) {
    self.practice = practice
    let horizon = practice.horizon
    weeks = stride(from: 0, to: horizon.days, by: 7).compactMap { first in
      Horizon(start: horizon.date(at: first), days: min(7, horizon.days - first))
    }
  }

  /// The weeks so far as one roster, in the practice's order of people.
  var roster: Roster {
    let assignments = Dictionary(
      grouping: records.flatMap(\.assignments),
      by: \.professional
    )
    return Roster(
      horizon: practice.horizon,
      assignments: practice.professionals.flatMap { assignments[$0.id] ?? [] }
    )
  }

  /// The practice with the days of a week and of the one after it, which shows
  /// whether the week can be followed; the weeks before behind it.
  func window(of number: Int) -> Practice {
    let next = min(number + 1, weeks.count - 1)
    let length = weeks[next].end.days(since: weeks[number].start) + 1
    let days = Horizon(start: weeks[number].start, days: length) ?? weeks[number]
    return practice(over: days, upTo: next + 1)
  }

  /// The practice with the days of a week, the weeks before it behind it.
  func practice(of number: Int) -> Practice { practice(over: weeks[number], upTo: number + 1) }

  private func practice(over days: Horizon, upTo count: Int) -> Practice {
    var week = practice
    week.horizon = days
    // Appointments decide nothing of who is on duty.
    week.demand = PracticeDomain.Demand()
    week.requests = practice.requests.filter { days.contains($0.date) }
    week.fixed = practice.fixed.filter { days.contains($0.date) }
    week.rules = practice.rules.compactMap { paced($0, count, over: days) }
    if !records.isEmpty {
      week.history = PublishedHistory(
        stated: practice.history,
        statedUntil: practice.horizon.start,
        records: records
      ).history(of: week)
    }
    return week
  }

  /// Adds what a roster says of a week to those before the next.
  mutating func add(_ roster: Roster, of number: Int) {
    let week = practice(of: number)
    let roster = Roster(
      horizon: week.horizon,
      assignments: roster.assignments.filter { week.horizon.contains($0.date) }
    )
    var gained: Set<String> = []
    let gains = Verifier(week).gains(of: roster).filter { gained.insert($0.name).inserted }
    records.append(
      PublishedRecord(
        horizon: week.horizon,
        professionals: week.professionals.map(\.id),
        assignments: roster.assignments,
        balances: gains.flatMap { gain in
          week.professionals.map { professional in
            PublishedRecord.Balance(
              professional: professional.id,
              name: gain.name,
              before: week.history[professional.id]?.balances[gain.name] ?? 0,
              gained: gain.amounts[professional.id] ?? 0
            )
          }
        }
      )
    )
  }

  /// The name under which weeks carry what a rule without a balance counts; no
  /// practice can name a balance so.
  private static func ownBalance(_ rule: any Rule) -> String { "week by week: \(rule.id);" }

  /// A rule as it holds up to the end of a week; nil where nothing is left.
  private func paced(_ rule: any Rule, _ week: Int, over days: Horizon) -> (any Rule)? {
    let isLast = week == weeks.count
    switch rule {
    case var rule as ShiftCountRule where rule.period == .horizon:
      rule.balance = pace(rule, rule.balance, &rule.minimum, &rule.maximum, week, isLast)
      return rule.minimum == nil && rule.maximum == nil ? nil : rule
    case var rule as LoadRule where rule.period == .horizon:
      rule.balance = pace(rule, rule.balance, &rule.minimum, &rule.maximum, week, isLast)
      return rule.minimum == nil && rule.maximum == nil ? nil : rule
    case var rule as WeekendsRule:
      rule.balance = pace(rule, rule.balance, &rule.minimum, &rule.maximum, week, isLast)
      return rule.minimum == nil && rule.maximum == nil ? nil : rule
    case let rule as HoursRule where rule.period == .horizon: return paced(rule, week, isLast)
    case var rule as BudgetRule where rule.period == .horizon:
      rule.maximum = rule.maximum * days.days / practice.horizon.days
      return rule
    case var rule as FairnessRule:
      rule.balance = rule.balance ?? Self.ownBalance(rule)
      return rule
    default: return rule
    }
  }

  /// Shares out whole numbers and returns the name of the balance.
  private func pace(
    _ rule: any Rule,
    _ balance: String?,
    _ minimum: inout Int?,
    _ maximum: inout Int?,
    _ week: Int,
    _ isLast: Bool
  ) -> String {
    guard let balance else {
      minimum = minimum.map { $0 * week / weeks.count }
      maximum = maximum.map { ($0 * week + weeks.count - 1) / weeks.count }
      return Self.ownBalance(rule)
    }
    if !isLast { minimum = nil }
    return balance
  }

  /// Hours in minutes are shared out; those of the contract grow by themselves.
  private func paced(_ rule: HoursRule, _ week: Int, _ isLast: Bool) -> (any Rule)? {
    var rule = rule
    var (least, most): (Int?, Int?) = (nil, nil)
    var followsContract = false
    for (limit, isMinimum) in [(rule.minimum, true), (rule.maximum, false)] {
      switch limit {
      case .minutes(let minutes): if isMinimum { least = minutes } else { most = minutes }
      case .contract: followsContract = true
      case nil: break
      }
    }
    if followsContract {
      rule.balance = rule.balance ?? Self.ownBalance(rule)
      return rule
    }
    rule.balance = pace(rule, rule.balance, &least, &most, week, isLast)
    rule.minimum = least.map { .minutes($0) }
    rule.maximum = most.map { .minutes($0) }
    return least == nil && most == nil ? nil : rule
  }
}
