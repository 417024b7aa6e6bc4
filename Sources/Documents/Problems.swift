/// Gathers the problems of a set of files, so that all are told at once.
///
/// The same problem reported twice is kept once. At most ``capacity`` are kept;
/// the others are counted.
public final class Problems {
  /// How many problems are kept.
  public static let capacity = 2000

  private var kept: [Problem] = []
  private var known: Set<Problem> = []
  private var excess = 0
  private var compared = 0
  private static let comparisons = 500_000

  /// Starts without problems.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { kept.isEmpty }

  /// Whether no more are kept, so that a reader may stop early.
  public var isFull: Bool { kept.count >= Problems.capacity }

  /// What was perhaps meant by an unknown name; nil for no idea, and after very
  /// many names were compared, so that telling many problems takes no minutes.
  public func suggestion(for name: String, among names: [String]) -> String? {
    guard !isFull, compared < Problems.comparisons else { return nil }
    compared += names.count
    return NearestName.nearest(to: name, among: names)
  }

  /// Adds a problem.
  public func add(_ problem: Problem) {
    if isFull {
      excess += known.contains(problem) ? 0 : 1
    } else if known.insert(problem).inserted {
      kept.append(problem)
    }
  }

  /// The problems by place, as an error; nil when there are none.
  public var error: FileProblems? {
    isEmpty ? nil : FileProblems(kept, omitted: excess)
  }
}

/// Why files could not be read: every problem found in them.
public struct FileProblems: Error, Sendable, CustomStringConvertible {
  /// The problems, by file, line and column.
  public let problems: [Problem]
  /// How many more there are.
  public let omitted: Int

  /// How many problems ``description`` spells out.
  public static let shown = 200

  /// Makes the error; problems of equal place keep their order.
  public init(_ problems: [Problem], omitted: Int = 0) {
    self.problems = problems.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
    self.omitted = omitted
  }

  /// One line a problem, at most ``shown``, then how many more.
  public var description: String {
    let lines = problems.prefix(FileProblems.shown).map(\.description)
    let rest = problems.count - lines.count + omitted
    return (rest > 0 ? lines + ["and \(rest) more"] : lines).joined(separator: "\n")
  }
}
