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
  /// that is named twice stands twice.
  public let files: [File]
}
