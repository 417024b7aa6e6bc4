public import Statistics

/// The results of a set of scenarios, side by side.
public struct ScenarioComparison: Sendable {
  /// What was asked.
  public let set: ScenarioSet
  /// The results in the order of the cases, the base first.
  public let results: [CaseResult]
  /// What following the plans through many weeks showed; nil where that was not
  /// done.
  public let simulation: SimulationFindings?

  /// Compares results; nil unless the first is that of the base.
  ///
  /// - Parameters:
  ///   - results: in the order of the cases; those left undone are not among them.
  ///   - simulation: what following the plans through many weeks showed.
  public init?(
    _ set: ScenarioSet,
    results: [CaseResult],
    simulation: SimulationFindings? = nil
  ) {
    guard let first = results.first, first.wanted.role == .base else { return nil }
    self.set = set
    self.results = PlanExchange.settled(results)
    self.simulation = simulation
  }

  /// The result of the base.
  public var base: CaseResult { results[0] }

  /// Whether every case has a result.
  public var isComplete: Bool { results.count == set.cases.count }

  /// The scenarios that have names, the base before them, and combinations after.
  public var scenarios: [CaseResult] {
    results.filter { result in
      switch result.wanted.role {
      case .base, .scenario, .combination: true
      case .level, .worth, .front: false
      }
    }
  }

  /// The measures that any case has, in order.
  public var measures: [PlanMeasure] {
    PlanMeasure.allCases.filter { measure in results.contains { $0.value(measure) != nil } }
  }

  /// The value that a target is about in a case; nil where there is none.
  public func value(of target: ScenarioTarget, in result: CaseResult) -> Double? {
    guard case .simulated = target.subject else {
      return result.plan?.measures.value(of: target)
    }
    return estimate(of: target, in: result)?.mean
  }

  /// The mean that a target on a simulated measure is about, with its interval; nil
  /// for other targets.
  public func estimate(of target: ScenarioTarget, in result: CaseResult) -> Estimate? {
    guard case .simulated(let key) = target.subject, let findings = simulation else { return nil }
    return findings.place(of: key).flatMap { findings.estimate(result.wanted.id, $0) }
  }

  /// Whether chance may have decided if a target is reached: its limit lies within
  /// the interval of the mean.
  public func isInDoubt(_ target: ScenarioTarget, in result: CaseResult) -> Bool {
    guard let interval = estimate(of: target, in: result)?.interval else { return false }
    return [target.atLeast, target.atMost].contains { limit in
      limit.map { interval.lower < $0 && $0 < interval.upper } ?? false
    }
  }

  /// What is known of the difference in cost to the base; nil without plans.
  public func costDifference(_ result: CaseResult) -> CostDifference? {
    CostDifference(of: result, to: base)
  }

  /// The difference of a measure to the base, between the plans found.
  public func difference(_ result: CaseResult, _ measure: PlanMeasure) -> Double? {
    guard let value = result.value(measure), let reference = base.value(measure) else {
      return nil
    }
    return value - reference
  }

  /// The results of one more of something, by what it saves, most first.
  public var worth: [(question: WorthQuestion, result: CaseResult)] {
    results.compactMap { result in
      guard case .worth(let question) = result.wanted.role else { return nil }
      return (question, result)
    }
  }

  /// The results of a factor's levels; nil for the level that is the base.
  public func levels(of factor: ScenarioSet.Factor) -> [(level: String, result: CaseResult)] {
    results.compactMap { result in
      guard case .level(factor.id, let level) = result.wanted.role else { return nil }
      return (level, result)
    }
  }

  /// The points of a front, by limit.
  public func points(of front: ScenarioCase.Front) -> [FrontPoint] {
    let points = results.compactMap { result -> FrontPoint? in
      guard case .front(front, let limit) = result.wanted.role else { return nil }
      return FrontPoint(limit: limit, result: result)
    }
    return FrontPoint.marked(points.sorted { $0.limit < $1.limit })
  }
}
