import Verification

/// What the results of related cases say of each other.
///
/// Where a case only makes more plans possible than the base, the base's plan is
/// one of its plans and its bound is a bound of the base's; where it makes fewer
/// possible, the other way round; and where the practice is the same, so is its plan.
/// Plans taken over are verified like any other.
enum PlanExchange {
  /// The results with the best plans and bounds that can be taken over.
  ///
  /// - Parameter results: the base first.
  static func settled(_ results: [CaseResult]) -> [CaseResult] {
    guard var base = results.first, base.wanted.role == .base else { return results }
    for result in results.dropFirst() {
      switch result.wanted.effect {
      case .relaxes: base = base.proven(atLeast: result.record.bound)
      case .restricts: base = base.adopting(result)
      case .keeps: base = base.adopting(result).proven(atLeast: result.record.bound)
      case nil: break
      }
    }
    return [base]
      + results.dropFirst().map { result in
        switch result.wanted.effect {
        case .relaxes: result.adopting(base)
        case .restricts: result.proven(atLeast: base.record.bound)
        case .keeps: result.taking(base)
        case nil: result
        }
      }
  }
}

extension CaseResult {
  /// The same result with a bound, where that says more.
  fileprivate func proven(atLeast bound: Int64?) -> CaseResult {
    guard let bound, let cost = record.cost, bound > record.bound ?? .min else { return self }
    var better = record
    better.bound = min(bound, cost)
    return CaseResult(wanted, better) ?? self
  }

  /// The same result with another's plan and bound: the practice is the same, and
  /// with one plan nothing but what else differs is compared.
  fileprivate func taking(_ other: CaseResult) -> CaseResult {
    var same = other.record
    same.id = wanted.id
    return CaseResult(wanted, same) ?? self
  }

  /// The same result with another's plan, where that is lawful here and costs
  /// less.
  fileprivate func adopting(_ other: CaseResult) -> CaseResult {
    guard let plan = other.plan else { return self }
    let practice = wanted.practice
    let verdict = Verifier(practice).verify(plan.roster)
    let book = plan.book.map { BookVerifier(practice, roster: plan.roster).verify($0) }
    let cost = verdict.cost + (book?.cost ?? 0)
    guard verdict.isLawful, book?.isLawful ?? true, cost < record.cost ?? .max else { return self }
    var better = other.record
    better.id = wanted.id
    better.cost = cost
    better.bound = record.bound.map { min($0, cost) }
    better.status = better.bound == cost ? "optimal" : "feasible"
    return CaseResult(wanted, better) ?? self
  }
}
