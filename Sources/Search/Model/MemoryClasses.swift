internal import FlatMemory
internal import Primitives

/// Which duties a person's memories cannot tell apart.
///
/// Of duties that are alike on a day a schedule needs only the cheapest, and of
/// yesterday's duty only what it means for today.
struct MemoryClasses {
  /// The table of each cell.
  let tableOf: Flat<Int32>
  /// The first duty that is like a duty: `table * duties + duty`.
  let likes: Flat<Int32>
  /// The first duty after which the same is charged: `pair table * duties +
  /// duty`.
  let lasts: Flat<Int32>
}

extension TablesBuilder {
  /// What memories look at in a cell.
  private struct CellKey: Hashable {
    var before: Int32
    var after: Int32
    var sets: [Int32] = []
    var weightings: [Int32] = []
  }

  /// Sorts the duties of each cell by what memories make of them.
  ///
  /// - Complexity: linear in the entries of cells, and in different tables x
  ///   duties.
  func memoryClasses(
    _ successions: SuccessionTables,
    _ stretches: StretchTables,
    _ counters: CounterTables,
    _ groups: GroupTables,
    _ automata: AutomatonTables
  ) -> MemoryClasses {
    let (firsts, nexts) = pairClasses(successions)
    var index: [CellKey: Int32] = [:]
    var tableOf: [Int32] = []
    var likes: [Int32] = []
    for cell in 0..<(people * days) {
      let isLast = (cell + 1) % days == 0
      var key = CellKey(
        before: successions.pairOf[cell],
        after: isLast ? 0 : successions.pairOf[cell + 1]
      )
      key.sets = stretches.entries.range(cell).map { stretches.entries.items[$0].set }
      key.sets += groups.entries.range(cell).map { groups.entries.items[$0].set }
      key.weightings = counters.entries.range(cell).map { counters.entries.items[$0].weighting }
      key.weightings += automata.entries.range(cell).map {
        automata.automata[Int(automata.entries.items[$0].automaton)].classes
      }
      if index[key] == nil {
        index[key] = Int32(index.count)
        likes += alike(key, firsts, nexts)
      }
      tableOf.append(index[key] ?? 0)
    }
    return MemoryClasses(
      tableOf: arena.flat(tableOf),
      likes: arena.flat(likes),
      lasts: arena.flat(firsts)
    )
  }

  private func alike(_ key: CellKey, _ firsts: [Int32], _ nexts: [Int32]) -> [Int32] {
    var first: [[Int]: Int32] = [:]
    return (0..<duties).map { duty in
      var signature = [
        Int(nexts[Int(key.before) * duties + duty]), Int(firsts[Int(key.after) * duties + duty]),
      ]
      signature += key.sets.map { problem.dutySets[Int($0)].contains(duty) ? 1 : 0 }
      signature += key.weightings.map { problem.weightings[Int($0)][duty] }
      let like = first[signature] ?? Int32(duty)
      first[signature] = like
      return like
    }
  }

  /// The first duty with the same row, and with the same column, in each table
  /// of pairs.
  private func pairClasses(_ successions: SuccessionTables) -> ([Int32], [Int32]) {
    var firsts: [Int32] = []
    var nexts: [Int32] = []
    let tolls = successions.pairTolls
    let size = duties * duties
    for table in 0..<(size == 0 ? 0 : tolls.count / size) {
      var rows: [[Toll]: Int32] = [:]
      var columns: [[Toll]: Int32] = [:]
      for duty in 0..<duties {
        let row = (0..<duties).map { tolls[table * size + duty * duties + $0] }
        let column = (0..<duties).map { tolls[table * size + $0 * duties + duty] }
        rows[row] = rows[row] ?? Int32(duty)
        columns[column] = columns[column] ?? Int32(duty)
        firsts.append(rows[row] ?? Int32(duty))
        nexts.append(columns[column] ?? Int32(duty))
      }
    }
    return (firsts, nexts)
  }
}
