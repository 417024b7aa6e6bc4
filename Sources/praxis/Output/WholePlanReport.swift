import Foundation
import Planning
import PracticeDomain
import Reports
import Verification

/// What `praxis plan` prints: roster and book, and what planning them together
/// saved.
struct WholePlanReport {
  let practice: Practice
  let outcome: PracticeOutcome
  let roster: Roster
  let rosterVerdict: Verdict
  let bookOutcome: BookOutcome
  let book: AppointmentBook
  let bookVerdict: Verdict
  let gauge: OverloadGauge

  /// The report; nil where there is no plan.
  init?(_ practice: Practice, _ outcome: PracticeOutcome) {
    guard let roster = outcome.roster.roster, let rosterVerdict = outcome.roster.verdict,
      let bookOutcome = outcome.book, let book = bookOutcome.book,
      let bookVerdict = bookOutcome.verdict, outcome.cost != nil
    else { return nil }
    self.practice = practice
    self.outcome = outcome
    self.roster = roster
    self.rosterVerdict = rosterVerdict
    self.bookOutcome = bookOutcome
    self.book = book
    self.bookVerdict = bookVerdict
    self.gauge = OverloadGauge(practice, roster: roster)
  }

  func print(folder: String) {
    if roster.horizon.days <= 56 {
      for line in RosterTable(roster, in: practice).lines + [""] { Terminal.output(line) }
    }
    if book.appointments.count <= 200 {
      for line in BookTable(book, in: practice).lines + [""] { Terminal.output(line) }
    }
    for line in LoadTable(gauge.rows).lines + [""] { Terminal.output(line) }
    for line in CostTable(rosterVerdict, unit: practice.unit).lines + [""] { Terminal.output(line) }
    for line in CostTable(bookVerdict, unit: practice.unit).lines + [""] { Terminal.output(line) }
    Terminal.output(comparison)
    let seconds = String(format: "%.1f", outcome.seconds)
    Terminal.output("\(quality.dropLast()), in \(seconds) s.")
    Terminal.output("Checked by the independent verifiers. Written to \(folder).")
  }

  /// What roster and book cost, beside the first plan found: a roster made without
  /// a thought of the book, and a book for it, in a part of the time.
  var comparison: String {
    let parts =
      "\(book.appointments.count) of \(practice.demand.wanted.visits.count) appointments are held. "
      + "Roster \(price(rosterVerdict.cost)), book \(price(bookVerdict.cost))"
    guard let first = outcome.rosterFirst, let saved = outcome.saved else { return parts + "." }
    let words =
      saved > 0 ? "going on from there saved \(price(saved))" : "nothing better was found"
    return parts + ". The first plan, roster before book: \(price(first)); \(words) "
      + "(\(outcome.rounds) rosters tried)."
  }

  /// How good the plan is, in a sentence.
  var quality: String {
    let cost = outcome.cost.map(price) ?? "none"
    if outcome.status == .optimal { return "Cost \(cost), proven the least." }
    let bound = outcome.bound.map(price) ?? "none"
    return "Cost \(cost), at least \(bound) (gap \(GapText.text(outcome.gap)))."
  }

  private func price(_ cost: Int64) -> String { Amounts.text(cost, practice.unit) }

  func json(files: [String]) -> JSONOutput {
    JSONOutput([
      "status": outcome.status.rawValue,
      "stopped": outcome.stop.rawValue,
      "seconds": outcome.seconds,
      "seed": outcome.roster.seed,
      "threads": outcome.roster.threads,
      "verified": rosterVerdict.isLawful && bookVerdict.isLawful,
      "files": files,
      "roster": ["cost": rosterVerdict.cost, "rules": rosterVerdict.rules.costs] as [String: Any],
      "book": [
        "cost": bookVerdict.cost, "rules": bookVerdict.rules.costs,
        "appointments": book.appointments.count,
      ] as [String: Any],
      "rounds": outcome.rounds,
      "load": gauge.readings.map(BookJSONOutput.load),
    ])
    .set("cost", outcome.cost)
    .set("bound", outcome.bound)
    .set("gap", outcome.gap)
    .set("rosterFirst", outcome.rosterFirst)
    .set("saved", outcome.saved)
    .set("solver", outcome.roster.solver)
  }
}
