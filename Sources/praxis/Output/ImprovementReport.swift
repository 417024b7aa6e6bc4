import Foundation
import Planning
import PracticeDomain
import Reports
import Verification

/// Tells what an overnight run changed in a book, and what each change is worth.
struct ImprovementReport {
  let practice: Practice
  let outcome: BookImprovement.Outcome

  /// A line or two a step, and a sum.
  var lines: [String] {
    let steps = outcome.steps.enumerated().flatMap { number, step in
      ["\(number + 1). gains \(amount(step.gain)) \(reasons(step))"]
        + step.after.map { "     \(words($0, before: step))" }
    }
    let gain = outcome.steps.reduce(0) { $0 + $1.gain }
    let sum =
      "\(outcome.moved) appointments moved, \(added) added; the cost falls by \(amount(gain)) from "
      + "\(amount(outcome.costBefore)) to \(amount(outcome.verdict.cost))."
    return steps + [sum]
  }

  /// The steps as JSON.
  var json: [[String: Any]] {
    outcome.steps.map { step in
      [
        "gain": step.gain, "disturbance": step.disturbance,
        "terms": Dictionary(uniqueKeysWithValues: step.terms.map { ($0.term.rawValue, $0.gain) }),
        "changes": step.after.map { appointment in
          [
            "request": appointment.request.text, "to": place(appointment),
            "from": before(appointment, step).map { place($0) as Any } ?? NSNull(),
          ] as [String: Any]
        },
      ]
    }
  }

  private var added: Int {
    outcome.steps.reduce(0) { $0 + $1.after.count - $1.before.count }
  }

  private func amount(_ amount: Int64) -> String { Amounts.text(amount, practice.unit) }

  private func reasons(_ step: BookImprovement.Step) -> String {
    let parts = step.terms.map { "\($0.term.rawValue) \(amount($0.gain))" }
    return parts.isEmpty ? "" : "(\(parts.joined(separator: ", ")))"
  }

  private func before(_ appointment: Appointment, _ step: BookImprovement.Step) -> Appointment? {
    step.before.first { $0.request == appointment.request }
  }

  private func words(_ appointment: Appointment, before step: BookImprovement.Step) -> String {
    guard let old = before(appointment, step) else {
      return "\(appointment.request) gets \(text(appointment))"
    }
    return "\(appointment.request) moves from \(text(old)) to \(text(appointment))"
  }

  private func text(_ appointment: Appointment) -> String {
    let start = appointment.phases.first?.span.lowerBound ?? 0
    return ([LocalMoment.words(start, practice)] + who(appointment)).joined(separator: " ")
  }

  private func place(_ appointment: Appointment) -> [String: Any] {
    [
      "start": practice.clock.timestamp(appointment.phases.first?.span.lowerBound ?? 0),
      "with": who(appointment),
    ]
  }

  /// People and rooms, each once.
  private func who(_ appointment: Appointment) -> [String] {
    var seen: Set<String> = []
    return appointment.phases.flatMap { phase in
      phase.professionals.joined().map(\.text) + [phase.room?.text].compactMap { $0 }
    }
    .filter { seen.insert($0).inserted }
  }
}
