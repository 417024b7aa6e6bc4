import Foundation
import Testing

/// The public data beside the package; tests that need it say so and are left
/// out where it is absent.
enum PublicData {
  /// The folder of one set of data; nil where it is absent.
  static func folder(_ name: String) -> String? {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let url = package.appendingPathComponent("../shared/data/\(name)").standardizedFileURL
    return FileManager.default.fileExists(atPath: url.path) ? url.path : nil
  }

  static let shiftScheduling = folder("shift-scheduling")
  static let inrc2 = folder("inrc2")

  /// The names in a folder, in order.
  static func names(in folder: String?) -> [String] {
    folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) }?.sorted() ?? []
  }

  /// The sets of the nurse rostering competition.
  static var sets: [String] { names(in: inrc2).filter { $0.hasPrefix("n") } }
}

/// A directory for one test, removed with it.
final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("interchange-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file.
  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
  }

  /// What is in it.
  var names: [String] { PublicData.names(in: path) }
}
