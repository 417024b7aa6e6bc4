internal import FlatMemory
internal import Primitives

/// The best book so far.
struct BookRecord {
  private let start: Flat<Int32>
  private let location: Flat<Int32>
  private let members: Flat<Int32>
  private(set) var total = BookTotal(cost: .max, missing: .max)
  /// What of its cost are prices of use.
  private(set) var use: Int64 = 0
  private var isTold = true
  private let arena = Arena()

  init(_ tables: BookTables) {
    start = arena.flat(repeating: -1, count: tables.phases.count)
    location = arena.flat(repeating: 0, count: tables.phases.count)
    members = arena.flat(repeating: -1, count: tables.memberCount)
  }

  /// Whether a total is better than the best.
  func isBeaten(by other: BookTotal) -> Bool {
    (other.missing, other.cost) < (total.missing, total.cost)
  }

  /// Keeps a book if it is better.
  mutating func keep(_ state: BookState) {
    guard isBeaten(by: state.total) else { return }
    total = state.total
    start.copy(from: state.start)
    location.copy(from: state.location)
    members.copy(from: state.members)
    let tables = state.tables
    if tables.hasUse {
      use = (0..<tables.resources.count).reduce(0) {
        $0 + (state.loudCounts[$1] > 0 ? tables.resources[$1].use : 0)
      }
    }
    isTold = false
  }

  /// Makes the best book the present one.
  func restore(_ state: inout BookState) {
    let tables = state.tables
    for phase in 0..<tables.phases.count where state.start[phase] >= 0 && !isSame(phase, state) {
      state.vacate(phase)
    }
    for phase in 0..<tables.phases.count where start[phase] >= 0 && state.start[phase] < 0 {
      for member in tables.phases[phase].members { state.members[member] = members[member] }
      state.occupy(phase, start: Int(start[phase]), location: Int(location[phase]))
    }
    state.commit()
    assert(state.total == total)
  }

  private func isSame(_ phase: Int, _ state: BookState) -> Bool {
    state.start[phase] == start[phase] && state.location[phase] == location[phase]
      && state.tables.phases[phase].members.allSatisfy { state.members[$0] == members[$0] }
  }

  /// Tells of a better book, once.
  mutating func report(_ options: BookSearchOptions, _ state: inout BookState) {
    guard !isTold, total.missing == 0 else { return }
    isTold = true
    guard let tell = options.onIncumbent else { return }
    tell(total.cost, solution(state.tables))
  }

  /// The best book.
  func solution(_ tables: BookTables) -> BookSolution {
    BookSolution(
      placements: (0..<tables.phases.count).map { phase in
        guard start[phase] >= 0 else { return nil }
        let needs = tables.phases[phase].needs.map { need -> [Int] in
          let row = tables.needs[need]
          return (Int(row.firstMember)..<Int(row.firstMember + row.count))
            .map { Int(tables.candidates[Int(members[$0])].resource) }.sorted()
        }
        return .init(start: Int(start[phase]), location: Int(location[phase]), members: needs)
      }
    )
  }
}
