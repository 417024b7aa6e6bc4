internal import Primitives

extension ColumnSearch {
  /// Looks for cuts once the bound stays where it is, as long as cuts raise it.
  mutating func findCuts() {
    guard !isOver, pace.isDone, preparation.problem.cells.count <= Self.mostCells,
      number < Self.mostRounds, let centre, isWorthwhile(centre.bound)
    else { return }
    let finder = ZeroHalfCuts(preparation.master, preparation.models)
    cuts = finder.separate(
      cells: proximal.cellWeights(days: preparation.problem.days.count),
      values: proximal.variableValues(),
      stop: stop
    )
  }

  /// The most cells of a roster for which cuts are looked for.
  private static let mostCells = 5000
  /// The most rounds of cuts.
  private static let mostRounds = 20

  /// Whether the last rounds of cuts closed a good part of the gap.
  private func isWorthwhile(_ bound: Int64) -> Bool {
    guard boundsBefore.count >= 3, let cost = record.cost else { return true }
    let before = boundsBefore[boundsBefore.count - 3]
    return bound - before > (cost * DualGrid.scale - bound) / 50
  }
}
