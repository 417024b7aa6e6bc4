import Foundation
public import PracticeDomain

/// Reads instances of the public shift-scheduling benchmarks (Curtois and Qu
/// 2014): staff rosters of 14 to 364 days.
///
/// The practice starts on Monday 2024-01-01 in Universal Time. Everything but
/// cover and requests is hard; nothing is known of the time before, so that a
/// stretch at either end owes no minimum. Limits that many share become one
/// rule with a scope.
public struct ShiftSchedulingReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads a file.
  ///
  /// - Throws: everything that is wrong with it, by line and field.
  public func read(contentsOf path: String) throws(FormatProblems) -> Practice {
    try read(FileBytes.read(path), file: path)
  }

  /// Reads the bytes of a file; the practice takes the file's name.
  ///
  /// - Throws: everything that is wrong with it, by line and field.
  public func read(_ bytes: [UInt8], file: String) throws(FormatProblems) -> Practice {
    let instance = try ShiftSchedulingParser.read(bytes, file: file)
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    guard let horizon = Horizon(start: .undatedStart, days: instance.days) else {
      throw FormatProblems([FormatProblem(file: file, expected: "at least one day")])
    }
    return instance.practice(name: name, horizon: horizon)
  }
}

extension CalendarDate {
  /// The Monday on which instances without dates start: 2024-01-01.
  static let undatedStart = CalendarDate(dayNumber: 19_723)
}
