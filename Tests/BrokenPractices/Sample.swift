import Foundation

/// The sample clinic's files.
public enum Sample {
  /// The name of the main file.
  public static let main = "practice.yaml"

  /// The names of all files.
  public static let names = [
    main, "staff.csv", "leave.csv", "requests.csv", "cover.csv", "client-requests.csv",
    "history.csv",
  ]

  /// The directory of the sample clinic.
  public static let directory: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/instances/clinic"
  }()

  /// The text of a file; empty when it cannot be read.
  public static func text(_ file: String) -> String {
    let bytes = FileManager.default.contents(atPath: "\(directory)/\(file)") ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of a file.
  public static func lines(_ file: String) -> [String] {
    text(file).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
