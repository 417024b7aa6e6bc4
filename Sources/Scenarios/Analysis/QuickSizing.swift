import Planning
public import PracticeDomain
import Queueing

/// How many of each role would do if clients came at random and waited in line:
/// the Erlang C formula beside the plans.
///
/// It knows neither appointments nor rooms, and takes the hours of the day as
/// alike; it tells whether a plan's numbers are of the right size.
public struct QuickSizing: Sendable, Equatable {
  /// The answer for one set of roles.
  public struct Row: Sendable, Equatable {
    /// The roles of which any one will do.
    public var roles: [Identifier<Skill>]
    /// Erlangs: as many would be busy if nobody waited.
    public var offeredLoad: Double
    /// How many are on duty, on average over the time in which anybody is.
    public var onDuty: Double
    /// The fewest with whom ``QuickSizing/share`` of clients wait no longer than
    /// ``QuickSizing/wait`` minutes.
    public var needed: Int
    /// The share that would, with as many as are on duty, rounded down.
    public var served: Double
  }

  /// Minutes that clients may wait.
  public static let wait = 15.0
  /// The share of clients who wait no longer.
  public static let share = 0.8

  /// The rows, by set of roles.
  public private(set) var rows: [Row] = []

  /// Sizes a practice under a roster.
  ///
  /// - Parameter demand: how many come, in percent of the requests of the practice.
  public init(_ practice: Practice, roster: Roster, demand: Int = 100) {
    let visits = practice.demand.wanted.visits.filter { !$0.isWork }
    let facts = DutyFacts(roster, in: practice)
    var demands: [[Identifier<Skill>]: (count: Int, minutes: Int)] = [:]
    for need in visits.flatMap({ Self.needs(of: $0) }) {
      let old = demands[need.roles] ?? (0, 0)
      demands[need.roles] = (old.count + need.people, old.minutes + need.people * need.minutes)
    }
    for roles in demands.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let needs = demands[roles],
        let row = Self.row(roles, needs, times: Double(demand) / 100, facts)
      else { continue }
      rows.append(row)
    }
  }

  private typealias Need = (roles: [Identifier<Skill>], people: Int, minutes: Int)

  private static func needs(of visit: Visit) -> [Need] {
    visit.service.phases.flatMap { phase in
      phase.staff.filter { !$0.roles.isEmpty }.map { need in
        // Clients of a session share whoever holds it.
        (need.roles.sorted(), need.count, max(1, phase.length / max(1, visit.service.seats)))
      }
    }
  }

  private static func row(
    _ roles: [Identifier<Skill>],
    _ demand: (count: Int, minutes: Int),
    times factor: Double,
    _ facts: DutyFacts
  ) -> Row? {
    let meant = Set(roles)
    let duties = facts.duties.filter { $0.assignment.role.map(meant.contains) ?? false }
    let present = duties.reduce(0) { $0 + $1.minutesAtWork }
    let open = facts.practice.horizon.dates.reduce(0) { sum, date in
      let spans = duties.filter { $0.assignment.date == date }.compactMap(\.span)
      let from = spans.map(\.lowerBound).min() ?? 0
      return sum + min(1440, (spans.map(\.upperBound).max() ?? 0) - from)
    }
    guard open > 0, demand.count > 0 else { return nil }
    let rate = factor * Double(demand.count) / Double(open)
    let length = Double(demand.minutes) / Double(demand.count)
    let onDuty = Double(present) / Double(open)
    let needed = try? ErlangDelay.servers(
      arrivalRate: rate,
      serviceTime: length,
      serving: share,
      within: wait
    )
    let now = try? ErlangDelay(
      servers: max(1, Int(onDuty)),
      arrivalRate: rate,
      serviceTime: length
    )
    guard let needed, let now else { return nil }
    return Row(
      roles: roles,
      offeredLoad: now.offeredLoad,
      onDuty: onDuty,
      needed: needed,
      served: now.serviceLevel(within: wait)
    )
  }
}
