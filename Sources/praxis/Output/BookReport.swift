import Foundation
import Planning
import PracticeDomain
import Reports
import Verification

/// What `praxis book` prints for people.
struct BookReport {
  let practice: Practice
  let outcome: BookOutcome
  let gauge: OverloadGauge

  init(_ practice: Practice, _ outcome: BookOutcome, _ gauge: OverloadGauge) {
    self.practice = practice
    self.outcome = outcome
    self.gauge = gauge
  }

  func print(_ book: AppointmentBook, _ verdict: Verdict, folder: String) {
    // Hundreds of appointments would fill the screen; the files hold them.
    if book.appointments.count <= 200 {
      for line in BookTable(book, in: practice).lines { Terminal.output(line) }
      Terminal.output("")
    }
    for line in LoadTable(gauge.rows).lines + [""] { Terminal.output(line) }
    for line in CostTable(verdict, unit: practice.unit).lines { Terminal.output(line) }
    Terminal.output("")
    Terminal.output(summary(book))
    Terminal.output("Checked by the independent verifier. Written to \(folder).")
  }

  private func summary(_ book: AppointmentBook) -> String {
    let count = practice.demand.wanted.visits.count
    let seconds = String(format: "%.1f", outcome.seconds)
    return "\(book.appointments.count) of \(count) appointments are held. "
      + "\(quality.dropLast()), in \(seconds) s."
  }

  /// How good the book is, in a sentence.
  var quality: String {
    let cost = outcome.cost.map { Amounts.text($0, practice.unit) } ?? "none"
    let bound = outcome.bound.map { Amounts.text($0, practice.unit) } ?? "none"
    return outcome.status == .optimal
      ? "Cost \(cost), proven the least."
      : "Cost \(cost), at least \(bound) (gap \(GapText.text(outcome.gap)))."
  }
}

/// What `praxis book` prints with `--json`.
struct BookJSONOutput {
  private let outcome: BookOutcome
  private let gauge: OverloadGauge

  init(_ outcome: BookOutcome, _ gauge: OverloadGauge) {
    self.outcome = outcome
    self.gauge = gauge
  }

  func print(files: [String], changes: [[String: Any]]? = nil) {
    JSONOutput([
      "status": outcome.status.rawValue,
      "stopped": outcome.stop.rawValue,
      "seconds": outcome.seconds,
      "seed": outcome.seed,
      "threads": outcome.threads,
      "verified": outcome.verdict?.isLawful ?? false,
      "files": files,
      "rules": (outcome.verdict?.rules ?? []).costs,
    ])
    .set("cost", outcome.cost)
    .set("bound", outcome.bound)
    .set("gap", outcome.gap)
    .set("engine", outcome.engine)
    .set("solver", outcome.solver)
    .set("appointments", outcome.book?.appointments.count)
    .set("load", gauge.readings.map(Self.load))
    .set("changes", changes)
    .print()
  }

  static func load(_ reading: OverloadGauge.Reading) -> [String: Any] {
    [
      "roles": reading.roles.map(\.text), "until": reading.until.description,
      "wanted": reading.wanted, "onDuty": reading.onDuty, "short": reading.isShort,
    ]
  }
}
