/// The sample practices that the program carries.
///
/// Their files are those of `instances/`, put into this module by
/// `make samples`, so that the program needs nothing beside itself.
public enum SamplePractice: String, Sendable, CaseIterable {
  /// A general practice with twelve staff.
  case clinic
  /// Solicitors with two offices, a court list and a duty desk.
  case law
  /// Accountants in the last week of the filing season.
  case accounting

  /// A file of a sample.
  public struct File: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Its text.
    public let text: String
  }

  /// The files that a practice of one's own begins with: those of the sample, and
  /// the schema with which editors complete and check `practice.yaml`.
  public var startingFiles: [File] {
    files.map { file in
      File(name: file.name, text: file.text.replacing("$schema=../schema/", with: "$schema="))
    } + [SamplePractice.schema]
  }

  /// The files, by name.
  public var files: [File] {
    switch self {
    case .clinic: SamplePractice.clinicFiles
    case .law: SamplePractice.lawFiles
    case .accounting: SamplePractice.accountingFiles
    }
  }
}
