import ArgumentParser
import Compilation
import Formulations
import Foundation
import Interchange
import LinearModel
import PracticeDomain
import Primitives

/// `praxis convert`: writes the practice's program, or a plan, in another form.
struct ConvertCommand: ParsableCommand {
  /// What can be written.
  enum Target: String, CaseIterable, ExpressibleByArgument {
    case lp
    case mps
    case mathprog
    case json
    case csv
    case inrc2

    /// Whether it is a plan that is written.
    var isPlan: Bool { self == .json || self == .csv || self == .inrc2 }
  }

  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write the program of a practice, or a plan, in another form.",
    discussion: """
      lp, mps and mathprog write the program whose optimum is the best roster: LP and MPS for any \
      solver, mathprog as data for models/roster.mod. json, csv and inrc2 write the plan given \
      with --plan; inrc2 writes one solution file a week, numbered from 0.

      Examples:
        praxis convert instances/clinic --to lp --output clinic.lp
        praxis convert instances/clinic --to mathprog --output clinic.dat
        glpsol -m models/roster.mod -d clinic.dat
        praxis convert instances/clinic --plan roster.csv --to json --output roster.json
      """
  )

  @OptionGroup var input: PracticeInput

  @Option(name: .customLong("to"), help: "The form: lp, mps, mathprog, json, csv or inrc2.")
  var target: Target

  @Option(help: "The plan to write: roster.json or roster.csv.")
  var plan: String?

  @Option(help: "The file to write; standard output unless given.")
  var output: String?

  func validate() throws {
    if target.isPlan && plan == nil {
      throw ValidationError("--to \(target.rawValue) writes a plan: name it with --plan.")
    }
    if !target.isPlan && plan != nil {
      throw ValidationError("--to \(target.rawValue) writes the program, not a plan.")
    }
    if target == .inrc2 && output == nil {
      throw ValidationError("--to inrc2 writes several files: name them with --output.")
    }
  }

  func run() throws {
    try reporting(json: false) {
      let practice = try input.read().practice
      let texts = try texts(of: practice)
      guard let output else {
        for text in texts { FileHandle.standardOutput.write(Data(text.utf8)) }
        return
      }
      let files = texts.enumerated().map { number, text in
        let path = target == .inrc2 ? "\(output)-\(number).txt" : output
        return AtomicFiles.File(path: path, bytes: Array(text.utf8))
      }
      try AtomicFiles.write(files)
      for file in files { Terminal.note("Written: \(file.path)") }
    }
  }

  private func texts(of practice: Practice) throws -> [String] {
    if let plan {
      let document = try PlanInput.read(plan, for: practice)
      switch target {
      case .json: return [String(decoding: try document.json(), as: UTF8.self)]
      case .inrc2: return INRC2Writer(for: practice).solutions(of: document.roster)
      default: return [RosterCSV(practice).text(of: document.roster)]
      }
    }
    let problem = try CompiledRoster(practice).problem
    switch target {
    case .mathprog: return [MathProgData(problem).text]
    case .mps: return [MPSFormat.text(RosterFormulation(problem).model)]
    default: return [LPFormat.text(RosterFormulation(problem).model)]
    }
  }
}
