import PracticeDomain

/// Which choice of a comparison to make, by a rule that can be told in a sentence: of
/// those that miss the fewest targets the one that costs least, expected fees taken
/// off. Things stay as they are where they miss as few and nothing is proven to cost
/// less.
///
/// The base and every scenario that could be chosen and has a plan are candidates;
/// scenarios that only may happen are not.
public struct Recommendation: Sendable {
  /// A choice.
  public struct Candidate: Sendable {
    /// The case.
    public let result: CaseResult
    /// The targets that it misses, by position.
    public let missed: [Int]
    /// What its plan costs, pay included, less the fees to be expected and what
    /// agencies take off, in minor units of money.
    public let net: Int64
  }

  /// The candidates, the one to choose first.
  public let ranking: [Candidate]
  /// Those that miss as few targets and are not proven to cost more.
  public let rivals: [Candidate]

  /// The one to choose.
  public var chosen: Candidate { ranking[0] }
  /// The one that costs least, whatever the targets.
  public let cheapest: Candidate

  /// Ranks the choices of a comparison; nil where there is nothing to choose from.
  public init?(_ comparison: ScenarioComparison) {
    let candidates = comparison.results.compactMap { result -> Candidate? in
      guard result.wanted.role == .base || result.wanted.role == .scenario, result.wanted.isChoice,
        let cost = result.value(.totalCost)
      else { return nil }
      let missed = comparison.set.targets.indices.filter {
        let target = comparison.set.targets[$0]
        return target.isMet(by: comparison.value(of: target, in: result)) == false
      }
      let off = (result.value(.revenue) ?? 0) + (result.value(.agencyDiscount) ?? 0)
      let net = Int64((cost - off).rounded())
      return Candidate(result: result, missed: missed, net: net)
    }
    let ranking = Self.ranked(candidates)
    guard ranking.count > 1, let first = ranking.first,
      let cheapest = candidates.min(by: { $0.net < $1.net })
    else { return nil }
    self.ranking = ranking
    self.cheapest = cheapest
    rivals = ranking.dropFirst().filter { other in
      other.missed.count == first.missed.count
        && !Self.isDearer(other.result, than: first.result)
    }
  }

  /// The candidates in order. Things stay as they are unless something misses fewer
  /// targets or is proven to cost less; where all else is equal the first named wins.
  private static func ranked(_ candidates: [Candidate]) -> [Candidate] {
    var ranking = candidates.enumerated()
      .sorted {
        ($0.element.missed.count, $0.element.net, $0.offset)
          < ($1.element.missed.count, $1.element.net, $1.offset)
      }
      .map(\.element)
    guard let first = ranking.first,
      let place = ranking.firstIndex(where: { $0.result.wanted.role == .base }), place > 0,
      ranking[place].missed.count == first.missed.count
    else { return ranking }
    let base = ranking[place]
    let better = ranking[..<place].filter { isDearer(base.result, than: $0.result) }
    if better.isEmpty {
      ranking.remove(at: place)
      ranking.insert(base, at: 0)
    } else if let winner = better.first, winner.result.wanted.id != first.result.wanted.id {
      ranking.removeAll { $0.result.wanted.id == winner.result.wanted.id }
      ranking.insert(winner, at: 0)
    }
    return ranking
  }

  /// Whether a case is proven to cost more than another, the fees of the plans that
  /// were found taken off.
  private static func isDearer(_ one: CaseResult, than other: CaseResult) -> Bool {
    guard let lower = CostDifference(of: one, to: other)?.lower else { return false }
    let off = [PlanMeasure.revenue, .agencyDiscount].reduce(0.0) {
      $0 + (one.value($1) ?? 0) - (other.value($1) ?? 0)
    }
    return Double(lower) - off > 0
  }
}
