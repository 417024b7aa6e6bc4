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
    try load(path).practice
  }

  /// Reads a practice along with the files it was read from, as a hash of the
  /// input needs them.
  ///
  /// - Parameter path: as for ``read(_:)``.
  /// - Throws: as ``read(_:)`` does.
  public static func load(_ path: String) throws(FileProblems) -> LoadedPractice {
    let problems = Problems()
    let inclusion = inclusion(path, problems: problems)
    let practice = inclusion?.reader.document(inclusion?.file ?? "").map { document in
      PracticeAssembly(document, problems: problems).practice()
    }
    if let error = problems.error { throw error }
    guard let practice, let files = inclusion?.reader.files else {
      throw FileProblems([Problem(at: SourcePlace(file: path), fault: "holds nothing")])
    }
    return LoadedPractice(practice: practice, files: files)
  }

  private static func inclusion(
    _ path: String,
    problems: Problems
  ) -> (reader: Inclusion, file: String)? {
    let isDirectory = PracticeFolder.isDirectory(path)
    let directory = isDirectory ? path : parent(of: path)
    let file = isDirectory ? fileName : String(path.split(separator: "/").last ?? "")
    guard let folder = PracticeFolder(directory) else {
      problems.add(Problem(at: SourcePlace(file: path), fault: "there is no such directory"))
      return nil
    }
    return (Inclusion(folder: folder, problems: problems), file)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
