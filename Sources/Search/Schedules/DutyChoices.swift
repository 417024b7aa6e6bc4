/// The duties that a schedule considers on each of its days.
struct DutyChoices {
  let items: Flat<Int32>
  private let starts: Flat<Int32>
  private let breadth: Int
  /// Whether no candidate is left out.
  private(set) var isComplete = true

  init(_ tables: Tables, breadth: Int, _ arena: Arena) {
    self.breadth = breadth
    items = arena.flat(repeating: 0, count: tables.days * tables.duties + 1)
    starts = arena.flat(repeating: 0, count: tables.days + 1)
  }

  /// The places in ``items`` of a day's duties.
  @inline(__always)
  func range(_ offset: Int) -> Range<Int> { Int(starts[offset])..<Int(starts[offset + 1]) }

  /// Chooses the cheapest candidates of each cell, and nothing where that is
  /// one.
  ///
  /// - Parameter prices: what each duty of each day costs by itself.
  mutating func choose(_ tables: Tables, _ cells: Range<Int>, _ prices: Flat<Int64>) {
    isComplete = true
    var count = 0
    for cell in cells {
      let offset = cell - cells.lowerBound
      starts[offset] = Int32(count)
      let candidates = tables.candidateRange(cell)
      if candidates.count <= breadth {
        for place in candidates { add(Int(tables.candidates.items[place]), &count) }
      } else {
        isComplete = false
        let row = offset * tables.duties
        addCheapest(candidates, tables, row, prices, &count)
      }
    }
    starts[cells.count] = Int32(count)
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

  /// Keeps a short sorted list of the cheapest while reading all candidates.
  private func addCheapest(
    _ candidates: Range<Int>,
    _ tables: Tables,
    _ row: Int,
    _ prices: Flat<Int64>,
    _ count: inout Int
  ) {
    let first = count
    var hasNothing = false
    for place in candidates {
      let duty = Int(tables.candidates.items[place])
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
