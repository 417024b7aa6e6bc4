/// A choice for every cell of a ``RosterProblem``, and for every break.
public struct RosterSolution: Sendable, Hashable {
  /// The duty of each cell, by ``RosterProblem/cellIndex(person:day:)``.
  public var duties: [Int]
  /// For each break and each of its options, how many are taken there.
  public var breaks: [[Int]]

  /// Makes a solution.
  public init(duties: [Int], breaks: [[Int]] = []) {
    self.duties = duties
    self.breaks = breaks
  }
}
