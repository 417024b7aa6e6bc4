public import Documents

/// Reads files that are written as practice files are: YAML, with lists in tables
/// beside it.
public enum DocumentFile {
  /// The document of a YAML file with the tables it names in their places.
  ///
  /// - Parameters:
  ///   - path: the file; tables lie in its directory.
  ///   - problems: where what is wrong goes.
  /// - Returns: the document, and the files it was read from; nil when it cannot
  ///   be read, which is reported.
  public static func read(
    _ path: String,
    problems: Problems
  ) -> (document: DocumentValue, files: [LoadedPractice.File])? {
    let slash = path.lastIndex(of: "/")
    let directory = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let file = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard let folder = PracticeFolder(directory) else {
      problems.add(Problem(at: SourcePlace(file: path), fault: "there is no such directory"))
      return nil
    }
    let reader = Inclusion(folder: folder, problems: problems)
    return reader.document(file).map { ($0, reader.files) }
  }
}
