internal import BookSearch
internal import Compilation
internal import LinearModel
internal import PracticeDomain
internal import Primitives

/// Makes books for rosters that hardly differ: what can stay of the book of one
/// stays in that of another, and a short search places the rest.
struct BookProbe: Sendable {
  let roster: CompiledRoster
  /// The book under some roster; under others only those people are looked at
  /// anew whose duties differ.
  let frame: CompiledBook

  /// Compiles the book of a roster, from which those of others are made.
  init(_ roster: CompiledRoster, _ solution: RosterSolution) throws(CompilationError) {
    self.roster = roster
    frame = try CompiledBook(roster.practice, roster: roster.roster(from: solution))
  }

  /// The problem of the book under a roster.
  func compiled(_ solution: RosterSolution) throws(CompilationError) -> CompiledBook {
    try frame.under(roster.roster(from: solution))
  }

  /// A roster with a book that keeps what it can of another plan's; nil where a
  /// break finds no place.
  ///
  /// - Parameters:
  ///   - cost: what the roster costs.
  ///   - rounds: of the search.
  func plan(
    _ solution: RosterSolution,
    cost: Int64,
    keeping known: WholePlan?,
    rounds: Int,
    seed: UInt64,
    cancellations: [Cancellation]
  ) throws(CompilationError) -> WholePlan? {
    let compiled = try compiled(solution)
    return search(
      compiled,
      from: known.flatMap { kept($0, in: compiled) },
      rounds: rounds,
      seed: seed,
      cancellations: cancellations
    )
    .map {
      WholePlan(
        roster: solution,
        rosterCost: cost,
        compiled: compiled,
        book: $0.solution,
        bookCost: $0.cost
      )
    }
  }

  /// The same plan with the book searched for longer.
  func improved(
    _ plan: WholePlan,
    rounds: Int,
    seed: UInt64,
    cancellations: [Cancellation]
  ) -> WholePlan {
    var plan = plan
    let found = search(
      plan.compiled,
      from: plan.book,
      rounds: rounds,
      seed: seed,
      cancellations: cancellations
    )
    if let found, found.cost < plan.bookCost { (plan.book, plan.bookCost) = found }
    return plan
  }

  private func search(
    _ compiled: CompiledBook,
    from start: BookSolution?,
    rounds: Int,
    seed: UInt64,
    cancellations: [Cancellation]
  ) -> (solution: BookSolution, cost: Int64)? {
    var options = BookSearchOptions(seed: seed, iterations: rounds, start: start)
    options.isCancelled = { cancellations.contains(where: \.isCancelled) }
    let outcome = BookSearch(compiled.problem).run(options)
    guard let best = outcome.best, let cost = outcome.cost else { return nil }
    return (best, cost)
  }

  /// A plan's book in the terms of another roster's; what cannot stay is there
  /// still.
  private func kept(_ plan: WholePlan, in compiled: CompiledBook) -> BookSolution? {
    let (old, new) = (plan.compiled.problem, compiled.problem)
    guard old.resources.count == new.resources.count, old.locations == new.locations else {
      return compiled.solution(from: plan.compiled.book(from: plan.book))
    }
    var breaks = Dictionary(grouping: old.choices.filter(\.isQuiet), by: \.name)
    var kept = BookSolution(placements: new.phases.map { _ in nil })
    for (index, choice) in new.choices.enumerated() {
      let source =
        choice.isQuiet
        ? breaks[choice.name]?.popLast()
        : old.choices.indices.contains(index) ? old.choices[index] : nil
      guard let source, source.phases.count == choice.phases.count else { continue }
      for (phase, own) in zip(choice.phases, source.phases) {
        kept.placements[phase] = plan.book.placements[own]
      }
    }
    return kept
  }
}
