public import Documents
public import PracticeDomain

/// Reads a practice from its files.
///
/// The format is described in <doc:PracticeFiles>.
public enum PracticeReader {
  /// The version of the format that is read.
  public static let version = 1
  /// The file that a practice's directory must hold.
  public static let fileName = "practice.yaml"

  /// Reads a practice.
  ///
  /// - Parameter path: a directory that holds `practice.yaml`, or a YAML file;
  ///   the tables it names lie beside it.
  /// - Returns: a practice without faults.
  /// - Throws: every problem of the files, by place.
  public static func read(_ path: String) throws(FileProblems) -> Practice {
    let problems = Problems()
    let practice = document(path, problems: problems).map { document in
      PracticeAssembly(document, problems: problems).practice()
    }
    if let error = problems.error { throw error }
    guard let practice else {
      throw FileProblems([Problem(at: SourcePlace(file: path), fault: "holds nothing")])
    }
    return practice
  }

  private static func document(_ path: String, problems: Problems) -> DocumentValue? {
    let isDirectory = PracticeFolder.isDirectory(path)
    let directory = isDirectory ? path : parent(of: path)
    let file = isDirectory ? fileName : String(path.split(separator: "/").last ?? "")
    guard let folder = PracticeFolder(directory) else {
      problems.add(Problem(at: SourcePlace(file: path), fault: "there is no such directory"))
      return nil
    }
    return Inclusion(folder: folder, problems: problems).document(file)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
