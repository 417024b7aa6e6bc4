import ArgumentParser
import Compilation
import PracticeDomain
import Primitives
import Verification

/// Says what of a book to keep breaks a hard rule by itself, before a book is
/// made that would have to.
struct KeptBookCheck {
  let practice: Practice
  let compiled: CompiledBook

  init(_ compiled: CompiledBook) {
    practice = compiled.practice
    self.compiled = compiled
  }

  /// The breaches of appointments of which nothing is open.
  ///
  /// What belongs together is told only where all of it is kept.
  var breaches: [Finding] {
    var practice = practice
    let visits = practice.demand.wanted.visits
    let services = Dictionary(
      visits.map { ($0.request.id, $0.service) },
      uniquingKeysWith: { first, _ in first }
    )
    let kept = practice.demand.kept.compactMap { kept in
      services[kept.request].flatMap { kept.whole(of: $0) }
    }
    practice.demand.kept = []
    let verdict = BookVerifier(practice, roster: compiled.roster)
      .verify(AppointmentBook(appointments: kept))
    return verdict.hardFindings.filter {
      $0.rule != BookRule.series.rawValue || kept.count == visits.count
    }
  }

  /// What is to be kept of a visit and leaves it no place at all.
  private var placeless: [String] {
    zip(compiled.wanted.visits, compiled.choices).compactMap { visit, choice in
      guard practice.demand.kept.contains(where: { $0.request == visit.request.id }),
        compiled.problem.choices[choice].phases.contains(where: { !hasPlace($0) })
      else { return nil }
      return "There is no place for \(visit.request.id) as it is to be kept: no time in the "
        + "client's windows at which all who and all that it needs are there."
    }
  }

  /// Whether a phase could take place somewhere if it were alone.
  private func hasPlace(_ phase: Int) -> Bool {
    let phase = compiled.problem.phases[phase]
    return phase.options.contains { option in
      phase.needs.allSatisfy { need in
        let there = need.candidates.count {
          $0.cost(start: option.start, location: option.location) != nil
        }
        return there >= need.count
      }
    }
  }

  /// Prints the breaches and ends where there are any.
  func giveUpWhereBroken(json: Bool) throws {
    if practice.demand.kept.isEmpty { return }
    let told = breaches.map(\.sentence)
    let breaches = told.isEmpty ? placeless : told
    if breaches.isEmpty { return }
    Terminal.error("The book to keep breaks what may never be broken:")
    for sentence in breaches { Terminal.error("  \(sentence)") }
    if json {
      JSONOutput([
        "status": "infeasible", "stopped": "infeasible", "verified": false, "files": [String](),
        "breaches": breaches,
      ])
      .set("cost", nil as Int64?).set("bound", nil as Int64?).set("gap", nil as Double?).print()
    }
    throw ExitCode(Failure.Kind.noPlan.rawValue)
  }
}
