/// What branching bars: duties of cells.
struct Restrictions: Sendable {
  /// For each restricted cell the duties that are barred, by person and day.
  private(set) var barred: [Cell: Set<Int>] = [:]

  /// A person's day.
  struct Cell: Hashable, Sendable {
    var person: Int
    var day: Int
  }

  /// Whether a column holds no barred duty.
  func admits(_ column: Column) -> Bool {
    barred.allSatisfy { cell, duties in
      cell.person != column.person || !duties.contains(column.duties[cell.day])
    }
  }

  /// What a person may not do on a day.
  func barred(_ person: Int, _ day: Int) -> Set<Int>? {
    barred.isEmpty ? nil : barred[Cell(person: person, day: day)]
  }

  /// Bars duties of a cell.
  func barring(_ duties: some Sequence<Int>, in cell: Cell) -> Restrictions {
    var restrictions = self
    restrictions.barred[cell, default: []].formUnion(duties)
    return restrictions
  }
}
