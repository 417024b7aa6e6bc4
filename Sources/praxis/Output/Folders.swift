import Foundation
import Interchange

/// Makes folders to write into.
enum Folders {
  /// Makes a folder and those above it; one that is there is left alone.
  static func make(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        kind: .cannotWrite,
        message: "\(folder): the folder cannot be made: \(error.localizedDescription)"
      )
    }
  }

  /// Writes files that lie in a folder or in folders within it, all or none, and
  /// returns their paths.
  static func write(_ files: [AtomicFiles.File], into folder: String) throws -> [String] {
    let folders = Set(files.map { ($0.path as NSString).deletingLastPathComponent })
    for folder in folders.union([folder]).sorted() { try make(folder) }
    try AtomicFiles.write(files)
    return files.map(\.path)
  }
}
