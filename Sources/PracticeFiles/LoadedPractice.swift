public import PracticeDomain

/// A practice along with the files it was read from.
public struct LoadedPractice: Sendable {
  /// One file.
  public struct File: Sendable, Equatable {
    /// Its name, relative to the practice's directory.
    public let name: String
    /// Its text, without a byte order mark.
    public let text: String
  }

  /// The practice.
  public let practice: Practice
  /// The files, in the order in which they are named, the main file first; one
  /// that is named twice stands twice. Of the records of published plans those
  /// that begin before the days planned.
  public let files: [File]
  /// The days that its file names.
  public let statedHorizon: Horizon
  /// What is known of the time before: stated, and on record.
  public let sources: PublishedHistory
  /// The practice's directory, when it is one that has records.
  public let directory: String?

  /// What the manager should know of how the records lead to the days planned.
  public var notes: [String] { sources.notes(on: practice) }
}
