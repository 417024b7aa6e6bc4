public import Foundation

/// The public data, which tests read from where it lies and never copy.
public enum PublicData {
  /// A folder or file of the public data: in `PRAXIS_DATA`, or in `../shared/data`
  /// beside the package.
  public static func place(_ path: String) -> URL {
    let named = ProcessInfo.processInfo.environment["PRAXIS_DATA"]
    let data =
      named.map { URL(fileURLWithPath: $0) }
      ?? OtherProgram.package.appendingPathComponent("../shared/data").standardized
    return data.appendingPathComponent(path)
  }

  /// Whether a folder or file is there.
  public static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: place(path).path)
  }

  /// The text of a file.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: place(path), encoding: .utf8)
  }
}
