public import Statistics

/// What a study found.
public struct StudyOutcome: Sendable {
  /// Why no more replications were made.
  public enum Stop: String, Hashable, Sendable {
    /// Every interval is as narrow as was asked.
    case precise
    /// The most replications were made.
    case replicationLimit
    /// Time was up.
    case timeLimit
    /// The caller wanted no more.
    case cancelled
  }

  /// The study.
  public let study: ScenarioStudy
  /// Why no more replications were made.
  public internal(set) var stopped = Stop.replicationLimit
  /// How many replications were made.
  public private(set) var replications = 0
  /// Values by scenario, measure and replication.
  private var values: [[[Double]]]

  init(study: ScenarioStudy) {
    self.study = study
    values = Array(
      repeating: Array(repeating: [], count: study.measures.count),
      count: study.scenarios
    )
  }

  /// The values of a measure in a scenario, one a replication.
  public func values(scenario: Int, measure: Int) -> [Double] { values[scenario][measure] }

  /// The mean of a measure in a scenario.
  public func estimate(scenario: Int = 0, measure: Int) -> Estimate {
    Estimate(cautious: values[scenario][measure], level: study.plan.level)
  }

  /// By how much a measure is larger in a scenario than in the base, paired.
  public func difference(scenario: Int, from base: Int = 0, measure: Int) -> Estimate {
    let pairs = zip(values[scenario][measure], values[base][measure])
    return Estimate(cautious: pairs.map { $0 - $1 }, level: study.plan.level)
  }

  /// The mean of a measure, sharpened by other measures whose true means are known.
  public func estimate(
    scenario: Int = 0,
    measure: Int,
    controls: [(measure: Int, knownMean: Double)]
  ) -> Estimate {
    ControlVariates.estimate(
      values[scenario][measure],
      controls: controls.map { values[scenario][$0.measure] },
      knownMeans: controls.map(\.knownMean),
      level: study.plan.level
    )
  }

  mutating func append(_ row: [[Double]]) throws(InvalidParameter) {
    for (scenario, measures) in row.enumerated() {
      guard measures.count == study.measures.count else {
        throw InvalidParameter(
          "the number of values of scenario \(scenario)",
          measures.count,
          expected: "\(study.measures.count), one for each measure"
        )
      }
      for (measure, value) in measures.enumerated() {
        guard value.isFinite else {
          throw InvalidParameter(
            "\(study.measures[measure].name) of scenario \(scenario), replication \(replications)",
            value,
            expected: "a finite number"
          )
        }
        values[scenario][measure].append(value)
      }
    }
    replications += 1
  }

  /// How many times wider than asked the widest interval is; infinite when no
  /// precision was asked for.
  func excess() -> Double {
    var excess = 0.0
    var isAsked = false
    for (index, measure) in study.measures.enumerated() {
      guard let precision = measure.precision else { continue }
      isAsked = true
      let wanted = halfWidth(precision, measure: index)
      for estimate in judged(measure: index) where estimate.halfWidth > 0 {
        excess = max(excess, wanted > 0 ? estimate.halfWidth / wanted : .infinity)
      }
    }
    return isAsked ? excess : .infinity
  }

  private func halfWidth(_ precision: Measure.Precision, measure: Int) -> Double {
    switch precision {
    case .absolute(let width): width
    case .relative(let share): share * abs(estimate(measure: measure).mean)
    }
  }

  private func judged(measure: Int) -> [Estimate] {
    if study.scenarios == 1 { return [estimate(measure: measure)] }
    return (1..<study.scenarios).map { difference(scenario: $0, measure: measure) }
  }
}
