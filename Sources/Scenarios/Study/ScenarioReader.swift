public import Documents
import Foundation
import PracticeDomain
import PracticeFiles

/// Reads a scenario file.
///
/// The format is described in <doc:ScenarioFiles>.
public enum ScenarioReader {
  /// The version of the format that is read.
  public static let version = 1

  /// Reads a scenario file and the practice that it names.
  ///
  /// - Parameter path: a YAML file.
  /// - Returns: cases whose practices are without faults.
  /// - Throws: every problem of the file, or of the practice, by place.
  public static func read(_ path: String) throws(FileProblems) -> ScenarioSet {
    let problems = Problems()
    guard let read = DocumentFile.read(path, problems: problems) else {
      throw problems.error
        ?? FileProblems([Problem(at: SourcePlace(file: path), fault: "holds nothing")])
    }
    let assembly = ScenarioAssembly(read.document, path: path, problems: problems)
    let made = try assembly.set(files: read.files)
    if let error = problems.error { throw error }
    guard let made else {
      throw FileProblems([Problem(at: SourcePlace(file: path), fault: "holds nothing")])
    }
    return made
  }
}
