internal import Compilation
internal import FlatMemory
internal import LinearModel
internal import Primitives
internal import Search

/// A walk over rosters that hardly differ, each with a book made from the one
/// before.
///
/// Neighbours that cost so much that no book could make up for it are left out;
/// of the others those come first that are cheapest by what is known of the
/// values of duties. A step is taken when it makes the whole no dearer than a
/// threshold that falls to nothing (Dueck & Scheuer 1990,
/// doi:10.1016/0021-9991(90)90201-B). Where neighbours are of no help, the
/// values of duties become prices in the roster, which is searched anew.
final class PlanWalk {
  /// What walks share and never change.
  struct Ground: Sendable {
    let probe: BookProbe
    /// Who could be booked with.
    let bookable: [Bool]
    /// What no book under any roster costs less than.
    let floor: Int64
    /// What no roster with its book costs less than.
    let bound: Int64
    /// Rounds of a search for a book.
    let rounds: Int
  }

  private struct Candidate {
    var neighbour: RosterNeighbourhood.Neighbour
    var expected: Double
  }

  private let ground: Ground
  private var neighbourhood: RosterNeighbourhood
  private var random: RandomSource
  private var values: DutyValues
  private(set) var best: WholePlan
  /// How many rosters got a book.
  private(set) var tries = 0
  private var current: WholePlan
  /// Neighbours of the current roster, the most promising last.
  private var candidates: [Candidate] = []
  private var tried: Set<[Int]> = []
  /// Books made since a step was taken or a leap made.
  private var idle = 0
  /// Rounds of searches so far.
  private var spent = 0

  /// Neighbours without a step after which the walk leaps.
  private static let patience = 40
  /// Attempts at neighbours at once, and the most that are kept.
  private static let (attempts, most) = (20_000, 1_500)

  /// Starts at a plan.
  init(from plan: WholePlan, _ ground: Ground, values: DutyValues, seed: UInt64) {
    self.ground = ground
    self.values = values
    neighbourhood = RosterNeighbourhood(ground.probe.roster.problem, seed: seed)
    random = RandomSource(seed: seed)
    best = plan
    current = plan
  }

  /// Goes on from a plan that is better than any this walk found.
  func goOn(from plan: WholePlan) {
    guard plan.cost < best.cost else { return }
    best = plan
    current = plan
    candidates = []
  }

  /// Walks until a time, or for so many rounds of searches for books.
  func run(
    until deadline: ContinuousClock.Instant,
    rounds: Int?,
    cancellations: [Cancellation]
  ) throws {
    let start = ContinuousClock.now
    let whole = max(1e-3, Double(seconds: deadline - start))
    let widest = Double(max(best.bookCost / 20, 50))
    spent = 0
    while ContinuousClock.now < deadline, spent < rounds ?? .max,
      !cancellations.contains(where: \.isCancelled), best.cost > ground.bound
    {
      let left =
        rounds.map { 1 - Double(spent) / Double($0) }
        ?? Double(seconds: deadline - ContinuousClock.now) / whole
      let threshold = Int64(widest * max(0, left) * random.unit())
      try step(limit: current.cost + threshold, cancellations)
    }
  }

  private func step(limit: Int64, _ cancellations: [Cancellation]) throws {
    if idle >= Self.patience { return try leap(cancellations) }
    if candidates.isEmpty { draw(limit: limit) }
    guard let candidate = candidates.popLast() else {
      idle = Self.patience
      return
    }
    let neighbour = candidate.neighbour
    tried.insert(neighbour.solution.duties)
    idle += 1
    guard var plan = try plan(neighbour.solution, neighbour.cost, cancellations) else { return }
    values.learn(
      plan.bookCost - current.bookCost,
      of: neighbour.cells,
      from: current.roster,
      to: neighbour.solution
    )
    if plan.cost > limit, plan.cost <= limit + max(plan.bookCost / 10, 100) {
      plan = improve(plan, cancellations)
    }
    if plan.cost <= limit { take(plan) }
  }

  private func take(_ plan: WholePlan) {
    current = plan
    candidates = []
    if plan.cost < best.cost {
      best = plan
      idle = 0
    }
  }

  /// Draws neighbours for which a book could make up.
  private func draw(limit: Int64) {
    let days = ground.probe.roster.problem.days.count
    let drawn = neighbourhood.draw(
      around: current.roster,
      costingAtMost: limit - ground.floor,
      attempts: Self.attempts,
      moves: 3,
      most: Self.most
    )
    candidates = drawn.filter { neighbour in
      neighbour.cells.contains { ground.bookable[$0 / days] }
        && !tried.contains(neighbour.solution.duties)
    }
    .map { neighbour in
      let change = values.change(
        of: neighbour.cells,
        from: current.roster,
        to: neighbour.solution
      )
      return Candidate(neighbour: neighbour, expected: Double(neighbour.cost) + change)
    }
    .sorted { $0.expected > $1.expected }
  }

  /// Searches for a roster at the prices that the book gives duties, and goes on
  /// from there, or from the best plan where that is hopeless.
  private func leap(_ cancellations: [Cancellation]) throws {
    idle = 0
    candidates = []
    current = best
    let problem = ground.probe.roster.problem
    var priced = values.priced(problem, share: [0.25, 0.5, 1, 1][random.below(4)])
    var start = best.roster
    let wishes = values.wishes(beside: start)
    if !wishes.isEmpty, random.below(3) > 0 {
      let wish = wishes[random.below(min(Self.mostWishes, wishes.count))]
      priced.cells[wish.cell].possible = [wish.duty]
      start.duties[wish.cell] = wish.duty
    }
    var options = SearchOptions(seed: random.next(), iterations: Self.leapMoves, start: start)
    options.isCalm = random.below(2) == 0
    options.isCancelled = { cancellations.contains(where: \.isCancelled) }
    spent += ground.rounds
    let found = RosterSearch(priced).run(options).best
    guard let roster = found, tried.insert(roster.duties).inserted else { return }
    let evaluation = problem.evaluate(roster)
    guard evaluation.isFeasible, evaluation.cost + ground.floor <= best.cost + best.bookCost / 4,
      let plan = try plan(roster, evaluation.cost, cancellations)
    else { return }
    let improved = improve(plan, cancellations)
    let cells = roster.duties.indices.filter { roster.duties[$0] != best.roster.duties[$0] }
    values.learn(improved.bookCost - best.bookCost, of: cells, from: best.roster, to: roster)
    if improved.cost <= best.cost + best.bookCost / 4 { take(improved) }
  }

  /// Moves of the search for a roster at other prices.
  private static let leapMoves = 60_000
  /// Duties of which one is forced.
  private static let mostWishes = 20

  private func plan(
    _ roster: RosterSolution,
    _ cost: Int64,
    _ cancellations: [Cancellation]
  ) throws -> WholePlan? {
    spent += ground.rounds
    tries += 1
    return try ground.probe.plan(
      roster,
      cost: cost,
      keeping: current,
      rounds: ground.rounds,
      seed: random.next(),
      cancellations: cancellations
    )
  }

  private func improve(_ plan: WholePlan, _ cancellations: [Cancellation]) -> WholePlan {
    spent += 4 * ground.rounds
    return ground.probe.improved(
      plan,
      rounds: 4 * ground.rounds,
      seed: random.next(),
      cancellations: cancellations
    )
  }
}
