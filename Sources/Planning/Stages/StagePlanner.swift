public import LinearModel
internal import PracticeDomain
internal import Verification

/// Plans a practice stage by stage and judges what comes out as a whole.
public struct StagePlanner: Sendable {
  private let planner: RosterPlanner
  /// How long a stage may look for a lawful roster after a cancellation.
  public static let secondsOnceCancelled = 5.0

  /// Makes a planner.
  public init(solver: any MIPSolver & LinearSessionSolver) {
    planner = RosterPlanner(solver: solver)
  }

  /// Plans one stage after another.
  ///
  /// The time limit is split over the stages: each gets an even share of what
  /// is left. Iterations count for each stage. Once cancelled, the stages left
  /// have a quarter of a second each, and more, up to
  /// ``secondsOnceCancelled``, only until they have a lawful roster, since a plan
  /// with weeks missing is of no use.
  /// The cost returned is the verifier's for the whole; no bound is known, since
  /// a stage's bound says nothing of the whole.
  ///
  /// - Parameter onStage: told when a stage begins, counted from 0.
  /// - Throws: what ``RosterPlanner/plan(_:options:)-(Practice,_)`` throws.
  public func plan(
    _ staged: some StagedPractice,
    options: PlanOptions,
    onStage: ((_ stage: Int) -> Void)? = nil
  ) throws -> PlanOutcome {
    let watch = Stopwatch(limit: options.timeLimit)
    var roster = Roster(horizon: staged.practice.horizon, assignments: [])
    var outcomes: [PlanOutcome] = []
    for stage in 0..<staged.stageCount {
      onStage?(stage)
      let share = watch.secondsLeft / Double(staged.stageCount - stage)
      let problem = staged.problem(ofStage: stage, after: roster)
      let outcome = try planner.plan(
        problem,
        options: options.cancellation.isCancelled
          ? options.hurried : options.ofStage(seconds: share, begun: watch.seconds)
      )
      guard let found = outcome.roster else { return outcome.failing(inStage: stage) }
      outcomes.append(outcome)
      let decided = Set(staged.dates(ofStage: stage))
      roster.assignments += found.assignments.filter { decided.contains($0.date) }
    }
    return try judge(roster, staged.practice, outcomes, options, watch)
  }

  /// The outcome of the whole.
  private func judge(
    _ roster: Roster,
    _ practice: Practice,
    _ stages: [PlanOutcome],
    _ options: PlanOptions,
    _ watch: Stopwatch
  ) throws -> PlanOutcome {
    let roster = roster.inOrder(of: practice)
    let verdict = Verifier(practice).verify(roster)
    guard verdict.isLawful else {
      let first = verdict.hardFindings.first.map { ": \($0.sentence)" } ?? ""
      throw PlanningFault(
        description: "every stage is lawful, but the verifier finds "
          + "\(verdict.hardFindings.count) hard breaches in the whole\(first)"
      )
    }
    return PlanOutcome(
      status: .feasible,
      stop: stop(stages, options),
      roster: roster,
      verdict: verdict,
      cost: verdict.cost,
      engine: stages.last?.engine,
      seconds: watch.seconds,
      seed: options.seed,
      threads: options.threads,
      solver: planner.solver.identity
    )
  }

  /// Why the whole stopped: what stopped any stage before its optimum.
  private func stop(_ stages: [PlanOutcome], _ options: PlanOptions) -> PlanOutcome.Stop {
    if options.cancellation.isCancelled { return .cancelled }
    if stages.contains(where: { $0.stop == .timeLimit }) { return .timeLimit }
    return options.iterations == nil ? .timeLimit : .iterationLimit
  }
}

extension PlanOutcome {
  /// The outcome of the whole when a stage has no roster. Only of the first is
  /// that a proof: other rosters before it might have left one.
  fileprivate func failing(inStage stage: Int) -> PlanOutcome {
    var outcome = self
    if stage > 0 { outcome.status = .unknown }
    outcome.bound = nil
    return outcome
  }
}

extension PlanOptions {
  /// These options for a stage: so many seconds, and progress told in the time
  /// of the whole.
  fileprivate func ofStage(seconds: Double, begun: Double) -> PlanOptions {
    var options = self
    let limit = timeLimit
    options.timeLimit = seconds
    if let onProgress {
      options.onProgress = { progress in
        var progress = progress
        progress.seconds += begun
        progress.timeLimit = limit
        onProgress(progress)
      }
    }
    return options
  }

  /// Options that end with the first lawful roster, after a moment at least.
  fileprivate var hurried: PlanOptions {
    let found = Cancellation()
    var options = self
    options.timeLimit = StagePlanner.secondsOnceCancelled
    options.cancellation = found
    options.onProgress = { if $0.cost != nil && $0.seconds > 0.25 { found.cancel() } }
    return options
  }
}

extension Roster {
  /// The roster with its assignments by professional, then by date.
  fileprivate func inOrder(of practice: Practice) -> Roster {
    let byPerson = Dictionary(grouping: assignments, by: \.professional)
    var roster = self
    roster.assignments = practice.professionals.flatMap { professional in
      (byPerson[professional.id] ?? []).sorted { $0.date < $1.date }
    }
    return roster
  }
}
