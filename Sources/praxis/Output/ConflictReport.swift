import Planning
import PracticeDomain

/// Why there is no roster, in words.
struct ConflictReport {
  let outcome: PlanOutcome
  let practice: Practice

  init(_ outcome: PlanOutcome, _ practice: Practice) {
    self.outcome = outcome
    self.practice = practice
  }

  var lines: [String] {
    guard let conflict = outcome.conflict, !conflict.parts.isEmpty else {
      return [headline + " Maybe allow more time with --time-limit."]
    }
    return [headline, reason(conflict)] + conflict.parts.prefix(40).map(line)
      + (conflict.parts.count > 40 ? ["  and \(conflict.parts.count - 40) more"] : [])
      + ["Maybe give one of these rules a price instead of 'hard', or change what it asks."]
  }

  private var headline: String {
    switch outcome.status {
    case .infeasible: "No roster keeps every hard rule: this is proven."
    default: "No roster was found that keeps every hard rule; none was ruled out."
    }
  }

  private func reason(_ conflict: Conflict) -> String {
    if !conflict.isProven { return "The best attempt still breaks:" }
    return conflict.isMinimal
      ? "These cannot all be kept, and leaving out any one of them would do:"
      : "These cannot all be kept; some of them may not matter:"
  }

  private func line(_ part: Conflict.Part) -> String {
    let who = part.professionals.map { id in practice.professional(id)?.name ?? id.text }
    let when = part.dates.map { "\($0.weekday.abbreviation) \($0)" }
    let about = [who.joined(separator: ", "), when.joined(separator: ", ")]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return "  \(part.rule)" + (about.isEmpty ? "" : " (\(about))") + ": \(part.text)"
  }
}
