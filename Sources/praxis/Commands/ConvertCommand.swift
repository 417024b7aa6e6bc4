import ArgumentParser
import Compilation
import Formulations
import Foundation
import Interchange
import LinearModel
import PracticeDomain
import PracticeFiles
import Primitives
import Reports

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
    case ics
    case html
    case xlsx
    case payroll

    /// Whether a program is written, which needs no plan.
    var isProgram: Bool { [.lp, .mps, .mathprog].contains(self) }

    /// Whether it can be written without a plan: JSON is the practice's then.
    var needsPlan: Bool { !isProgram && self != .json }

    /// Every form, for help.
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
  }

  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write the program of a practice, or a plan, in another form.",
    discussion: """
      lp, mps and mathprog write the program whose optimum is the best roster: LP and MPS for any \
      solver, mathprog as data for models/roster.mod. With --roster they write the program of the \
      best appointment book for that roster, mathprog as data for models/book.mod. The others write the plan given with --plan: \
      json, csv, a calendar (ics), a page or a workbook for everyone (html, xlsx), paid minutes \
      (payroll), or inrc2, one solution file a week, numbered from 0. With --previous a calendar \
      revises one that was published before. Without a plan, json is the practice itself in one \
      file, its tables in their places.

      Examples:
        praxis convert instances/clinic --to lp --output clinic.lp
        praxis convert instances/clinic --to mathprog --output clinic.dat
        glpsol -m models/roster.mod -d clinic.dat
        praxis convert instances/clinic --to json --output clinic.json
        praxis convert instances/clinic --roster roster.json --to mathprog --output book.dat
        praxis convert instances/clinic --plan roster.csv --to json --output roster.json
        praxis convert instances/clinic --plan roster.json --to ics --previous old.ics
      """
  )

  @OptionGroup var input: PracticeInput

  @Option(name: .customLong("to"), help: "The form: \(Target.list).")
  var target: Target

  @Option(help: "The plan to write: roster.json or roster.csv.")
  var plan: String?

  @Option(help: "The roster whose appointment book's program is written.")
  var roster: String?

  @Option(help: "A calendar published before, which --to ics revises.")
  var previous: String?

  @Option(help: "The file to write; standard output unless given.")
  var output: String?

  func validate() throws {
    if target.needsPlan && plan == nil {
      throw ValidationError("--to \(target.rawValue) writes a plan: name it with --plan.")
    }
    if target.isProgram && plan != nil {
      throw ValidationError("--to \(target.rawValue) writes the program, not a plan.")
    }
    if roster != nil && !target.isProgram {
      throw ValidationError(
        "--roster is for the program of a book; --to \(target.rawValue) is none."
      )
    }
    if previous != nil && target != .ics {
      throw ValidationError("--previous names a calendar, which --to \(target.rawValue) is not.")
    }
    if target == .inrc2 && output == nil {
      throw ValidationError("--to inrc2 writes several files: name them with --output.")
    }
  }

  func run() throws {
    try reporting(json: false) {
      let practice = try input.read(planning: plan.map(PlanInput.horizon)).practice
      let contents = try plan == nil && target == .json ? [practiceJSON()] : contents(of: practice)
      guard let output else {
        for bytes in contents { FileHandle.standardOutput.write(Data(bytes)) }
        return
      }
      let files = contents.enumerated().map { number, bytes in
        let path = target == .inrc2 ? "\(output)-\(number).txt" : output
        return AtomicFiles.File(path: path, bytes: bytes)
      }
      try AtomicFiles.write(files)
      for file in files { Terminal.note("Written: \(file.path)") }
    }
  }

  /// The practice's own file with everything in it.
  private func practiceJSON() throws -> [UInt8] {
    switch try input.source() {
    case .practiceDirectory, .practiceFile:
      return Array(try Failure.asBadInput { try PracticeReader.json(input.path) }.utf8)
    case .shiftScheduling, .taskAssignment, .inrc2:
      throw ValidationError("--to json without a plan writes practices, not public formats.")
    }
  }

  private func contents(of practice: Practice) throws -> [[UInt8]] {
    if let plan { return try contents(of: PlanInput.read(plan, for: practice), in: practice) }
    if let roster {
      let plan = try PlanInput.read(roster, for: practice)
      return try contents(of: CompiledBook(practice, roster: plan.roster).problem)
    }
    let problem = try CompiledRoster(practice).problem
    switch target {
    case .mathprog: return [Array(MathProgData(problem).text.utf8)]
    case .mps: return [Array(MPSFormat.text(RosterFormulation(problem).model).utf8)]
    default: return [Array(LPFormat.text(RosterFormulation(problem).model).utf8)]
    }
  }

  private func contents(of problem: BookProblem) throws -> [[UInt8]] {
    switch target {
    case .mathprog: return [Array(BookMathProg(problem).text.utf8)]
    case .mps: return [Array(MPSFormat.text(BookFormulation(problem).model).utf8)]
    default: return [Array(LPFormat.text(BookFormulation(problem).model).utf8)]
    }
  }

  private func contents(of document: PlanDocument, in practice: Practice) throws -> [[UInt8]] {
    let roster = document.roster
    switch target {
    case .json: return [Array(try document.json())]
    case .inrc2:
      return INRC2Writer(for: practice).solutions(of: roster).map { Array($0.utf8) }
    case .ics:
      let calendar = RosterCalendar(practice, time: PlanWriter.time)
        .calendar(of: roster, previous: try previous.map(published))
      return [Array(calendar.text.utf8)]
    case .html: return [Array(RosterPage(roster, in: practice).html.utf8)]
    case .xlsx: return [try RosterWorkbook(roster, in: practice).xlsx()]
    case .payroll: return [Array(PayrollSheet(roster, in: practice).csv.utf8)]
    default: return [Array(RosterCSV(practice).text(of: roster).utf8)]
    }
  }

  private func published(_ path: String) throws -> CalendarDocument {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.badInput("\(path): there is no such file, or it cannot be read.")
    }
    return try Failure.asBadInput {
      try CalendarDocument(text: String(decoding: data, as: UTF8.self), file: path)
    }
  }
}
