import ArgumentParser
import PracticeDomain
import PracticeFiles

/// Which days to plan instead of those in the practice's file.
struct HorizonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The first day to plan instead of the file's, as in 2026-03-09.",
      valueName: "date"
    ),
    transform: { text in
      guard let date = CalendarDate(text) else {
        throw ValidationError("--from '\(text)' is not a date like 2026-03-09.")
      }
      return date
    }
  )
  var from: CalendarDate?

  @Option(
    help: ArgumentHelp("How many weeks to plan instead of the file's days.", valueName: "n")
  )
  var weeks: Int?

  func validate() throws {
    if let weeks, !(1...104).contains(weeks) {
      throw ValidationError("--weeks \(weeks) is not a number from 1 to 104.")
    }
  }

  /// What the options say; nil when they say nothing.
  var choice: HorizonChoice? {
    from == nil && weeks == nil ? nil : HorizonChoice(from: from, days: weeks.map { $0 * 7 })
  }
}
