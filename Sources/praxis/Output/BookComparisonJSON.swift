import Foundation
import PracticeDomain
import Reports

/// What `praxis diff` prints of two books with `--json`; values before and
/// after stand in lists of two.
struct BookComparisonJSON {
  let comparison: BookComparison

  init(_ comparison: BookComparison) { self.comparison = comparison }

  var output: JSONOutput {
    JSONOutput([
      "same": comparison.isSame, "costs": comparison.costs, "cost": comparison.costs[1],
      "lawful": comparison.isLawful, "verified": comparison.isLawful[1],
      "status": comparison.isLawful[1] ? "feasible" : "unknown", "files": [String](),
      "terms": comparison.terms.map(term), "requests": comparison.requests.map(request),
      "people": comparison.people.map(person),
    ]).nulls(["bound", "gap", "stopped"])
  }

  private func term(_ term: BookComparison.TermChange) -> [String: Any] {
    [
      "term": term.term, "sentence": term.sentence, "findings": term.findings,
      "costs": term.costs, "changed": term.isChanged,
    ]
  }

  private func request(_ change: BookComparison.RequestChange) -> [String: Any] {
    [
      "request": change.request.text, "change": change.fate.rawValue, "before": change.words[0],
      "after": change.words[1],
    ]
  }

  private func person(_ person: BookComparison.PersonChange) -> [String: Any] {
    [
      "professional": person.professional.text, "name": person.name, "parts": person.parts,
      "minutes": person.minutes, "changed": person.changed,
    ]
  }
}
