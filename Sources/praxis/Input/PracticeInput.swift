import ArgumentParser
import Documents
import Foundation
import Interchange
import PracticeDomain
import PracticeFiles

/// INPUT and the options that say how to read it.
struct PracticeInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A practice directory, a practice file, or a public benchmark format.",
      valueName: "input"
    )
  )
  var path: String

  @Option(help: "Nurse rostering sets: the number of the history.")
  var history: Int?

  @Option(
    name: .customLong("week-data"),
    help: ArgumentHelp(
      "Nurse rostering sets: the numbers of the weeks, as in 6,2,9,1.",
      valueName: "weeks"
    )
  )
  var weekData: String?

  @OptionGroup var days: HorizonOptions

  /// What the input is.
  func source() throws -> PracticeSource {
    let source = try Failure.asBadInput { try PracticeSource.recognise(path) }
    guard history != nil || weekData != nil else { return source }
    guard case .inrc2(let directory, _, _) = source else {
      throw ValidationError("--history and --week-data are for nurse rostering sets only.")
    }
    guard let history, let weekData else {
      throw ValidationError("--history and --week-data belong together.")
    }
    let weeks = weekData.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard history >= 0, !weeks.isEmpty, weeks.allSatisfy({ $0.map { $0 >= 0 } ?? false }) else {
      throw ValidationError("--week-data '\(weekData)' is not a list of week numbers like 6,2,9,1.")
    }
    return .inrc2(directory: directory, history: history, weeks: weeks.compactMap { $0 })
  }

  /// What was read, and the hash of everything it was read from.
  struct Reading {
    var practice: Practice
    var hash: String
    /// What the manager should know of the days before.
    var notes: [String] = []
    /// The practice's files; nil for a public format.
    var files: LoadedPractice?
  }

  /// Reads the practice, for the days chosen, or else for given ones.
  ///
  /// - Throws: ``Failure`` with every problem of the input.
  func read(planning horizon: Horizon? = nil) throws -> Reading {
    let source = try source()
    let choice = days.choice ?? horizon.map { HorizonChoice($0) } ?? .asStated
    return try Failure.asBadInput {
      if let practice = try source.publicPractice() {
        guard days.choice == nil else {
          throw ValidationError(
            "--from and --weeks choose the days of a practice; this public format has its own."
          )
        }
        return Reading(practice: practice, hash: try Self.hash(of: source))
      }
      let loaded = try PracticeReader.load(path, planning: choice)
      var files = loaded.files.map { (name: $0.name, bytes: Array($0.text.utf8)) }
      if loaded.practice.horizon != loaded.statedHorizon {
        let days = "\(loaded.practice.horizon.start) \(loaded.practice.horizon.days)"
        files.append((name: "days planned", bytes: Array(days.utf8)))
      }
      return Reading(
        practice: loaded.practice,
        hash: InputHash.hexadecimal(of: files),
        notes: loaded.notes,
        files: loaded
      )
    }
  }

  /// Reads a nurse rostering set as it is planned week by week, and the hash of
  /// everything it was read from.
  ///
  /// - Throws: a usage error for any other input; ``Failure`` with every problem
  ///   of the input.
  func readStages() throws -> (stages: WeekStages, hash: String) {
    let source = try source()
    guard case .inrc2(let directory, let history, let weeks) = source else {
      throw ValidationError(
        "--stages is for nurse rostering sets only, whose weeks are given one by one. "
          + "Leave it out, and \(path) is planned as a whole."
      )
    }
    return try Failure.asBadInput {
      let stages = try INRC2Reader().stages(directory: directory, history: history, weeks: weeks)
      return (WeekStages(weeks: stages), try Self.hash(of: source))
    }
  }

  /// SHA-256 over the files of a public format.
  private static func hash(of source: PracticeSource) throws -> String {
    let files: [String]
    switch source {
    case .practiceDirectory, .practiceFile: files = []
    case .shiftScheduling(let file), .taskAssignment(let file): files = [file]
    case .inrc2(let path, let history, let weeks):
      let directory = try INRC2Directory(path)
      // Nothing said means the first history and the first weeks.
      files =
        [directory.scenario]
        + [history ?? directory.histories.first].compactMap { $0.map(directory.history) }
        + (history == nil ? directory.weeks : weeks).map(directory.week)
    }
    // The order of weeks matters, so the place in the list is part of the name.
    return InputHash.hexadecimal(
      of: try files.enumerated().map { number, file in
        let url = URL(fileURLWithPath: file)
        return ("\(number) \(url.lastPathComponent)", Array(try Data(contentsOf: url)))
      }
    )
  }

  /// The folder beside the input into which plans are written, named as the
  /// input was.
  var planFolder: String {
    var name = path
    while name.count > 1 && name.hasSuffix("/") { name.removeLast() }
    // A directory like `.` has no name of its own until it is resolved.
    let url = URL(fileURLWithPath: name).standardizedFileURL
    let plan = "\(url.deletingPathExtension().lastPathComponent)-plan"
    guard name.split(separator: "/").last == Substring(url.lastPathComponent) else {
      return url.deletingLastPathComponent().appendingPathComponent(plan).path
    }
    return String(name.dropLast(url.lastPathComponent.count)) + plan
  }
}
