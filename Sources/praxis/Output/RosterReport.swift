import Foundation
import Planning
import PracticeDomain
import Reports
import Verification

/// What `praxis roster` prints for people.
struct RosterReport {
  let practice: Practice
  let outcome: PlanOutcome

  init(_ practice: Practice, _ outcome: PlanOutcome) {
    self.practice = practice
    self.outcome = outcome
  }

  func print(_ roster: Roster, _ verdict: Verdict, folder: String) {
    // A year of days would fill the screen many times over; the files hold it.
    if roster.horizon.days <= 56 {
      for line in RosterTable(roster, in: practice).lines { Terminal.output(line) }
      Terminal.output("")
    }
    for line in CostTable(verdict, unit: practice.unit).lines { Terminal.output(line) }
    Terminal.output("")
    Terminal.output(summary)
    Terminal.output("Checked by the independent verifier. Written to \(folder).")
  }

  private var summary: String {
    "\(quality.dropLast()), in \(String(format: "%.1f", outcome.seconds)) s."
  }

  /// How good the roster is, in a sentence.
  var quality: String {
    let cost = outcome.cost.map { Amounts.text($0, practice.unit) } ?? "none"
    let bound = outcome.bound.map { Amounts.text($0, practice.unit) } ?? "none"
    switch outcome.status {
    case .optimal: return "Cost \(cost), proven the least."
    default:
      if outcome.bound == nil { return "Cost \(cost), without a proven bound." }
      return "Cost \(cost), at least \(bound) (gap \(GapText.text(outcome.gap))), "
        + "stopped by \(stop)."
    }
  }

  private var stop: String {
    switch outcome.stop {
    case .timeLimit: "the time limit"
    case .iterationLimit: "the limit of iterations"
    case .cancelled: "request"
    case .optimal, .infeasible: "proof"
    }
  }
}
