public import Statistics
internal import Synchronization

/// Simulates scenarios side by side with common random numbers, until the
/// differences are known precisely enough.
///
/// A replication simulates every scenario with the same streams, so that the
/// differences between scenarios are paired: what chance does to both cancels
/// out. Law 2015, Simulation Modeling and Analysis, sections 9.4, 10.2 and 11.2;
/// precision is judged after each round on all replications so far (Chow &
/// Robbins 1965, https://doi.org/10.1214/aoms/1177700156).
public struct ScenarioStudy: Sendable {
  /// How many scenarios are compared; the first is the base.
  public let scenarios: Int
  /// What each replication yields.
  public let measures: [Measure]
  /// How many replications are made, and how.
  public let plan: ReplicationPlan

  /// A study of at least one scenario and one measure.
  public init(
    scenarios: Int = 1,
    measures: [Measure],
    plan: ReplicationPlan
  ) throws(InvalidParameter) {
    self.scenarios = try Parameter.count(scenarios, "the number of scenarios", in: 1...10_000)
    _ = try Parameter.count(measures.count, "the number of measures", in: 1...10_000)
    try plan.check()
    self.measures = measures
    self.plan = plan
  }

  /// Runs the study.
  ///
  /// - Parameters:
  ///   - isCancelled: asked before each simulation, on several threads at once;
  ///     when it is true no more begin, and what there is is returned.
  ///   - onRound: told what is known after each round, on the caller's thread.
  ///   - simulate: simulates a scenario with the streams of a replication, and
  ///     returns a finite number for each measure. It is called on several
  ///     threads at once.
  /// - Throws: ``InvalidParameter`` when a replication yields something else.
  public func run(
    isCancelled: @Sendable () -> Bool = { false },
    onRound: (StudyOutcome) -> Void = { _ in },
    _ simulate: @Sendable (_ scenario: Int, _ streams: StreamFamily) -> [Double]
  ) throws(InvalidParameter) -> StudyOutcome {
    var outcome = StudyOutcome(study: self)
    var wanted = plan.minimum
    while true {
      let rows = round(from: outcome.replications, to: wanted, isCancelled, simulate)
      for row in rows { try outcome.append(row) }
      let excess = outcome.excess()
      let isCut = outcome.replications < wanted
      if isCut {
        outcome.stopped = isCancelled() ? .cancelled : .timeLimit
      } else {
        outcome.stopped = excess <= 1 ? .precise : .replicationLimit
      }
      onRound(outcome)
      if isCut || excess <= 1 || wanted >= plan.maximum { return outcome }
      wanted = next(after: wanted, excess: excess)
    }
  }

  /// How many replications there are after the next round: as many as the
  /// precision seems to need, but not too many more at once.
  private func next(after count: Int, excess: Double) -> Int {
    let needed = Double(count) * min(4, excess * excess)
    let least = count + max(2, count / 10)
    return min(plan.maximum, max(least, Int(needed.rounded(.up))))
  }

  /// The measures of all scenarios, a row a replication; only those before the
  /// first that was not begun in time.
  private func round(
    from first: Int,
    to end: Int,
    _ isCancelled: @Sendable () -> Bool,
    _ simulate: @Sendable (_ scenario: Int, _ streams: StreamFamily) -> [Double]
  ) -> [[[Double]]] {
    let blank: [[[Double]]] = Array(
      repeating: Array(repeating: [], count: scenarios),
      count: end - first
    )
    let table = Mutex(blank)
    let (plan, scenarios) = (plan, scenarios)
    Workers.forEach((end - first) * scenarios, threads: plan.threads) { index in
      if isCancelled() { return }
      if let deadline = plan.deadline, first > 0 || index >= scenarios * 2, .now > deadline {
        return
      }
      let (row, scenario) = index.quotientAndRemainder(dividingBy: scenarios)
      let values = replicate(first + row, scenario, simulate)
      table.withLock { $0[row][scenario] = values }
    }
    return Array(table.withLock { $0 }.prefix { row in row.allSatisfy { !$0.isEmpty } })
  }

  private func replicate(
    _ replication: Int,
    _ scenario: Int,
    _ simulate: @Sendable (_ scenario: Int, _ streams: StreamFamily) -> [Double]
  ) -> [Double] {
    let plain = simulate(scenario, StreamFamily(seed: plan.seed, replication: replication))
    guard plan.isAntithetic else { return plain }
    let twin = simulate(
      scenario,
      StreamFamily(seed: plan.seed, replication: replication, isAntithetic: true)
    )
    return zip(plain, twin).map { ($0 + $1) / 2 }
  }
}
