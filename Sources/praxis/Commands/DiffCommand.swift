import ArgumentParser
import Interchange
import PracticeDomain
import Reports

/// `praxis diff`: two plans, rule by rule and person by person.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two plans, rule by rule and person by person.",
    discussion: """
      Tells what each rule costs in either plan and how often it is broken, what each person \
      works (hours, nights, weekends, unsocial shifts), how evenly loads lie, and every day that \
      changes. Both plans cover the same days, which are compared whatever the practice's file \
      plans.

      Two books, book.json or plan.json, are compared term by term, request by request (served, \
      cancelled, moved, given to others) and person by person; their rosters too where they are \
      not the same.

      Examples:
        praxis diff instances/clinic old.json new.json
        praxis diff instances/clinic instances/clinic-plan/roster.json edited.csv --json
        praxis diff instances/clinic old/book.json new/book.json

      Exit codes: 0 the plans were compared, the same or not; 65 bad input, or plans for other \
      days.
      """
  )

  @OptionGroup var input: PracticeInput

  @Argument(help: "The first plan: roster.json, roster.csv, book.json or plan.json.")
  var first: String

  @Argument(help: "The second plan, of the same kind as the first.")
  var second: String

  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  func run() throws {
    try reporting(json: json) {
      let horizons = try [first, second].map { try PlanInput.horizon($0) }
      guard horizons[0] == horizons[1] else {
        throw Failure.badInput(
          "The plans cover different days: \(first) has \(horizons[0].words), \(second) has "
            + "\(horizons[1].words)."
        )
      }
      let practice = try input.read(planning: horizons[0]).practice
      let books = try [first, second].map { try PlanInput.isBook($0) }
      guard books[0] == books[1] else {
        throw Failure.badInput(
          "\(books[0] ? first : second) holds appointments and \(books[0] ? second : first) does "
            + "not; two rosters or two books can be compared."
        )
      }
      let rosters = try [first, second].map { try PlanInput.read($0, for: practice).roster }
      let comparison = RosterComparison(rosters[0], rosters[1], in: practice)
      if books[0] {
        try compareBooks(practice, comparison)
      } else if json {
        ComparisonJSON(comparison).output.print()
      } else {
        for line in ComparisonTable(comparison, in: practice).lines { Terminal.output(line) }
      }
    }
  }

  private func compareBooks(_ practice: Practice, _ rosters: RosterComparison) throws {
    let documents = try [first, second].compactMap {
      try PlanInput.readBook($0, roster: nil, for: practice)
    }
    let sides = documents.map { ($0.book, $0.plan.roster) }
    let comparison = BookComparison(sides[0], sides[1], in: practice)
    if json {
      BookComparisonJSON(comparison).output.set("cells", rosters.cells.count).print()
      return
    }
    for line in BookComparisonTable(comparison, in: practice).lines { Terminal.output(line) }
    if !rosters.cells.isEmpty {
      for line in [""] + ComparisonTable(rosters, in: practice).lines { Terminal.output(line) }
    }
  }
}
