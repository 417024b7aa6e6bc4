import ArgumentParser
import Planning

/// How a plan is to be made.
struct SolvingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Stop after so many seconds, reading included.", valueName: "seconds"))
  var timeLimit = 30.0

  @Option(help: ArgumentHelp("Threads to use; the number of cores unless given.", valueName: "n"))
  var threads: Int?

  @Option(help: ArgumentHelp("What fixes every random choice.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Stop the search after so many iterations; the result then depends on input and seed alone.",
      valueName: "n"
    )
  )
  var iterations: Int?

  @Flag(
    help: """
      With --iterations: all threads search, in step; the result then depends on input, seed and \
      --threads alone. Only the search works so, without bounds by columns.
      """
  )
  var reproducible = false

  @Option(
    help: "Which engine works: auto, exact, search or columns.",
    transform: { text in
      guard let engine = PlanOptions.Engine(rawValue: text) else {
        let known = PlanOptions.Engine.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(text)' is not an engine; expected \(known).")
      }
      return engine
    }
  )
  var engine: PlanOptions.Engine = .auto

  func validate() throws {
    guard timeLimit >= 0, timeLimit <= 1e7 else {
      throw ValidationError(
        "--time-limit \(timeLimit) is not a number of seconds from 0 to 10000000."
      )
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads \(threads) is not a number from 1 to 1024.")
    }
    if let iterations, iterations < 1 {
      throw ValidationError("--iterations \(iterations) is not a number from 1.")
    }
    guard reproducible else { return }
    if iterations == nil {
      throw ValidationError(
        "--reproducible needs --iterations: where time ends a search, its speed shows."
      )
    }
    if engine == .exact || engine == .columns {
      throw ValidationError("--reproducible is for --engine search, not \(engine.rawValue).")
    }
  }
}

/// What is to be written and printed.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var out: String?

  @Option(help: PlanFormat.help, transform: PlanFormat.parse)
  var formats: [PlanFormat] = PlanFormat.allCases

  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  @Flag(help: "Print no progress and no tables.")
  var quiet = false
}
