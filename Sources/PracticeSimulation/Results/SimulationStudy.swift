public import Simulation
public import Statistics

/// Simulated practices side by side, with common random numbers.
public struct SimulationStudy: Sendable {
  /// The scenarios; the first is the base.
  public let scenarios: [BookingSimulation]
  /// What all of them measure, in the order of the first.
  public let measures: [SimulationMeasure]
  private let study: ScenarioStudy
  /// For each scenario the place of each measure among its values.
  private let places: [[Int]]

  /// A study.
  ///
  /// - Parameters:
  ///   - scenarios: at least one; what only some of them measure is left out.
  ///   - plan: how many replications are made, and how.
  ///   - precision: by the key of a measure, how narrow the interval of each
  ///     difference must become before replications stop.
  public init(
    _ scenarios: [BookingSimulation],
    plan: ReplicationPlan,
    precision: [String: Measure.Precision] = [:]
  ) throws(InvalidParameter) {
    let common = scenarios.first?.measures.filter { measure in
      scenarios.allSatisfy { $0.measures.contains(measure) }
    }
    let measures = common ?? []
    for key in precision.keys.sorted() where !measures.contains(where: { $0.key == key }) {
      throw InvalidParameter(
        "a measure whose precision is asked",
        key,
        expected: "one of \(measures.map(\.key).joined(separator: ", "))"
      )
    }
    self.scenarios = scenarios
    self.measures = measures
    study = try ScenarioStudy(
      scenarios: scenarios.count,
      measures: measures.map { Measure($0.key, precision: precision[$0.key]) },
      plan: plan
    )
    places = scenarios.map { scenario in
      measures.compactMap { scenario.measures.firstIndex(of: $0) }
    }
  }

  /// The place of a measure among those of the outcome; nil for an unknown key.
  public func place(of key: String) -> Int? { measures.firstIndex { $0.key == key } }

  /// Runs the study.
  ///
  /// - Parameters:
  ///   - isCancelled: asked before each replication of a scenario, on several threads
  ///     at once.
  ///   - onRound: told what is known after each round.
  public func run(
    isCancelled: @Sendable () -> Bool = { false },
    onRound: (StudyOutcome) -> Void = { _ in }
  ) throws(InvalidParameter) -> StudyOutcome {
    try study.run(isCancelled: isCancelled, onRound: onRound) {
      [scenarios, places] number, streams in
      let values = scenarios[number].run(streams).values
      return places[number].map { values[$0] }
    }
  }
}
