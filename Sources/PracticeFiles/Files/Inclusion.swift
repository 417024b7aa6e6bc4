import Documents
import PracticeDomain

/// Puts the tables and files that a document names by `from:` in their places.
///
/// A group whose only field is `from`, naming a file, stands for what the file
/// holds: the rows of a `.csv`, or the root of a `.yaml`.
final class Inclusion {
  /// How many files a practice may name.
  static let greatestCount = 200

  private let folder: PracticeFolder
  private let problems: Problems
  /// The files read so far.
  private(set) var files: [LoadedPractice.File] = []
  private var count = 0

  init(folder: PracticeFolder, problems: Problems) {
    self.folder = folder
    self.problems = problems
  }

  /// The document of a file with everything in its place; nil with problems
  /// reported when it cannot be read.
  func document(_ file: String) -> DocumentValue? {
    guard let text = folder.text(of: file, askedAt: nil, problems: problems) else { return nil }
    files.append(LoadedPractice.File(name: file, text: text))
    return YAMLDocument.read(text, file: file, problems: problems)
      .map { resolved($0, within: [file]) }
  }

  private func resolved(_ value: DocumentValue, within files: [String]) -> DocumentValue {
    switch value.content {
    case .null, .scalar: return value
    case .list(let values):
      return DocumentValue(.list(values.map { resolved($0, within: files) }), at: value.place)
    case .mapping(let entries):
      if let file = named(entries) { return content(of: file, within: files) }
      let resolved = entries.map {
        DocumentValue.Entry(
          key: $0.key,
          place: $0.place,
          value: self.resolved($0.value, within: files)
        )
      }
      return DocumentValue(.mapping(resolved), at: value.place)
    }
  }

  /// The value that names a file; nil where `from` is the beginning of a time.
  private func named(_ entries: [DocumentValue.Entry]) -> DocumentValue? {
    guard entries.count == 1, entries[0].key == "from", let text = entries[0].value.text,
      text.contains(".") || text.contains("/")
    else { return nil }
    return entries[0].value
  }

  private func content(of name: DocumentValue, within files: [String]) -> DocumentValue {
    let nothing = DocumentValue(.list([]), at: name.place)
    guard let file = name.text else { return nothing }
    func refuse(_ fault: String, expected: String? = nil) -> DocumentValue {
      problems.add(
        Problem(at: name.place, path: "from", value: file, fault: fault, expected: expected)
      )
      return nothing
    }
    if files.contains(file) { return refuse("includes itself") }
    count += 1
    if count > Inclusion.greatestCount {
      return refuse("is one file too many", expected: "at most \(Inclusion.greatestCount)")
    }
    let isTable = file.hasSuffix(".csv")
    guard isTable || file.hasSuffix(".yaml") || file.hasSuffix(".yml") else {
      return refuse("is no table", expected: "a file ending in .csv or .yaml")
    }
    guard let text = folder.text(of: file, askedAt: name.place, problems: problems) else {
      return nothing
    }
    self.files.append(LoadedPractice.File(name: file, text: text))
    if isTable {
      let rows = CSVTable.rows(of: text, file: file, problems: problems)
      return DocumentValue(.list(rows), at: SourcePlace(file: file, line: 1))
    }
    return YAMLDocument.read(text, file: file, problems: problems)
      .map { resolved($0, within: files + [file]) } ?? nothing
  }
}
