internal import FlatMemory
internal import Primitives

extension TablesBuilder {
  /// What makes two cells alike.
  private struct RowKey: Hashable {
    var tolls: [Toll]
    var candidates: [Int32]
  }

  /// The tolls of each duty in each cell, equal rows stored once, and the
  /// duties that a cell may be given.
  ///
  /// A cell without any candidate is given its possible duties all the same,
  /// and a cell without these doing nothing: the search then reports how badly
  /// it fares.
  func cells() -> (rowOf: Flat<Int32>, tolls: Flat<Toll>, candidates: Listing<Int32>) {
    var rows: [RowKey: Int32] = [:]
    var rowOf: [Int32] = []
    var tolls: [Toll] = []
    var candidates: [[Int32]] = []
    for (index, cell) in problem.cells.enumerated() {
      let key = row(cell, past: pastTolls[index])
      if let row = rows[key] {
        rowOf.append(row)
        continue
      }
      let row = Int32(candidates.count)
      rows[key] = row
      rowOf.append(row)
      tolls += key.tolls
      candidates.append(key.candidates)
    }
    return (arena.flat(rowOf), arena.flat(tolls), arena.listing(candidates))
  }

  private func row(_ cell: Cell, past: [Toll]?) -> RowKey {
    var tolls = past ?? Array(repeating: Toll(0, 0), count: duties)
    let possible = DutySet(cell.possible, of: duties)
    for duty in 0..<duties where !possible.contains(duty) {
      tolls[duty] += Toll(0, Toll.violation)
    }
    for charge in cell.charges {
      let toll = Toll.ofCharge(charge.penalty)
      let set = problem.dutySets[charge.duties]
      for duty in 0..<duties where set.contains(duty) { tolls[duty] += toll }
    }
    var allowed = cell.possible.filter { tolls[$0].y == 0 }.sorted()
    if allowed.isEmpty { allowed = cell.possible.sorted() }
    if allowed.isEmpty { allowed = [0] }
    return RowKey(tolls: tolls, candidates: allowed.map { Int32($0) })
  }
}

extension Toll {
  /// The toll of a cell's charge, which may be a reward.
  static func ofCharge(_ penalty: Penalty) -> Toll { Toll(penalty) }
}
