import PracticeDomain
import Verification

/// What the results of related cases say of each other.
///
/// Where a case only makes more plans possible than the base, the base's plan is
/// one of its plans and its bound is a bound of the base's; where it makes fewer
/// possible, the other way round; and where the practice is the same, so is its plan.
/// Whatever an edit does, a plan of one may serve the other as far as it knows the
/// people and the requests, and then cost less than what was found: without that,
/// scenarios would differ by how lucky the search was. Plans taken over are verified
/// like any other.
enum PlanExchange {
  /// The results with the best plans and bounds that can be taken over.
  ///
  /// - Parameter results: the base first.
  static func settled(_ results: [CaseResult]) -> [CaseResult] {
    guard var base = results.first, base.wanted.role == .base else { return results }
    for result in results.dropFirst() {
      base = base.adopting(result)
      switch result.wanted.effect {
      case .relaxes, .keeps: base = base.proven(atLeast: result.record.bound)
      case .restricts, nil: break
      }
    }
    return [base]
      + results.dropFirst().map { result in
        switch result.wanted.effect {
        case .relaxes: result.adopting(base)
        case .restricts: result.adopting(base).proven(atLeast: base.record.bound)
        case .keeps: result.taking(base)
        case nil: result.adopting(base)
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

  /// The same result with another's plan, as far as it is about people and requests
  /// known here, where that is lawful and costs less.
  fileprivate func adopting(_ other: CaseResult) -> CaseResult {
    let practice = wanted.practice
    guard let plan = other.plan, plan.roster.horizon == practice.horizon,
      self.plan.map({ ($0.book == nil) == (plan.book == nil) }) ?? true
    else { return self }
    let roster = plan.roster.known(in: practice)
    let appointments = plan.book?.known(in: practice)
    let verdict = Verifier(practice).verify(roster)
    let book = appointments.map { BookVerifier(practice, roster: roster).verify($0) }
    let cost = verdict.cost + (book?.cost ?? 0)
    guard verdict.isLawful, book?.isLawful ?? true, cost < record.cost ?? .max else { return self }
    var better = other.record
    better.id = wanted.id
    better.cost = cost
    better.roster = roster.assignments.map(CaseRecord.Duty.init)
    better.book = appointments?.appointments.map(CaseRecord.Visit.init)
    better.bound = record.bound.map { min($0, cost) }
    better.status = better.bound == cost ? "optimal" : "feasible"
    return CaseResult(wanted, better) ?? self
  }
}

extension Roster {
  /// The assignments of people who are there to shifts that are there.
  fileprivate func known(in practice: Practice) -> Roster {
    let people = Set(practice.professionals.map(\.id))
    let shifts = Set(practice.shifts.map(\.id))
    return Roster(
      horizon: horizon,
      assignments: assignments.filter {
        people.contains($0.professional) && shifts.contains($0.shift)
      }
    )
  }
}

extension AppointmentBook {
  /// The appointments of visits that are wanted.
  fileprivate func known(in practice: Practice) -> AppointmentBook {
    let wanted = Set(practice.demand.wanted.visits.map(\.request.id))
    return AppointmentBook(appointments: appointments.filter { wanted.contains($0.request) })
  }
}
