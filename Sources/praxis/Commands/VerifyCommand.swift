import ArgumentParser
import Interchange
import PracticeDomain
import Reports
import Verification

/// `praxis verify`: checks any plan, ours or not.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a plan against its practice, by code that shares nothing with what made it.",
    discussion: """
      PLAN is a roster.json, or a roster.csv with shifts only; or a book.json, or a book.csv with \
      the --roster that it was made for. A plan is good when no hard rule \
      is broken and, where it says what it costs and what its cells are, that is true. A roster \
      for days of which the practice's file plans none, as of another week, is checked for its \
      own days; --from and --weeks choose others.

      Examples:
        praxis verify instances/clinic instances/clinic-plan/roster.json
        praxis verify Instance1.txt roster.csv --json
        praxis verify instances/clinic roster.json --from 2026-03-09 --weeks 2
        praxis verify instances/clinic book.csv --roster roster.json

      Exit codes: 0 the plan is good; 1 it is bad, and why was printed; 65 bad input.
      """
  )

  @OptionGroup var input: PracticeInput

  @Argument(help: "The plan: roster.json, roster.csv, book.json or book.csv.")
  var plan: String

  @Option(help: "The roster that a book.csv was made for.")
  var roster: String?

  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  @Flag(help: "Print nothing when the plan is good.")
  var quiet = false

  func run() throws {
    try reporting(json: json) {
      let reading = try read()
      let (practice, hash) = (reading.practice, reading.hash)
      if let book = try PlanInput.readBook(plan, roster: roster, for: practice) {
        return try report(book.check(against: practice, inputHash: hash), practice)
      }
      let document = try PlanInput.read(plan, for: practice)
      let check = document.check(against: practice, inputHash: hash)
      if json {
        printJSON(check)
      } else if !quiet || !check.isSound {
        printReport(check, practice)
        if reading.files != nil { hint(document.horizon, check) }
      }
      if !check.isSound { throw ExitCode(Failure.Kind.noPlan.rawValue) }
    }
  }

  /// The practice for the days that were chosen; for those of a roster that
  /// shares none with the practice's file, as of another week.
  private func read() throws -> PracticeInput.Reading {
    let reading = try input.read()
    guard input.days.choice == nil, reading.files != nil,
      let days = try? PlanInput.horizon(plan), !reading.practice.horizon.overlaps(days)
    else { return reading }
    if !quiet {
      Terminal.note("Checked for the plan's own days, \(days.words).")
    }
    return try input.read(planning: days)
  }

  private func report(_ check: BookDocumentCheck, _ practice: Practice) throws {
    let report = BookCheckReport(check: check, practice: practice)
    if json {
      report.printJSON()
    } else if !quiet || !check.isSound {
      report.print()
    }
    if !check.isSound { throw ExitCode(Failure.Kind.noPlan.rawValue) }
  }

  private func printReport(_ check: PlanCheck, _ practice: Practice) {
    for finding in check.verdict.hardFindings {
      Terminal.output("\(finding.rule): \(finding.sentence)")
    }
    for problem in check.problems { Terminal.output(problem.sentence) }
    if !check.verdict.hardFindings.isEmpty || !check.problems.isEmpty { Terminal.output("") }
    for line in CostTable(check.verdict, unit: practice.unit).lines { Terminal.output(line) }
    Terminal.output("")
    Terminal.output(
      check.isSound
        ? "The plan is good: it keeps every hard rule and costs "
          + "\(Amounts.text(check.verdict.cost, practice.unit))."
        : "The plan is bad: \(check.verdict.hardFindings.count) breaches of hard rules, "
          + "\(check.problems.count) statements that are not true."
    )
  }

  /// How to check a plan that was made for other days.
  private func hint(_ days: Horizon, _ check: PlanCheck) {
    guard check.problems.contains(where: { $0.kind == .horizon }), days.days % 7 == 0 else {
      return
    }
    Terminal.output(
      "Maybe check it for its own days: --from \(days.start) --weeks \(days.days / 7)"
    )
  }

  private func printJSON(_ check: PlanCheck) {
    let findings = check.verdict.findings.map { finding in
      [
        "rule": finding.rule, "kind": finding.kind, "sentence": finding.sentence,
        "professionals": finding.professionals.map(\.text),
        "dates": finding.dates.map(\.description), "amount": finding.amount,
        "cost": finding.cost, "hard": finding.isHard,
      ] as [String: Any]
    }
    let problems = check.problems.map { problem in
      [
        "kind": problem.kind.rawValue, "sentence": problem.sentence,
        "professionals": problem.professionals.map(\.text),
        "dates": problem.dates.map(\.description),
      ] as [String: Any]
    }
    JSONOutput([
      "verified": check.isSound, "cost": check.verdict.cost, "findings": findings,
      "problems": problems, "status": check.isSound ? "feasible" : "unknown",
      "files": [String](),
    ]).nulls(["bound", "gap", "stopped"]).print()
  }
}
