internal import Compilation
internal import LinearModel
internal import PracticeDomain
internal import Primitives
internal import Synchronization

/// What each other duty of each cell would save in the book, everything else
/// being as it is: found by mending the book under the roster with that one
/// change.
struct DutyValues: Sendable {
  /// A duty that somebody does not have, and what the book would cost less with
  /// it; negative for more.
  struct Value: Sendable {
    var cell: Int
    var duty: Int
    var saved: Int64
  }

  /// The values, in the order of cells and duties; changes under which the book
  /// cannot be mended are left out.
  let values: [Value]

  /// Measures values until a time.
  ///
  /// - Complexity: a mended book for each duty of each cell that the book could
  ///   use or does use.
  init(
    of plan: WholePlan,
    _ mender: BookMender,
    bookable: [Bool],
    threads: Int,
    deadline: ContinuousClock.Instant,
    cancellation: Cancellation
  ) throws {
    let book = plan.compiled.book(from: plan.book)
    let changes = Self.changes(plan, mender.roster.problem, bookable)
    let base = min(plan.bookCost, mender.mendedCost(plan.compiled, keeping: book) ?? plan.bookCost)
    let found = Mutex([Int: Value]())
    let next = Mutex(0)
    let work: (Cancellation) throws -> Void = { stop in
      while ContinuousClock.now < deadline, !cancellation.isCancelled, !stop.isCancelled {
        let index = next.withLock { number -> Int in
          number += 1
          return number - 1
        }
        guard index < changes.count else { return }
        let (cell, duty) = changes[index]
        var roster = plan.roster
        roster.duties[cell] = duty
        let compiled = try mender.compiled(roster)
        guard let cost = mender.mendedCost(compiled, keeping: book) else { continue }
        let value = Value(cell: cell, duty: duty, saved: base - cost)
        found.withLock { $0[index] = value }
      }
    }
    let crew = WorkCrew(Array(repeating: work, count: max(1, threads)))
    while !crew.isDone(within: 1) {}
    try crew.result()
    values = found.withLock { found in found.keys.sorted().compactMap { found[$0] } }
  }

  private static func changes(
    _ plan: WholePlan,
    _ problem: RosterProblem,
    _ bookable: [Bool]
  ) -> [(cell: Int, duty: Int)] {
    problem.people.indices.filter { bookable[$0] }.flatMap { person in
      problem.days.indices.flatMap { day in
        let cell = problem.cellIndex(person: person, day: day)
        return problem.candidates(person: person, day: day).map(\.duty)
          .filter { $0 != plan.roster.duties[cell] }.map { (cell, $0) }
      }
    }
  }

  /// The roster problem with a share of these values as prices of duties: what
  /// saves in the book is cheaper by as much.
  func priced(_ problem: RosterProblem, share: Double) -> RosterProblem {
    var problem = problem
    for value in values {
      let price = -Int64((Double(value.saved) * share).rounded())
      guard price != 0 else { continue }
      let set = problem.dutySet([value.duty])
      problem.cells[value.cell].charges.append(
        Cell.Charge(
          duties: set,
          penalty: .soft(price),
          origin: Origin(rule: "book", text: "what the book saves")
        )
      )
    }
    return problem
  }
}
