import Foundation
public import PracticeDomain

/// Reads instances of the public task-assignment benchmarks: jobs at fixed
/// times, workers qualified for some of them, and the fewest workers wanted
/// (Krishnamoorthy, Ernst & Baatar 2012,
/// https://doi.org/10.1016/j.ejor.2011.11.034).
///
/// Numbers are minutes from Monday 2024-01-01 00:00 Universal Time. Requests and
/// professionals are called `0`, `1` and so on; each professional used costs 1,
/// a job left over far more.
public struct TaskAssignmentReader: Sendable {
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
    let instance = try TaskAssignmentParser.read(bytes, file: file)
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    guard let horizon = Horizon(start: .undatedStart, days: 1) else {
      throw FormatProblems([FormatProblem(file: file, expected: "at least one day")])
    }
    return instance.practice(name: name, horizon: horizon)
  }
}
