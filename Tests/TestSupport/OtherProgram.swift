public import Foundation

/// Programs of others that read what was written, where they are installed.
public enum OtherProgram {
  /// The package's root.
  public static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// LibreOffice; nil where it is not installed.
  public static let office: String? = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// A Python that has a package: the one of `Tests/Readers/install.sh`, or the system's;
  /// nil where none has it.
  public static func python(with module: String) -> String? {
    let own = package.appendingPathComponent(".build/readers/bin/python3").path
    return [own, "/usr/bin/python3", "/usr/local/bin/python3"].first { path in
      FileManager.default.isExecutableFile(atPath: path)
        && (try? run(path, ["-c", "import \(module)"]))?.code == 0
    }
  }

  /// A script of `Tests/Readers`.
  public static func script(_ name: String) -> String {
    package.appendingPathComponent("Tests/Readers/\(name)").path
  }

  /// Runs a program to its end.
  public static func run(
    _ path: String,
    _ arguments: [String]
  ) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}

/// A directory for one test, removed with it.
public final class TestFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes it.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("praxis-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}
