import ArgumentParser

/// The command line: parses, calls, prints.
@main
struct Praxis: ParsableCommand {
  /// The version, as it stands in every plan.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "praxis",
    abstract: "Plans the week of a professional practice: who works when, as what, where.",
    discussion: """
      INPUT is a practice directory with its practice.yaml, a practice file, or a file or \
      directory in a public benchmark format, recognised by its content.

      Examples:
        praxis init clinic my-clinic
        praxis check my-clinic
        praxis roster my-clinic
        praxis book my-clinic
        praxis plan my-clinic
        praxis slots my-clinic --service consultation --book my-clinic-plan/book.json
        praxis verify my-clinic my-clinic-plan/roster.json
        praxis publish my-clinic my-clinic-plan/roster.json
        praxis diff my-clinic old.json new.json
        praxis compare scenarios.yaml
        praxis convert instances/clinic --to lp --output clinic.lp

      Exit codes: 0 all is well; 1 no acceptable plan, or a plan that is bad; 64 usage; \
      65 bad input; 70 internal error; 74 cannot write.
      """,
    version: version,
    subcommands: [
      InitCommand.self, CheckCommand.self, RosterCommand.self, BookCommand.self,
      PlanCommand.self, SlotsCommand.self, VerifyCommand.self, PublishCommand.self,
      DiffCommand.self, CompareCommand.self, ConvertCommand.self,
    ]
  )
}
