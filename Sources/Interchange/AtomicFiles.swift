import Glibc

/// Writes files so that each is there as a whole or not at all, whatever
/// interrupts the writing.
///
/// Contents are written to files without a name, brought to the disk, and only
/// when all are ready given their names one by one. Where the file system knows
/// no files without a name, hidden ones stand in and are removed on failure.
public enum AtomicFiles {
  /// A file to be written.
  public struct File: Sendable, Equatable {
    /// Where.
    public var path: String
    /// What.
    public var bytes: [UInt8]
    /// Whether it may take the place of a file that is there.
    public var mayReplace: Bool

    /// Makes a file.
    public init(path: String, bytes: [UInt8], mayReplace: Bool = true) {
      self.path = path
      self.bytes = bytes
      self.mayReplace = mayReplace
    }
  }

  /// Writes files, replacing what stood there before where they may.
  ///
  /// - Throws: the first failure; before any file has got its name, unless the
  ///   naming itself fails.
  public static func write(_ files: [File]) throws(AtomicFileError) {
    var drafts: [Draft] = []
    defer { for draft in drafts { draft.discard() } }
    for file in files {
      let draft = try Draft(for: file)
      drafts.append(draft)
      try draft.fill(file.bytes)
    }
    for index in drafts.indices { try drafts[index].publish() }
    for directory in Set(drafts.map(\.directory)).sorted() { synchronise(directory) }
  }

  private static func synchronise(_ directory: String) {
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// Why a file could not be written.
public struct AtomicFileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What stood in the way.
  public enum Reason: Sendable, Equatable {
    /// There is no room left, or none for this user.
    case diskFull
    /// The file system cannot be written to.
    case readOnly
    /// A directory has that name.
    case isDirectory
    /// A file has that name, and may not be replaced.
    case exists
    /// There is no directory to write into.
    case noDirectory
    /// The permission is missing.
    case notAllowed
    /// Anything else, in the system's words.
    case other(String)
  }

  /// The file.
  public let path: String
  /// What stood in the way.
  public let reason: Reason

  /// One sentence.
  public var description: String {
    let words =
      switch reason {
      case .diskFull: "the disk is full"
      case .readOnly: "the file system is read-only"
      case .isDirectory: "it is a directory"
      case .exists: "it is there already"
      case .noDirectory: "its directory does not exist"
      case .notAllowed: "permission is missing"
      case .other(let text): text
      }
    return "Cannot write \(path): \(words)."
  }

  /// The error that the system reported last.
  init(path: String, code: CInt = errno) {
    self.path = path
    reason =
      switch code {
      case ENOSPC, EDQUOT: .diskFull
      case EROFS: .readOnly
      case EISDIR: .isDirectory
      case EEXIST: .exists
      case ENOENT, ENOTDIR: .noDirectory
      case EACCES, EPERM: .notAllowed
      default: .other(String(cString: strerror(code)))
      }
  }

  init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
