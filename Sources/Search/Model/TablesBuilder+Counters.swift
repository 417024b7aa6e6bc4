internal import FlatMemory
internal import Primitives

/// Counters' windows, numbered through.
struct CounterLayout {
  let tables: CounterTables
  /// The number of each counter's first window.
  let firstWindow: [Int]
}

extension TablesBuilder {
  mutating func counters() -> CounterLayout {
    var firstWindow: [Int] = []
    var price: [Int32] = []
    var carried: [Int] = []
    for counter in problem.counters {
      firstWindow.append(price.count)
      let step = grain(counter)
      for window in counter.windows {
        price.append(Int32(index(counter, window, step)))
        carried.append(window.carried)
      }
    }
    let base = reserve(price.count)
    let (entries, items) = counterEntries(firstWindow)
    let tables = CounterTables(
      base: base,
      count: price.count,
      price: arena.flat(price),
      carried: arena.flat(carried),
      entries: arena.listing(entries),
      windowItems: arena.flat(items),
      spreads: arena.listing(spreadsOfWindows(firstWindow, price.count))
    )
    return CounterLayout(tables: tables, firstWindow: firstWindow)
  }

  private mutating func index(_ counter: Counter, _ window: Counter.Window, _ grain: Int) -> Int {
    var low = window.carried
    var high = window.carried
    for position in window.positions {
      let weights = range(counter.weightings[position])
      low += min(0, weights.lowerBound)
      high += max(0, weights.upperBound)
    }
    for term in counter.groups {
      low += min(0, term.weight)
      high += max(0, term.weight)
    }
    return prices.index(
      counter.band,
      owesMinimum: window.owesMinimum,
      range: low...high,
      grain: grain
    )
  }

  /// The least amount that a duty adds.
  private func grain(_ counter: Counter) -> Int {
    var least = Int.max
    for weighting in Set(counter.weightings) {
      for weight in problem.weightings[weighting] where weight != 0 {
        least = min(least, abs(weight))
      }
    }
    for term in counter.groups where term.weight != 0 { least = min(least, abs(term.weight)) }
    return least == Int.max ? 1 : least
  }

  private func counterEntries(_ firstWindow: [Int]) -> ([[CounterTables.Entry]], [Int32]) {
    var entries = Array(repeating: [CounterTables.Entry](), count: people * days)
    var items: [Int32] = []
    for (number, counter) in problem.counters.enumerated() {
      var last: [Int32] = []
      var range: Range<Int> = 0..<0
      for (position, day) in counter.days.enumerated() {
        let weighting = counter.weightings[position]
        if problem.weightings[weighting].allSatisfy({ $0 == 0 }) { continue }
        let windows = windows(of: counter, at: position, firstWindow[number])
        if windows.isEmpty { continue }
        if windows != last {
          range = items.count..<(items.count + windows.count)
          items += windows
          last = windows
        }
        entries[cell(counter.person, day)].append(
          .init(
            weighting: Int32(weighting),
            first: Int32(range.lowerBound),
            end: Int32(range.upperBound)
          )
        )
      }
    }
    return (entries, items)
  }

  /// The numbers of a counter's windows that hold a position.
  func windows(of counter: Counter, at position: Int, _ first: Int) -> [Int32] {
    counter.windows.indices.compactMap {
      counter.windows[$0].positions.contains(position) ? Int32(first + $0) : nil
    }
  }

  private func spreadsOfWindows(_ firstWindow: [Int], _ count: Int) -> [[Int32]] {
    var lists = Array(repeating: [Int32](), count: count)
    for (number, spread) in problem.spreads.enumerated() {
      for member in spread.members {
        let window = firstWindow[member.counter] + member.window
        if lists[window].last != Int32(number) { lists[window].append(Int32(number)) }
      }
    }
    return lists
  }
}
