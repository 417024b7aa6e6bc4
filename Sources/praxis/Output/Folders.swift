import Foundation

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
}
