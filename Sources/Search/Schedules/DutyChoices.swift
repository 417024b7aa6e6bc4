internal import FlatMemory

/// The duties that a schedule considers on each of its days.
struct DutyChoices {
  let items: Flat<Int32>
  private let starts: Flat<Int32>
  private let breadth: Int
  /// The cheapest duty like each duty, and those that are like others.
  private let cheapest: Flat<Int32>
  private let kinds: Flat<Int32>
  /// Whether no candidate is left out.
  private(set) var isComplete = true

  init(_ tables: Tables, breadth: Int, _ arena: Arena) {
    self.breadth = breadth
    items = arena.flat(repeating: 0, count: tables.days * tables.duties + 1)
    starts = arena.flat(repeating: 0, count: tables.days + 1)
    cheapest = arena.flat(repeating: -1, count: tables.duties)
    kinds = arena.flat(repeating: 0, count: tables.duties)
  }

  /// The places in ``items`` of a day's duties.
  @inline(__always)
  func range(_ offset: Int) -> Range<Int> { Int(starts[offset])..<Int(starts[offset + 1]) }

  /// Chooses for each cell the cheapest of candidates that are alike, of those
  /// the cheapest, and nothing where that is a candidate.
  ///
  /// - Parameter prices: what each duty of each day costs by itself.
  mutating func choose(_ tables: Tables, _ cells: Range<Int>, _ prices: Flat<Int64>) {
    isComplete = true
    var count = 0
    for cell in cells {
      let offset = cell - cells.lowerBound
      starts[offset] = Int32(count)
      let row = offset * tables.duties
      let kindCount = sort(tables, cell, row, prices)
      if kindCount <= breadth {
        for kind in 0..<kindCount { add(Int(cheapest[Int(kinds[kind])]), &count) }
      } else {
        isComplete = false
        addCheapest(kindCount, row, prices, &count)
      }
      for kind in 0..<kindCount { cheapest[Int(kinds[kind])] = -1 }
    }
    starts[cells.count] = Int32(count)
  }

  /// Notes the cheapest candidate of each kind; returns how many kinds there
  /// are.
  private func sort(_ tables: Tables, _ cell: Int, _ row: Int, _ prices: Flat<Int64>) -> Int {
    let table = Int(tables.classes.tableOf[cell]) * tables.duties
    var count = 0
    for place in tables.candidateRange(cell) {
      let duty = tables.candidates.items[place]
      let kind = Int(tables.classes.likes[table + Int(duty)])
      let best = Int(cheapest[kind])
      if best < 0 {
        kinds[count] = Int32(kind)
        count += 1
      }
      if best < 0 || prices[row + Int(duty)] < prices[row + best] { cheapest[kind] = duty }
    }
    return count
  }

  /// Chooses the present duty of each cell alone.
  mutating func choosePresent(_ state: borrowing WorkingState, _ cells: Range<Int>) {
    isComplete = false
    for cell in cells {
      let offset = cell - cells.lowerBound
      starts[offset] = Int32(offset)
      items[offset] = Int32(state.values[cell])
    }
    starts[cells.count] = Int32(cells.count)
  }

  private func add(_ duty: Int, _ count: inout Int) {
    items[count] = Int32(duty)
    count += 1
  }

  /// Keeps a short sorted list of the cheapest while reading all kinds.
  private func addCheapest(
    _ kindCount: Int,
    _ row: Int,
    _ prices: Flat<Int64>,
    _ count: inout Int
  ) {
    let first = count
    var hasNothing = false
    for kind in 0..<kindCount {
      let duty = Int(cheapest[Int(kinds[kind])])
      if duty == 0 {
        hasNothing = true
        continue
      }
      if count - first == breadth {
        guard prices[row + duty] < prices[row + Int(items[count - 1])] else { continue }
        count -= 1
      }
      var spot = count
      while spot > first, prices[row + Int(items[spot - 1])] > prices[row + duty] {
        items[spot] = items[spot - 1]
        spot -= 1
      }
      items[spot] = Int32(duty)
      count += 1
    }
    if hasNothing { add(0, &count) }
  }
}
