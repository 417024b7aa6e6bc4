import Foundation

/// The `glpsol` program of GLPK, where it is installed.
public enum Glpsol {
  /// Its path; nil where it is not installed.
  public static let path: String? = ["/usr/bin/glpsol", "/usr/local/bin/glpsol"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What a run ended with.
  public enum Result: Equatable, Sendable {
    case optimal(Double)
    case infeasible
    case failed(String)
  }

  /// Solves a MathProg model with data.
  ///
  /// - Parameters:
  ///   - model: the path of the model.
  ///   - data: the text of the data section.
  ///   - listing: where to write the program as read, in LP format; nil for
  ///     nowhere.
  public static func solve(model: String, data: String, listing: String? = nil) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("praxis-glpsol-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let dataFile = folder.appendingPathComponent("data.dat")
    try Data(data.utf8).write(to: dataFile)
    let output = folder.appendingPathComponent("solution.txt")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments =
      ["-m", model, "-d", dataFile.path, "-o", output.path]
      + (listing.map { ["--wlp", $0] } ?? [])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if text.contains("HAS NO PRIMAL FEASIBLE") || text.contains("HAS NO INTEGER FEASIBLE")
      || text.contains("HAS NO FEASIBLE SOLUTION")
    {
      return .infeasible
    }
    guard let solution = try? String(contentsOf: output, encoding: .utf8),
      solution.contains("OPTIMAL"),
      let line = solution.split(separator: "\n").first(where: { $0.hasPrefix("Objective:") }),
      let value = line.split(separator: "=").last?.split(separator: " ").first.flatMap({
        Double($0)
      })
    else { return .failed(text) }
    return .optimal(value)
  }
}
