internal import Compilation
internal import Primitives

/// What duties are worth to the book: for each duty of each cell, how much more
/// a book costs with it than with others, as far as is known.
///
/// First guessed from the book that could be had if everybody were on every
/// duty; then learnt from the books of the rosters that were tried, by least
/// mean squares (Widrow & Hoff 1960).
struct DutyValues: Sendable {
  private var costs: [OnDuty.Choice: Double] = [:]

  /// How much of what was not foreseen is learnt at once.
  private static let rate = 0.5

  /// Knows nothing.
  init() {}

  /// Guesses from the book with everybody on every duty: whom a visit would be
  /// with there, and what it costs less than in the plan.
  init(_ wishes: BookSolution, of joint: CompiledPlan, beside plan: WholePlan) {
    let problem = joint.book.problem
    let presences = Dictionary(grouping: joint.presences, by: \.phase)
    for (index, choice) in problem.choices.enumerated() where !choice.isQuiet {
      let saved =
        plan.compiled.problem.price(ofChoice: index, plan.book)
        - problem.price(ofChoice: index, wishes)
      guard saved > 0 else { continue }
      let missing = choice.phases.flatMap { phase in
        (presences[phase] ?? []).filter { presence in
          wishes.placements[phase].map { Self.applies(presence, $0) } ?? false
            && !presence.choices.contains { plan.roster.duties[$0.cell] == $0.duty }
        }
      }
      for presence in missing {
        for duty in presence.choices {
          costs[duty, default: 0] -= Double(saved) / Double(missing.count)
        }
      }
    }
  }

  private static func applies(_ presence: OnDuty, _ placement: BookSolution.Placement) -> Bool {
    presence.slots.contains(placement.start)
      && (presence.location ?? placement.location) == placement.location
      && placement.members.indices.contains(presence.need)
      && placement.members[presence.need].contains(presence.resource)
  }

  /// How much more a book is thought to cost when some cells change duties.
  func change(of cells: [Int], from old: RosterSolution, to new: RosterSolution) -> Double {
    cells.reduce(0) { sum, cell in
      sum + cost(cell, new.duties[cell]) - cost(cell, old.duties[cell])
    }
  }

  private func cost(_ cell: Int, _ duty: Int) -> Double {
    costs[.init(cell: cell, duty: duty)] ?? 0
  }

  /// Learns how much more a book did cost.
  mutating func learn(
    _ difference: Int64,
    of cells: [Int],
    from old: RosterSolution,
    to new: RosterSolution
  ) {
    guard !cells.isEmpty else { return }
    let error = Double(difference) - change(of: cells, from: old, to: new)
    let step = error * Self.rate / Double(2 * cells.count)
    for cell in cells {
      costs[.init(cell: cell, duty: new.duties[cell]), default: 0] += step
      costs[.init(cell: cell, duty: old.duties[cell]), default: 0] -= step
    }
  }

  /// Duties that a roster does not have and with which a book is thought to cost
  /// less, the most wanted first.
  func wishes(beside roster: RosterSolution) -> [OnDuty.Choice] {
    costs.filter { $0.value < -1 && roster.duties[$0.key.cell] != $0.key.duty }
      .sorted { ($0.value, $0.key.cell, $0.key.duty) < ($1.value, $1.key.cell, $1.key.duty) }
      .map(\.key)
  }

  /// The roster problem with a share of these values as prices of duties.
  func priced(_ problem: RosterProblem, share: Double) -> RosterProblem {
    var problem = problem
    let choices = costs.keys.sorted { ($0.cell, $0.duty) < ($1.cell, $1.duty) }
    for choice in choices {
      let price = Int64((costs[choice, default: 0] * share).rounded())
      guard price != 0 else { continue }
      let set = problem.dutySet([choice.duty])
      problem.cells[choice.cell].charges.append(
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

extension BookProblem {
  /// What a choice costs in a solution by itself: its places and members, or that
  /// it is not served.
  func price(ofChoice index: Int, _ solution: BookSolution) -> Int64 {
    let choice = choices[index]
    guard choice.phases.allSatisfy({ solution.placements[$0] != nil }) else {
      if case .soft(let price) = choice.unserved { return price }
      return 0
    }
    return choice.phases.reduce(0) { sum, phase in
      guard let placement = solution.placements[phase] else { return sum }
      let (start, location) = (placement.start, placement.location)
      let members = zip(phases[phase].needs, placement.members).reduce(Int64(0)) { sum, pair in
        pair.0.candidates.filter { pair.1.contains($0.resource) }
          .reduce(sum) { $0 + ($1.cost(start: start, location: location) ?? 0) }
      }
      return sum + members + (phases[phase].cost(start: start, location: location) ?? 0)
    }
  }
}
