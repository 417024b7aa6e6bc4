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

  /// Reads the practice.
  ///
  /// - Throws: ``Failure`` with every problem of the input.
  func read() throws -> Practice {
    let source = try source()
    return try Failure.asBadInput {
      if let practice = try source.publicPractice() { return practice }
      return try PracticeReader.read(path)
    }
  }

  /// SHA-256 over the files of the input.
  func hash() throws -> String {
    let files: [String]
    switch try source() {
    case .shiftScheduling(let file), .practiceFile(let file): files = [file]
    case .practiceDirectory(let directory): files = try Self.files(in: directory)
    case .inrc2(let directory, let history, let weeks):
      files = try Self.files(in: directory).filter { file in
        let name = URL(fileURLWithPath: file).lastPathComponent
        guard let history else { return true }
        return name.hasPrefix("Sc-") || name.hasSuffix("-\(history).txt") && name.hasPrefix("H0-")
          || name.hasPrefix("WD-") && weeks.contains { name.hasSuffix("-\($0).txt") }
      }
    }
    let contents = try files.map { file in
      (
        name: URL(fileURLWithPath: file).lastPathComponent,
        bytes: Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      )
    }
    // The choice and the order of weeks are input too.
    let choice = (
      name: "choice", bytes: Array("\(history.map(String.init) ?? "") \(weekData ?? "")".utf8)
    )
    return InputHash.hexadecimal(of: contents + [choice])
  }

  private static func files(in directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
      .filter { name in [".yaml", ".yml", ".csv", ".txt"].contains { name.hasSuffix($0) } }
      .map { directory + "/" + $0 }
  }

  /// The folder beside the input into which plans are written.
  var planFolder: String {
    let url = URL(fileURLWithPath: path)
    let name = url.deletingPathExtension().lastPathComponent
    return url.deletingLastPathComponent().appendingPathComponent("\(name)-plan").path
  }
}
