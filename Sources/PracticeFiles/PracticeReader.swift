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
  /// input needs them, for the days that its file names or for others.
  ///
  /// Plans on record in the directory's folder `history` say what is known of
  /// the time before, and what was published of the days planned. For days that
  /// were chosen, requests and fixed assignments outside of them are left out.
  ///
  /// - Parameters:
  ///   - path: as for ``read(_:)``.
  ///   - choice: the days to plan.
  /// - Throws: as ``read(_:)`` does.
  public static func load(
    _ path: String,
    planning choice: HorizonChoice = .asStated
  ) throws(FileProblems) -> LoadedPractice {
    let problems = Problems()
    guard let input = inclusion(path, problems: problems) else {
      throw problems.error ?? nothing(path)
    }
    let document = input.reader.document(input.file)
    let files = input.reader.files
    let recordFiles = input.records
    let records = recordFiles.compactMap { input.reader.document($0) }
    let assembly = document.map { PracticeAssembly($0, choice: choice, problems: problems) }
    let made = assembly?.practice(records: records)
    if let error = problems.error { throw error }
    guard let made else { throw nothing(path) }
    let start = made.practice.horizon.start
    let used = input.reader.files.dropFirst(files.count).filter {
      RecordFolder.horizon(ofFile: $0.name).map { $0.start < start } ?? false
    }
    return LoadedPractice(
      practice: made.practice,
      files: files + used,
      statedHorizon: made.stated,
      sources: made.sources,
      directory: input.directory
    )
  }

  /// A practice's file with all tables that it names in their places, as JSON:
  /// one file that says the same, and that ``read(_:)`` reads. Records of
  /// published plans are not in it.
  ///
  /// - Throws: what keeps the files from being read.
  public static func json(_ path: String) throws(FileProblems) -> String {
    let problems = Problems()
    let input = inclusion(path, problems: problems)
    let document = input?.reader.document(input?.file ?? "")
    if let error = problems.error { throw error }
    guard let document else { throw nothing(path) }
    return DocumentJSON.text(document) + "\n"
  }

  private static func nothing(_ path: String) -> FileProblems {
    FileProblems([Problem(at: SourcePlace(file: path), fault: "holds nothing")])
  }

  /// What a path leads to: how files are read, which is the main one, and the
  /// records beside it.
  private struct Input {
    let reader: Inclusion
    let file: String
    /// The practice's directory; nil for a file of another name, which has no
    /// records.
    let directory: String?
    let records: [String]
  }

  private static func inclusion(_ path: String, problems: Problems) -> Input? {
    let isDirectory = PracticeFolder.isDirectory(path)
    let directory = isDirectory ? path : parent(of: path)
    let file = isDirectory ? fileName : String(path.split(separator: "/").last ?? "")
    guard let folder = PracticeFolder(directory) else {
      problems.add(Problem(at: SourcePlace(file: path), fault: "there is no such directory"))
      return nil
    }
    let hasRecords = file == fileName
    return Input(
      reader: Inclusion(folder: folder, problems: problems),
      file: file,
      directory: hasRecords ? directory : nil,
      records: hasRecords ? RecordFolder.files(in: folder, problems: problems) : []
    )
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
