import Foundation
public import PracticeDomain

/// What an input is, recognised by its content.
public enum PracticeSource: Sendable, Equatable {
  /// A directory with a `practice.yaml`.
  case practiceDirectory(String)
  /// A practice in one YAML file.
  case practiceFile(String)
  /// A file of the public shift-scheduling benchmarks.
  case shiftScheduling(String)
  /// A file of the public task-assignment benchmarks.
  case taskAssignment(String)
  /// A set of the Second International Nurse Rostering Competition; without
  /// numbers its first history and first weeks are meant.
  case inrc2(directory: String, history: Int?, weeks: [Int])

  /// Recognises an input.
  ///
  /// Besides paths that exist, `SETS/n030w4_1_6-2-9-1` is history 1 and weeks
  /// 6, 2, 9, 1 of the set in `SETS/n030w4`.
  ///
  /// - Throws: when nothing is there, or it is none of these.
  public static func recognise(_ path: String) throws(FormatProblems) -> PracticeSource {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      if let instance = instance(path) { return instance }
      throw FormatProblems([FormatProblem(file: path, expected: "a file or directory there")])
    }
    return isDirectory.boolValue ? try directory(path) : try file(path)
  }

  /// The practice of a public format; nil for practice files, which are read
  /// elsewhere.
  ///
  /// - Throws: everything that is wrong with the input.
  public func publicPractice() throws(FormatProblems) -> Practice? {
    switch self {
    case .practiceDirectory, .practiceFile: nil
    case .shiftScheduling(let path): try ShiftSchedulingReader().read(contentsOf: path)
    case .taskAssignment(let path): try TaskAssignmentReader().read(contentsOf: path)
    case .inrc2(let directory, let history?, let weeks):
      try INRC2Reader().read(directory: directory, history: history, weeks: weeks)
    case .inrc2(let directory, nil, _): try INRC2Reader().read(directory: directory)
    }
  }

  private static func directory(_ path: String) throws(FormatProblems) -> PracticeSource {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    if names.contains("practice.yaml") { return .practiceDirectory(path) }
    if names.contains(where: { $0.hasPrefix("Sc-") && $0.hasSuffix(".txt") }) {
      return .inrc2(directory: path, history: nil, weeks: [])
    }
    let expected = "practice.yaml, or a scenario Sc-NAME.txt, in this directory"
    throw FormatProblems([FormatProblem(file: path, expected: expected)])
  }

  private static func file(_ path: String) throws(FormatProblems) -> PracticeSource {
    // Null bytes are left out, so that other encodings are recognised and then
    // refused by the format's reader.
    let bytes = try FileBytes.read(path).prefix(1 << 18).filter { $0 != 0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { PublicText.trimmed($0) }
    if lines.contains(where: { ShiftSchedulingParser.headings.contains(String($0)) }) {
      return .shiftScheduling(path)
    }
    let isTasks = lines.contains {
      TaskAssignmentParser.number(after: TaskAssignmentParser.heading, in: $0) != nil
    }
    if isTasks { return .taskAssignment(path) }
    if lines.first?.hasPrefix("SCENARIO") ?? false {
      let directory = URL(fileURLWithPath: path).deletingLastPathComponent().path
      return .inrc2(directory: directory, history: nil, weeks: [])
    }
    if lines.contains(where: isKey) { return .practiceFile(path) }
    let expected =
      "a practice in YAML, a shift-scheduling or task-assignment file, or a nurse "
      + "rostering set"
    throw FormatProblems([FormatProblem(file: path, line: 1, expected: expected)])
  }

  /// Whether a line could be `key: value` of a YAML file.
  private static func isKey(_ line: Substring) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let key = line[..<colon]
    return !key.isEmpty && key.allSatisfy { $0.isLetter || $0.isNumber || "-_\" {'".contains($0) }
  }

  /// Reads `SETS/NAME_HISTORY_WEEK-WEEK...` where `SETS/NAME` is a directory.
  private static func instance(_ path: String) -> PracticeSource? {
    let url = URL(fileURLWithPath: path)
    let parts = url.lastPathComponent.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 3, let history = Int(parts[1]) else { return nil }
    let numbers = parts[2].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    let weeks = numbers.compactMap(\.self)
    let directory = url.deletingLastPathComponent().appendingPathComponent(String(parts[0]))
    guard weeks.count == numbers.count, (try? INRC2Directory(directory.path)) != nil
    else { return nil }
    return .inrc2(directory: directory.path, history: history, weeks: weeks)
  }
}
