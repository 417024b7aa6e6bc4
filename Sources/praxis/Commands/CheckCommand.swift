import ArgumentParser
import Compilation
import Formulations
import PracticeDomain
import Primitives

/// `praxis check`: reads and validates; every problem with its place.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read and validate a practice; every problem is told with its place.",
    discussion: """
      Examples:
        praxis check instances/clinic
        praxis check practice.yaml --json
        praxis check instances/clinic --from 2026-03-09 --weeks 2

      Exit codes: 0 all is well; 65 something is wrong with the input.
      """
  )

  @OptionGroup var input: PracticeInput

  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  func run() throws {
    try reporting(json: json) {
      let reading = try input.read()
      let practice = reading.practice
      let compiled = try CompiledRoster(practice)
      let choices = compiled.problem.choiceCount
      if json {
        JSONOutput([
          "valid": true, "practice": practice.name, "professionals": practice.professionals.count,
          "shifts": practice.shifts.count, "rules": practice.rules.count,
          "from": practice.horizon.start.description, "days": practice.horizon.days,
          "choices": choices, "verified": true, "status": "feasible", "files": [String](),
          "notes": reading.notes,
        ]).nulls(["cost", "bound", "gap", "stopped"]).print()
      } else {
        describe(practice, choices: choices)
        for note in reading.notes { Terminal.output(note) }
      }
    }
  }

  private func describe(_ practice: Practice, choices: Int) {
    Terminal.output(
      """
      \(practice.name): all is well.
      \(practice.professionals.count) professionals, \(practice.shifts.count) shifts, \
      \(practice.horizon.days) days from \(practice.horizon.start) to \(practice.horizon.end) \
      (\(practice.clock.zoneName)).
      \(practice.cover.count) cover requirements, \(practice.requests.count) wishes, \
      \(practice.leave.count) leaves, \(choices) choices.
      Rules:
      """
    )
    for rule in practice.rules {
      let source = rule.header.source.map { " [\($0)]" } ?? ""
      Terminal.output("  \(rule.id): \(rule.sentence(in: practice))\(source)")
    }
  }
}
