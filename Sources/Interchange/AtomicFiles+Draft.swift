import Glibc

extension AtomicFiles {
  /// A file that is written but has not got its name yet.
  struct Draft {
    /// The path as it was asked for.
    private let path: String
    /// The path that gets the content: links are followed.
    private let target: String
    /// The directory of ``target``.
    let directory: String
    private let descriptor: CInt
    private let mayReplace: Bool
    /// The hidden name it has; nil while it has none.
    private var hiddenName: String?

    /// `O_TMPFILE` of Linux, which its headers compose.
    private static let unnamed = CInt(0o20_000_000) | O_DIRECTORY

    /// Opens a draft beside its target.
    init(for file: File) throws(AtomicFileError) {
      path = file.path
      mayReplace = file.mayReplace
      target = Self.resolved(file.path)
      directory = Self.directory(of: target)
      var status = stat()
      let exists = stat(target, &status) == 0
      if exists && status.st_mode & S_IFMT == S_IFDIR {
        throw AtomicFileError(path: path, reason: .isDirectory)
      }
      let mode: mode_t = 0o666
      let opened = open(directory, Self.unnamed | O_WRONLY | O_CLOEXEC, mode)
      if opened >= 0 {
        descriptor = opened
      } else if [EOPNOTSUPP, EISDIR, EINVAL].contains(errno) {
        let hidden = Self.hiddenName(for: target)
        descriptor = open(hidden, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw AtomicFileError(path: path) }
        hiddenName = hidden
      } else {
        throw AtomicFileError(path: path)
      }
      if exists { fchmod(descriptor, status.st_mode & 0o7777) }
    }

    /// Writes the content and brings it to the disk.
    func fill(_ bytes: [UInt8]) throws(AtomicFileError) {
      var written = 0
      while written < bytes.count {
        let count = bytes[written...].withUnsafeBytes { rest in
          Glibc.write(descriptor, rest.baseAddress, rest.count)
        }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw AtomicFileError(path: path) }
        written += count
      }
      guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
        throw AtomicFileError(path: path)
      }
    }

    /// Gives the file its name.
    mutating func publish() throws(AtomicFileError) {
      if hiddenName == nil {
        let source = "/proc/self/fd/\(descriptor)"
        if linkat(AT_FDCWD, source, AT_FDCWD, target, AT_SYMLINK_FOLLOW) == 0 { return }
        guard errno == EEXIST, mayReplace else { throw AtomicFileError(path: path) }
        let hidden = Self.hiddenName(for: target)
        guard linkat(AT_FDCWD, source, AT_FDCWD, hidden, AT_SYMLINK_FOLLOW) == 0 else {
          throw AtomicFileError(path: path)
        }
        hiddenName = hidden
      }
      // A second name is given only where there is none, unlike a new one.
      guard let hidden = hiddenName,
        mayReplace ? rename(hidden, target) == 0 : link(hidden, target) == 0
      else { throw AtomicFileError(path: path) }
      if !mayReplace { unlink(hidden) }
      hiddenName = nil
    }

    /// Closes the file, and removes it when it has not got its name.
    func discard() {
      close(descriptor)
      if let hiddenName { unlink(hiddenName) }
    }

    private static func resolved(_ path: String) -> String {
      guard let real = realpath(path, nil) else { return path }
      defer { free(real) }
      return String(cString: real)
    }

    private static func directory(of path: String) -> String {
      guard let slash = path.lastIndex(of: "/") else { return "." }
      return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func hiddenName(for path: String) -> String {
      let name = path.split(separator: "/").last.map(String.init) ?? "file"
      let number = String(UInt64.random(in: .min ... .max), radix: 36)
      return "\(directory(of: path))/.\(name.prefix(100)).\(number)"
    }
  }
}
