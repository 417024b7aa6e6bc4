import Documents
public import PracticeDomain

/// The folder `history` of a practice, in which published plans are on record.
///
/// A record is a file named after its days, as in
/// `2026-03-02--2026-03-08.yaml`.
public enum RecordFolder {
  /// The folder's name, beside `practice.yaml`.
  public static let name = "history"
  /// Where records that were replaced are kept.
  public static let replacedName = "history/replaced"

  /// The name of a record, without its ending.
  public static func stem(of horizon: Horizon) -> String {
    "\(horizon.start)--\(horizon.end)"
  }

  /// The file of a record, relative to the practice's directory.
  public static func file(of horizon: Horizon) -> String {
    "\(name)/\(stem(of: horizon)).yaml"
  }

  /// The days that a file's name says; nil when it is no record's name.
  static func horizon(ofFile file: String) -> Horizon? {
    guard file.hasSuffix(".yaml"), let slash = file.lastIndex(of: "/") else { return nil }
    let stem = file[file.index(after: slash)...].dropLast(".yaml".count)
    guard stem.count == 22, stem.dropFirst(10).prefix(2) == "--",
      let start = CalendarDate(stem.prefix(10)), let end = CalendarDate(stem.suffix(10))
    else { return nil }
    return Horizon(start: start, days: end.days(since: start) + 1)
  }

  /// The files of records in a practice's directory, by name. Any other YAML
  /// among them is reported.
  static func files(in folder: PracticeFolder, problems: Problems) -> [String] {
    folder.names(in: name, problems: problems).filter {
      $0.hasSuffix(".yaml") || $0.hasSuffix(".yml")
    }
    .compactMap { found in
      let file = "\(name)/\(found)"
      if horizon(ofFile: file) != nil { return file }
      problems.add(
        Problem(
          at: SourcePlace(file: file),
          fault: "is not named after the days of a published plan",
          expected: "a name like 2026-03-02--2026-03-08.yaml"
        )
      )
      return nil
    }
  }
}
