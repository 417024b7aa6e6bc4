public import Primitives

extension RandomProblem {
  /// A problem that uses every primitive, too large to be searched through: a
  /// month of a small ward.
  ///
  /// - Parameters:
  ///   - seed: the same seed gives the same problem.
  ///   - people: how many people.
  ///   - days: how many days.
  public static func ward(seed: UInt64, people: Int = 12, days: Int = 28) -> RosterProblem {
    var drawing = RandomProblem(seed: seed)
    drawing.problem = RosterProblem(
      people: (0..<people).map { "p\($0)" },
      days: (0..<days).map { "d\($0)" },
      duties: (0..<6).map { "k\($0)" }
    )
    drawing.drawCells()
    for kind in Kind.allCases {
      for _ in 0..<3 { drawing.draw(kind) }
    }
    return drawing.problem
  }
}
