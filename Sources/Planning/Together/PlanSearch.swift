internal import Compilation
internal import Formulations
internal import LinearModel
internal import Primitives
internal import Synchronization

/// The best roster with a book so far, while better ones are looked for.
struct PlanSearch {
  let compiled: CompiledRoster
  let solver: any MIPSolver & LinearSessionSolver
  let options: PlanOptions
  let watch: Stopwatch
  /// The best plan; nil while no roster has a book.
  private(set) var best: WholePlan?
  /// The verified outcome of its book.
  private(set) var bookOutcome: BookOutcome?
  /// What nothing costs less than.
  private(set) var bound: Int64 = .min
  /// The cost of the first plan.
  private(set) var rosterFirst: Int64?
  /// How many rosters were tried after the first.
  private(set) var rounds = 0
  private var probe: BookProbe?
  private var joint: CompiledPlan?
  /// The book with everybody on every duty, and what no book costs less than.
  private var wishes: BookSolution?
  private var floor: Int64 = 0

  /// The most variables with which roster and book, or a book alone, are given
  /// to the solver as one program.
  static let mostVariables = 6_000

  init(
    _ compiled: CompiledRoster,
    solver: any MIPSolver & LinearSessionSolver,
    options: PlanOptions,
    watch: Stopwatch
  ) {
    self.compiled = compiled
    self.solver = solver
    self.options = options
    self.watch = watch
  }

  /// Whether iterations end it: then nothing but the end may depend on time.
  private var isCounted: Bool { options.iterations != nil }

  /// Seconds for a piece of work: a share of all, or all that are left where
  /// iterations end it.
  private func seconds(_ share: Double) -> Double {
    isCounted ? watch.secondsLeft : min(watch.secondsLeft, watch.limit * share)
  }

  /// Whether a share of the time is over.
  private func isPast(_ share: Double) -> Bool {
    !isCounted && watch.seconds >= watch.limit * share
  }

  private var isOver: Bool {
    watch.secondsLeft <= 0 || options.cancellation.isCancelled || bound >= best?.cost ?? .max
  }

  /// Takes the first roster, makes its book, and finds a bound for all.
  mutating func begin(with roster: RosterSolution, cost: Int64, bound: Int64?) throws {
    try bookFirst(roster, cost: cost)
    let joint = try CompiledPlan(compiled)
    self.joint = joint
    // What could be had is welcome but never worth failing for.
    let asking = bookOptions(joint.book.problem, seconds: seconds(0.1))
    let book = try? BookPlanner(solver: solver).plan(joint.book, options: asking)
    wishes = book?.book.flatMap { joint.book.solution(from: $0) }
    floor = book?.bound ?? 0
    if let bound { raise(bound + floor) }
  }

  private mutating func raise(_ bound: Int64) {
    self.bound = max(self.bound, bound)
    report()
  }

  private func report() {
    options.onProgress?(
      PlanProgress(
        cost: best?.cost,
        bound: bound == .min ? nil : min(bound, best?.cost ?? bound),
        seconds: watch.seconds,
        timeLimit: watch.limit
      )
    )
  }

  /// Options for a book: the whole program only where it is small, as branch and
  /// bound on a large one takes the time of many rosters.
  private func bookOptions(_ problem: BookProblem, seconds: Double) -> PlanOptions {
    var asking = options
    asking.onProgress = nil
    if asking.engine == .columns { asking.engine = .auto }
    if isCounted || BookFormulation.size(of: problem) > Self.mostVariables {
      asking.engine = .search
    }
    asking.timeLimit = max(0, min(seconds, watch.secondsLeft))
    return asking
  }

  /// Makes the book of the first roster just as it is made without a thought of
  /// other rosters, until nothing better comes for a while.
  private mutating func bookFirst(_ roster: RosterSolution, cost: Int64) throws {
    let probe = try BookProbe(compiled, roster)
    self.probe = probe
    var asking = options
    if asking.engine == .columns { asking.engine = .auto }
    let patience = Patience(options.cancellation, seconds: max(1, 0.05 * watch.limit))
    if !isCounted {
      asking.timeLimit = 0.6 * watch.secondsLeft
      asking.cancellation = patience.cancellation
      let (tell, watch) = (options.onProgress, watch)
      asking.onProgress = { progress in
        patience.look(at: progress)
        tell?(
          PlanProgress(
            cost: progress.cost.map { $0 + cost },
            bound: nil,
            seconds: watch.seconds,
            timeLimit: watch.limit
          )
        )
      }
    }
    let outcome = try BookPlanner(solver: solver).plan(probe.frame, options: asking)
    take(
      WholePlan(
        roster: roster,
        rosterCost: cost,
        compiled: probe.frame,
        book: BookSolution(placements: []),
        bookCost: .max / 2
      ),
      outcome
    )
    rosterFirst = best?.cost
  }

  // MARK: One program

  /// Solves roster and book as one program where they are small.
  mutating func joinWhereSmall() throws {
    guard !isOver, !isCounted, let joint,
      PlanFormulation.size(compiled.problem, joint.book.problem) <= Self.mostVariables
    else { return }
    let formulation = PlanFormulation(
      compiled.problem,
      joint.book.problem,
      presences: joint.presences
    )
    let rosters = Mutex([RosterSolution]())
    let seconds = watch.secondsLeft * 0.5
    var asking = SolveOptions(timeLimit: seconds, cancellation: options.cancellation)
    asking.onIncumbent = { _, values in
      let roster = formulation.rosterSolution(from: values)
      rosters.withLock { $0.append(roster) }
    }
    let outcome = try solver.solve(formulation.model, options: asking)
    if let values = outcome.values {
      let roster = formulation.rosterSolution(from: values)
      rosters.withLock { $0.append(roster) }
    }
    if let bound = outcome.bound, bound.isFinite, abs(bound) < 1e15 {
      raise(Int64((bound - 1e-6 * max(1, abs(bound))).rounded(.up)))
    }
    for roster in rosters.withLock({ $0 }).reversed().prefix(3) where !isOver {
      try attempt(roster, seconds: max(1, watch.limit * 0.1))
    }
  }

  /// Makes a full book for a roster that may be worth it.
  private mutating func attempt(_ roster: RosterSolution, seconds: Double) throws {
    let evaluation = compiled.problem.evaluate(roster)
    guard evaluation.isFeasible, let probe, roster != best?.roster else { return }
    rounds += 1
    let plan = try probe.plan(
      roster,
      cost: evaluation.cost,
      keeping: best,
      rounds: 1_000,
      seed: options.seed,
      cancellations: [options.cancellation]
    )
    guard let plan else { return }
    let outcome = try BookPlanner(solver: solver)
      .plan(
        plan.compiled,
        options: bookOptions(plan.compiled.problem, seconds: seconds),
        from: plan.book
      )
    take(plan, outcome)
  }

  // MARK: Walking

  /// The people whom anything in the book could be booked with.
  private var bookable: [Bool] {
    var bookable = [Bool](repeating: false, count: compiled.problem.people.count)
    for phase in joint?.book.problem.phases ?? [] {
      for candidate in phase.needs.flatMap(\.candidates)
      where bookable.indices.contains(candidate.resource) {
        bookable[candidate.resource] = true
      }
    }
    return bookable
  }

  /// Walks from the best plan over rosters near it, on each thread by itself, and
  /// makes a full book where that leads to something better.
  mutating func improve() throws {
    let bookable = bookable
    guard !isOver, bookable.contains(true), let plan = best, let probe else { return }
    let ground = PlanWalk.Ground(
      probe: probe,
      bookable: bookable,
      floor: floor,
      bound: bound,
      rounds: min(2_000, max(200, 20 * plan.compiled.problem.choices.count))
    )
    let values = values(of: plan)
    let walks = (0..<max(1, options.threads)).map { number in
      let seed = options.seed &+ UInt64(number) &* 0x9E37_79B9
      return PlanWalk(from: plan, ground, values: values, seed: seed)
    }
    while !isOver, !isPast(0.85), let plan = best {
      try run(walks)
      if let found = walks.map(\.best).min(by: { $0.cost < $1.cost }), found.cost < plan.cost {
        let asking = bookOptions(found.compiled.problem, seconds: seconds(0.02))
        let outcome = try BookPlanner(solver: solver)
          .plan(found.compiled, options: asking, from: found.book)
        take(found, outcome)
      }
      if isCounted { break }
      for walk in walks { best.map(walk.goOn) }
    }
    rounds += walks.reduce(0) { $0 + $1.tries }
  }

  /// Runs all walks for a while, side by side.
  private func run(_ walks: [PlanWalk]) throws {
    let end =
      isCounted
      ? watch.limit : min(watch.seconds + max(0.5, seconds(0.1)), 0.88 * watch.limit)
    let deadline = watch.deadline(end)
    let (rounds, cancellation) = (options.iterations, options.cancellation)
    let crew = WorkCrew(
      walks.map { walk in
        { stop in
          try walk.run(until: deadline, rounds: rounds, cancellations: [cancellation, stop])
        }
      }
    )
    while !crew.isDone(within: 0.1) { report() }
    try crew.result()
  }

  /// First guesses of what duties are worth.
  private func values(of plan: WholePlan) -> DutyValues {
    guard let joint, let wishes else { return DutyValues() }
    return DutyValues(wishes, of: joint, beside: plan)
  }

  /// Keeps a plan with the book that was made for it.
  private mutating func take(_ plan: WholePlan, _ outcome: BookOutcome) {
    guard let solution = outcome.solution, let cost = outcome.cost else { return }
    var plan = plan
    (plan.book, plan.bookCost) = (solution, cost)
    guard plan.cost < best?.cost ?? .max else { return }
    best = plan
    bookOutcome = outcome
    report()
  }

  /// Improves the book of the best roster in the time that is left.
  mutating func finish() throws {
    guard let best, !isOver else { return }
    let outcome = try BookPlanner(solver: solver)
      .plan(
        best.compiled,
        options: bookOptions(best.compiled.problem, seconds: watch.secondsLeft),
        from: best.book
      )
    guard let solution = outcome.solution, let cost = outcome.cost, cost <= best.bookCost else {
      return
    }
    if cost < best.bookCost || outcome.bound ?? 0 > bookOutcome?.bound ?? 0 {
      bookOutcome = outcome
      self.best?.book = solution
      self.best?.bookCost = cost
    }
  }
}
