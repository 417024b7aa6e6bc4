import PracticeDomain
import Primitives
import Slots

/// Whom a pattern of requests should rather leave to others: people whom more urgent
/// requests will ask for, and those whom fewer could replace for others.
struct PressingDemand: Sendable {
  /// A pattern that asks for the same people.
  struct Source: Sendable {
    /// The place of its class.
    var requestClass: Int
    /// How many slots a request takes of these people, times its share of the class.
    var load: Double
    /// Days within which it is to be seen.
    var target: Int
    /// What a day's delay costs for each of its slots.
    var price: Double
  }

  /// Requests that ask for one of the same people.
  struct Group: Sendable {
    /// The people, ascending.
    var people: [Int]
    var sources: [Source]
  }

  private(set) var groups: [Group] = []

  /// Nothing.
  static let none = PressingDemand()

  private init() {}

  /// What presses on a pattern: requests that are more urgent, and requests that
  /// fewer people can meet.
  init(on pattern: RequestPattern, _ patterns: [[RequestPattern]], _ templates: [VisitTemplate]) {
    let own = templates[pattern.templates[0]].pools.map(\.people)
    var places: [[Int]: Int] = [:]
    for (number, others) in patterns.enumerated() {
      for other in others {
        for pool in templates[other.templates[0]].pools {
          guard own.contains(where: { pool.presses(on: $0, other, pattern) }) else { continue }
          let people = pool.people.sorted()
          let place = places[people] ?? groups.count
          if place == groups.count { groups.append(Group(people: people, sources: [])) }
          places[people] = place
          groups[place].sources.append(
            Source(
              requestClass: number,
              load: Double(pool.length) / Double(others.count),
              target: other.target,
              price: Double(other.latePrice) / Double(pool.length)
            )
          )
        }
      }
    }
  }
}

/// People of whom a visit needs one, and for how many slots.
struct PeoplePool: Sendable {
  var people: Set<Int>
  var length: Int

  /// Whether a request that needs one of these presses on one that needs one of
  /// others.
  fileprivate func presses(
    on others: Set<Int>,
    _ one: RequestPattern,
    _ other: RequestPattern
  ) -> Bool {
    if people.isDisjoint(with: others) { return false }
    let isMoreUrgent = one.target < other.target && one.latePrice > other.latePrice
    return isMoreUrgent || people.isStrictSubset(of: others)
  }
}

extension VisitTemplate {
  /// The people of whom each of its phases needs one.
  fileprivate var pools: [PeoplePool] {
    wish.phases.flatMap { phase in
      phase.needs.compactMap { need in
        let people = Set(
          need.candidates.filter { !$0.spans.isEmpty && $0.resource < professionals }
            .map(\.resource)
        )
        return people.isEmpty ? nil : PeoplePool(people: people, length: phase.length)
      }
    }
  }
}
