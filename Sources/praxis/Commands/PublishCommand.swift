import ArgumentParser
import Foundation
import Interchange
import PracticeDomain
import Reports
import Verification

/// `praxis publish`: puts a plan on record.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Put a plan on record; the next weeks start from it.",
    discussion: """
      Checks the plan as praxis verify does and writes it into the folder history of the \
      practice: who works when, and what it adds to everyone's balances of hours, overtime, \
      nights, weekends, on call, unsocial shifts and whatever the rules carry. From then on the \
      next roster starts there: rest, stretches of work and balances go on across the border.

      The days are those of the plan. A plan that breaks a hard rule is refused unless \
      --despite-breaches is given, and one for days on record unless --replace is; what it \
      replaces is kept in history/replaced.

      Examples:
        praxis publish my-clinic my-clinic-plan/roster.json
        praxis roster my-clinic --from 2026-03-09 --weeks 1
        praxis publish my-clinic mended.json --replace

      Exit codes: 0 the plan is on record; 1 it breaks a hard rule or is not a plan of this \
      practice; 65 bad input; 74 its days are on record already, or cannot write.
      """
  )

  @OptionGroup var input: PracticeInput

  @Argument(help: "The plan: roster.json or roster.csv.")
  var plan: String

  @Flag(help: "Replace the plan on record for the same days.")
  var replace = false

  @Flag(help: "Put it on record although it breaks hard rules; they are written down with it.")
  var despiteBreaches = false

  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  @Flag(help: "Print nothing when the plan is on record.")
  var quiet = false

  func run() throws {
    try reporting(json: json) {
      let reading = try input.read(planning: PlanInput.horizon(plan))
      let document = try PlanInput.read(plan, for: reading.practice)
      let publication = try Publication(reading, document)
      try refuseIfBad(publication)
      try publication.checkRecords(mayReplace: replace)
      let files = try publication.write()
      if !quiet { for remark in publication.remarks { Terminal.note(remark) } }
      if json {
        printJSON(publication, files)
      } else if !quiet {
        report(publication)
      }
    }
  }

  private func refuseIfBad(_ publication: Publication) throws {
    let breaches = despiteBreaches ? [] : publication.check.verdict.hardFindings
    let reasons =
      breaches.map { "\($0.rule): \($0.sentence)" } + publication.untruths.map(\.sentence)
    guard !reasons.isEmpty else { return }
    let advice =
      breaches.isEmpty
      ? "" : "\nMaybe mend it, or put it on record with --despite-breaches."
    throw Failure(
      kind: .noPlan,
      message: "The plan is not put on record:\n" + reasons.joined(separator: "\n") + advice
    )
  }

  private func report(_ publication: Publication) {
    for line in publication.sheet.lines { Terminal.output(line) }
    let next = publication.horizon.end.adding(days: 1)
    let verb = publication.replaced == nil ? "On record" : "On record instead of the one before"
    Terminal.output("")
    Terminal.output(
      "\(verb): \(publication.horizon.words), cost "
        + "\(Amounts.text(publication.check.verdict.cost, publication.reading.practice.unit))."
    )
    Terminal.output("The next weeks: praxis roster \(input.path) --from \(next) --weeks 1")
  }

  private func printJSON(_ publication: Publication, _ files: [String]) {
    let verdict = publication.check.verdict
    let balances = publication.sheet.balances.map { balance in
      [
        "professional": balance.professional.text, "balance": balance.name,
        "before": balance.before, "gained": balance.gained,
      ] as [String: Any]
    }
    JSONOutput([
      "status": verdict.isLawful ? "feasible" : "unknown", "cost": verdict.cost,
      "verified": verdict.isLawful, "from": publication.horizon.start.description,
      "until": publication.horizon.end.description, "balances": balances,
      "breaches": verdict.hardFindings.map(\.sentence), "notes": publication.remarks,
      "files": files, "replaced": publication.replaced != nil,
    ]).nulls(["bound", "gap", "stopped"]).print()
  }
}
