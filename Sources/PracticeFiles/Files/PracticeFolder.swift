import Documents
import Glibc

/// The directory of a practice: reads its files, and nothing outside of it.
struct PracticeFolder {
  /// The most bytes a file may have.
  static let greatestSize = 64 * 1024 * 1024

  /// The directory, without symbolic links.
  let root: String

  /// Opens a directory; nil when there is none.
  init?(_ path: String) {
    guard let root = PracticeFolder.real(path) else { return nil }
    self.root = root
  }

  /// The text of a file; nil with a problem reported at the given place when it
  /// cannot be read.
  func text(of file: String, askedAt place: SourcePlace?, problems: Problems) -> String? {
    let asked = place ?? SourcePlace(file: file)
    func refuse(_ fault: String, expected: String? = nil) -> String? {
      let path = place == nil ? "" : "from"
      problems.add(
        Problem(
          at: asked,
          path: path,
          value: place == nil ? nil : file,
          fault: fault,
          expected: expected
        )
      )
      return nil
    }
    if file.hasPrefix("/") || file.split(separator: "/").contains("..") {
      return refuse("leaves the practice's directory", expected: "a file inside it")
    }
    guard let path = PracticeFolder.real("\(root)/\(file)") else {
      return refuse(errno == ELOOP ? "is a loop of symbolic links" : "is no file that can be found")
    }
    guard path.hasPrefix(root == "/" ? "/" : "\(root)/") else {
      return refuse("is a link out of the practice's directory", expected: "a file inside it")
    }
    guard let size = PracticeFolder.regularSize(path) else { return refuse("is not a plain file") }
    guard size <= PracticeFolder.greatestSize else {
      return refuse(
        "is a file of \(size) bytes",
        expected: "at most \(PracticeFolder.greatestSize)"
      )
    }
    guard let bytes = PracticeFolder.bytes(path, size: size) else {
      return refuse("cannot be read")
    }
    return TextDecoding.text(of: bytes, file: file, problems: problems)
  }

  /// The names of the files in a folder of the directory, in order; none where
  /// there is no such folder. One that is a link, or cannot be read, is
  /// reported.
  func names(in folder: String, problems: Problems) -> [String] {
    let path = "\(root)/\(folder)"
    guard PracticeFolder.isDirectory(path) else { return [] }
    func refuse(_ fault: String) -> [String] {
      problems.add(Problem(at: SourcePlace(file: folder), fault: fault))
      return []
    }
    guard PracticeFolder.real(path) == path else {
      return refuse("is a link, not a folder in the practice's directory")
    }
    guard let directory = opendir(path) else { return refuse("is a folder that cannot be read") }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func real(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  private static func regularSize(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether there is a directory of this name.
  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func bytes(_ path: String, size: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: max(1, min(size + 1, 1 << 20)))
    while bytes.count <= greatestSize {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    return nil
  }
}
