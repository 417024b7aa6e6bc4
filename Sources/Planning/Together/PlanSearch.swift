internal import Compilation
internal import Formulations
internal import LinearModel
internal import PracticeDomain
internal import Primitives
internal import Search
internal import Synchronization

/// The best roster with a book so far, while better ones are looked for.
struct PlanSearch {
  let compiled: CompiledRoster
  let solver: any MIPSolver & LinearSessionSolver
  let options: PlanOptions
  let watch: Stopwatch
  let mender: BookMender
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
  /// How many times neighbours were walked over.
  private var walks = 0
  /// Rosters whose books are known.
  private var tried: Set<RosterSolution> = []
  private var joint: CompiledPlan?

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
    self.mender = BookMender(roster: compiled)
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
    try consider(roster, cost: cost, seconds: seconds(0.2), quickLimit: .max)
    rosterFirst = best?.cost
    let joint = try CompiledPlan(compiled)
    self.joint = joint
    guard let bound else { return }
    self.bound = bound
    // A bound is welcome but never worth failing for.
    let asking = bookOptions(joint.book.problem, seconds: seconds(0.1))
    let book = try? BookPlanner(solver: solver).plan(joint.book, options: asking)
    raise(bound + (book?.bound ?? 0))
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

  /// Makes a book for a roster and keeps both when they are the best so far.
  ///
  /// - Parameters:
  ///   - seconds: for the book.
  ///   - quickLimit: a quick book must not cost more, together with the roster.
  private mutating func consider(
    _ roster: RosterSolution,
    cost: Int64,
    seconds: Double,
    quickLimit: Int64
  ) throws {
    tried.insert(roster)
    let book = try mender.compiled(roster)
    let known = best.map { $0.compiled.book(from: $0.book) }
    guard let quick = mender.quickBook(book, keeping: known), cost + quick.cost <= quickLimit else {
      return
    }
    let plan = WholePlan(
      roster: roster,
      rosterCost: cost,
      compiled: book,
      book: quick.solution,
      bookCost: quick.cost
    )
    let outcome = try BookPlanner(solver: solver)
      .plan(book, options: bookOptions(book.problem, seconds: seconds), from: quick.solution)
    try take(plan, outcome)
  }

  private mutating func keep(_ plan: WholePlan, _ outcome: BookOutcome) {
    guard plan.cost < best?.cost ?? .max else { return }
    best = plan
    bookOutcome = outcome
    report()
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

  /// Tries a roster that may be worth it.
  private mutating func attempt(_ roster: RosterSolution, seconds: Double) throws {
    guard !tried.contains(roster) else { return }
    let evaluation = compiled.problem.evaluate(roster)
    guard evaluation.isFeasible else { return }
    rounds += 1
    // Quick books are a little dear; those of hopeless rosters are much dearer.
    let slack = max(best.map { $0.bookCost / 2 } ?? 0, 500)
    try consider(
      roster,
      cost: evaluation.cost,
      seconds: seconds,
      quickLimit: best.map { $0.cost + slack } ?? .max
    )
  }

  // MARK: Alternating

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

  /// Makes rosters at the prices that the book gives duties, until nothing is
  /// found or the time is over.
  mutating func improve() throws {
    let bookable = bookable
    guard bookable.contains(true) else { return }
    var measured: WholePlan?
    var values: DutyValues?
    while !isOver, let plan = best, !isPast(0.7) {
      if measured?.roster != plan.roster || measured?.bookCost != plan.bookCost {
        measured = plan
        values = try DutyValues(
          of: plan,
          mender,
          bookable: bookable,
          threads: options.threads,
          deadline: watch.deadline(watch.seconds + watch.secondsLeft * (isCounted ? 1 : 0.4)),
          cancellation: options.cancellation
        )
      }
      guard let values, try round(values, around: plan) else { break }
    }
    try walk(bookable)
  }

  /// Walks from the best plan to its neighbours, on each thread by itself, and
  /// makes a full book where that leads to something better.
  private mutating func walk(_ bookable: [Bool]) throws {
    while !isOver, let plan = best, !isPast(0.85) {
      let deadline = watch.deadline(watch.seconds + max(0.5, seconds(0.15)))
      let found = Mutex([Int: WholePlan]())
      let steps = options.iterations
      let (mender, cancellation, round) = (mender, options.cancellation, UInt64(walks))
      walks += 1
      let crew = WorkCrew(
        (0..<max(1, options.threads)).map { number in
          let seed = options.seed &+ round &* 1009 &+ UInt64(number) &* 0x9E37_79B9
          return { stop in
            var walk = PlanWalk(from: plan, mender, bookable: bookable, seed: seed)
            try walk.run(until: deadline, steps: steps, cancellations: [cancellation, stop])
            let best = walk.best
            found.withLock { $0[number] = best }
          }
        }
      )
      while !crew.isDone(within: 0.5) { report() }
      try crew.result()
      let walked = found.withLock { $0 }.sorted { $0.key < $1.key }.map(\.value)
      if let better = walked.min(by: { $0.cost < $1.cost }), better.cost < plan.cost {
        rounds += 1
        let outcome = try BookPlanner(solver: solver)
          .plan(
            better.compiled,
            options: bookOptions(better.compiled.problem, seconds: seconds(0.04)),
            from: better.book
          )
        try take(better, outcome)
      }
      if isCounted, best?.cost == plan.cost { return }
    }
  }

  /// Keeps a plan with the book that was made for it.
  private mutating func take(_ plan: WholePlan, _ outcome: BookOutcome) throws {
    guard let made = outcome.book, let cost = outcome.cost,
      let solution = plan.compiled.solution(from: made)
    else { return }
    var plan = plan
    plan.book = BookConstruction.completing(solution, of: plan.compiled.problem)
    plan.bookCost = cost
    keep(plan, outcome)
  }

  /// Tries rosters at the whole values, at parts of them, and with single
  /// duties forced, until one is better.
  ///
  /// - Returns: whether one was.
  private mutating func round(_ values: DutyValues, around plan: WholePlan) throws -> Bool {
    for share in [1, 0.5, 0.25] where !isOver {
      let problem = values.priced(compiled.problem, share: share)
      try attemptBest(of: problem)
      if let best, best.cost < plan.cost { return true }
    }
    let promising = values.values.filter { $0.saved > 0 }.sorted { $0.saved > $1.saved }
    for value in promising.prefix(40) where !isOver && !isPast(0.7) {
      var problem = values.priced(compiled.problem, share: 0.5)
      problem.cells[value.cell].possible = [value.duty]
      try attemptBest(of: problem)
      if let best, best.cost < plan.cost { return true }
    }
    return false
  }

  /// Makes the best roster of a problem with other prices, and tries it.
  private mutating func attemptBest(of problem: RosterProblem) throws {
    let board = PlanBoard(problem)
    let seconds = min(watch.secondsLeft, max(0.3, seconds(0.04)))
    var asking = options
    asking.onProgress = nil
    asking.timeLimit = seconds
    _ = try Portfolio(
      problem: problem,
      solver: solver,
      board: board,
      options: asking,
      watch: Stopwatch(limit: seconds)
    ).run()
    guard let roster = board.solution else { return }
    try attempt(roster, seconds: max(0.5, self.seconds(0.04)))
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
    guard let book = outcome.book, let cost = outcome.cost, cost <= best.bookCost,
      let solution = best.compiled.solution(from: book)
    else { return }
    if cost < best.bookCost || outcome.bound ?? 0 > bookOutcome?.bound ?? 0 {
      bookOutcome = outcome
      self.best?.book = BookConstruction.completing(solution, of: best.compiled.problem)
      self.best?.bookCost = cost
    }
  }
}
