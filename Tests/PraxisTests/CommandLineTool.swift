import Foundation

/// The program as built beside these tests.
enum CommandLineTool {
  /// What a run ended with.
  struct Result {
    var code: Int32
    var output: String
    var errors: String

    /// The JSON object on standard output; empty when it is none.
    var json: [String: Any] {
      let object = try? JSONSerialization.jsonObject(with: Data(output.utf8))
      return object as? [String: Any] ?? [:]
    }
  }

  /// The package's root.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The public data beside the package; nil where it is absent.
  static let data: URL? = {
    let url = package.appendingPathComponent("../shared/data").standardizedFileURL
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }()

  /// The sample clinic.
  static let clinic = package.appendingPathComponent("instances/clinic").path

  private static let program: URL = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("praxis")
  }()

  /// A process that is not started yet.
  static func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    return process
  }

  /// Runs the program to its end.
  static func run(_ arguments: String...) throws -> Result { try run(arguments) }

  /// Runs the program to its end.
  static func run(_ arguments: [String]) throws -> Result {
    let folder = try Folder()
    let process = process(arguments)
    // Files, since a pipe that nobody reads would block a long output.
    process.standardOutput = try folder.handle("output")
    process.standardError = try folder.handle("errors")
    try process.run()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus,
      output: folder.text("output"),
      errors: folder.text("errors")
    )
  }
}

/// A directory for one test, removed with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("praxis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// A new file to write into.
  func handle(_ name: String) throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: file(name), contents: nil)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: file(name)))
  }

  /// What a file holds; empty when it is absent.
  func text(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: file(name)) ?? Data(), as: UTF8.self)
  }

  /// How many bytes a file has; 0 when it is absent.
  func size(_ name: String) -> Int {
    FileManager.default.contents(atPath: file(name))?.count ?? 0
  }

  /// Writes a file.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
  }
}
