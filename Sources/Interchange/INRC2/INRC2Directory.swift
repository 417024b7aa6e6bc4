import Foundation

/// The files of one set of the Second International Nurse Rostering
/// Competition: `Sc-NAME.txt`, `H0-NAME-0.txt`..., `WD-NAME-0.txt`...
public struct INRC2Directory: Sendable, Equatable {
  /// The directory.
  public let path: String
  /// The name of the set.
  public let name: String
  /// The numbers of its histories, in order.
  public let histories: [Int]
  /// The numbers of its weeks, in order.
  public let weeks: [Int]

  /// Looks at a directory.
  ///
  /// - Throws: when it holds no scenario, or several.
  public init(_ path: String) throws(FormatProblems) {
    let found = try? FileManager.default.contentsOfDirectory(atPath: path)
    let names = (found ?? []).filter { $0.hasSuffix(".txt") }.sorted()
    let scenarios = names.filter { $0.hasPrefix("Sc-") }
    guard scenarios.count == 1, let scenario = scenarios.first else {
      let expected = "one scenario, Sc-NAME.txt, not \(scenarios.count)"
      throw FormatProblems([FormatProblem(file: path, expected: expected)])
    }
    let name = String(scenario.dropFirst(3).dropLast(4))
    func numbers(_ prefix: String) -> [Int] {
      let start = "\(prefix)-\(name)-"
      return names.filter { $0.hasPrefix(start) }
        .compactMap { Int($0.dropFirst(start.count).dropLast(4)) }.sorted()
    }
    self.path = path
    self.name = name
    histories = numbers("H0")
    weeks = numbers("WD")
  }

  /// The path of the scenario.
  public var scenario: String { file("Sc-\(name).txt") }
  /// The path of a history.
  public func history(_ number: Int) -> String { file("H0-\(name)-\(number).txt") }
  /// The path of a week.
  public func week(_ number: Int) -> String { file("WD-\(name)-\(number).txt") }

  private func file(_ name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }
}
