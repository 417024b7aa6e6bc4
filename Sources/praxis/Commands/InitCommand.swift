import ArgumentParser
import Foundation
import Interchange
import Reports
import SamplePractices

/// `praxis init`: writes a sample practice to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a sample practice to start from.",
    discussion: """
      The sample is a directory with a practice.yaml, whose comments explain what stands in it, \
      and the tables it names, which a spreadsheet opens. With the schema beside them an editor \
      that knows YAML completes fields, tells what they mean and marks what is wrong. Replace its people, shifts and rules by \
      your own, and let praxis check tell what does not fit together.

      Examples:
        praxis init clinic my-clinic
        praxis init law my-firm
        praxis init accounting my-office

      Exit codes: 0 the sample was written; 64 no such sample; 74 something is there already, or \
      it cannot be written.
      """
  )

  @Argument(
    help: "The sample: \(SamplePractice.allCases.map(\.rawValue).joined(separator: ", ")).",
    transform: { text in
      guard let sample = SamplePractice(rawValue: text) else {
        let known = SamplePractice.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(text)' is not a sample; expected \(known).")
      }
      return sample
    }
  )
  var sample: SamplePractice

  @Argument(help: "The directory to write; it is made.")
  var dir: String

  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  @Flag(help: "Print nothing when the sample is written.")
  var quiet = false

  func run() throws {
    try reporting(json: json) {
      var folder = dir
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      let files = sample.startingFiles.map {
        AtomicFiles.File(
          path: "\(folder)/\($0.name)",
          bytes: Array($0.text.utf8),
          mayReplace: false
        )
      }
      try refuseToReplace(files, in: folder)
      try Folders.make(folder)
      try AtomicFiles.write(files)
      if json {
        JSONOutput([
          "status": "feasible", "verified": false, "files": files.map(\.path),
        ]).nulls(["cost", "bound", "gap", "stopped"]).print()
      } else if !quiet {
        report(folder, files)
      }
    }
  }

  private func refuseToReplace(_ files: [AtomicFiles.File], in folder: String) throws {
    guard let taken = files.map(\.path).first(where: FileManager.default.fileExists) else { return }
    throw Failure(
      kind: .cannotWrite,
      message: "\(taken): is there already, and is not replaced. Maybe name another directory "
        + "than \(folder)."
    )
  }

  private func report(_ folder: String, _ files: [AtomicFiles.File]) {
    Terminal.output("Written into \(folder):")
    for file in sample.startingFiles { Terminal.output("  \(file.name)") }
    var table = TextTable([.left, .left])
    table.add(["  praxis check \(folder)", "reads it, and tells what is wrong with it"])
    table.add(["  praxis roster \(folder)", "makes the roster"])
    table.add([
      "  praxis publish \(folder) \(folder)-plan/roster.json",
      "puts it on record; the week after starts from it",
    ])
    Terminal.output("Next:")
    for line in table.lines { Terminal.output(line) }
  }
}
