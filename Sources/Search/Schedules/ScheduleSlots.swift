internal import FlatMemory

/// What a partial schedule of one person must remember, slot by slot: open
/// stretches, amounts of windows, truths of groups, states of automata.
///
/// Built anew for each person and window of days in memory that is kept.
struct ScheduleSlots {
  struct TrackSlot {
    var track: Int
    var first: Int
    var end: Int
    var cap: Int32
  }

  struct WindowSlot {
    var window: Int
    var price: Int
    var base: Int
    var hasSpread: Bool
  }

  struct GroupSlot {
    var group: Int
    var base: Int
    var lastDay: Int
  }

  struct AutomatonSlot {
    var automaton: Int
    var first: Int
    var end: Int
  }

  /// Stretches that begin at the first position remember this much more.
  static let fromStart: Int32 = 1 << 16
  /// The amount of a window that can no longer be charged.
  static let settled = Int32.min

  private(set) var tracks: [TrackSlot] = []
  private(set) var windows: [WindowSlot] = []
  private(set) var groups: [GroupSlot] = []
  private(set) var automata: [AutomatonSlot] = []
  /// For each day of the window and each window slot the least and greatest
  /// amount that later days may add.
  private(set) var low: [Int] = []
  private(set) var high: [Int] = []
  /// Whether nothing that matters is left out.
  private(set) var isExact = true
  private var firstLow: [Int] = []
  private var firstHigh: [Int] = []
  private var columns: [Int] = []
  private var dropped: [Int] = []
  private let slotOfTrack: Flat<Int32>
  private let slotOfWindow: Flat<Int32>
  private let slotOfGroup: Flat<Int32>
  private let slotOfAutomaton: Flat<Int32>

  init(_ tables: Tables, _ arena: Arena) {
    slotOfTrack = arena.flat(repeating: -1, count: tables.stretches.tracks.count)
    slotOfWindow = arena.flat(repeating: -1, count: tables.counters.count)
    slotOfGroup = arena.flat(repeating: -1, count: tables.groups.groups.count)
    slotOfAutomaton = arena.flat(repeating: -1, count: tables.automata.automata.count)
  }

  /// How many slots there are, the last duty included.
  var width: Int { 1 + tracks.count + windows.count + groups.count + automata.count }
  var firstWindow: Int { 1 + tracks.count }
  var firstGroup: Int { firstWindow + windows.count }
  var firstAutomaton: Int { firstGroup + groups.count }

  @inline(__always)
  func slot(ofTrack track: Int32) -> Int { 1 + Int(slotOfTrack[Int(track)]) }
  /// The slot of a window; below ``firstWindow`` when it is not remembered.
  @inline(__always)
  func slot(ofWindow window: Int32) -> Int { firstWindow + Int(slotOfWindow[Int(window)]) }
  @inline(__always)
  func slot(ofGroup group: Int32) -> Int { firstGroup + Int(slotOfGroup[Int(group)]) }
  @inline(__always)
  func slot(ofAutomaton automaton: Int32) -> Int {
    firstAutomaton + Int(slotOfAutomaton[Int(automaton)])
  }

  /// Gathers the slots of a person's days.
  ///
  /// - Parameter cells: the cells of the days, one after another.
  mutating func gather(_ state: borrowing WorkingState, _ cells: Range<Int>) {
    clear()
    let tables = state.tables
    for cell in cells {
      for place in tables.stretches.entries.range(cell) {
        add(tables.stretches.entries.items[place], tables)
      }
      for place in tables.counters.entries.range(cell) {
        let entry = tables.counters.entries.items[place]
        for item in Int(entry.first)..<Int(entry.end) {
          add(window: tables.counters.windowItems[item], state)
        }
      }
      for place in tables.groups.entries.range(cell) {
        add(group: Int(tables.groups.entries.items[place].group), cell, state)
      }
      for place in tables.automata.entries.range(cell) {
        add(tables.automata.entries.items[place], tables)
      }
      if !tables.successions.entries.range(cell).isEmpty { isExact = false }
      if !tables.breaks.entries.range(cell).isEmpty { isExact = false }
    }
    takeOut(state, cells)
    bound(tables, cells)
    dropSafe(tables, cells)
  }

  private mutating func clear() {
    for slot in tracks { slotOfTrack[slot.track] = -1 }
    for slot in windows { slotOfWindow[slot.window] = -1 }
    for window in dropped { slotOfWindow[window] = -1 }
    dropped.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    for slot in groups { slotOfGroup[slot.group] = -1 }
    for slot in automata { slotOfAutomaton[slot.automaton] = -1 }
    tracks.removeAll(keepingCapacity: true)
    windows.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    automata.removeAll(keepingCapacity: true)
    isExact = true
  }

  private mutating func add(_ entry: StretchTables.Entry, _ tables: Tables) {
    let track = Int(entry.track)
    let position = Int(entry.position)
    if slotOfTrack[track] >= 0 {
      tracks[Int(slotOfTrack[track])].end = position + 1
      return
    }
    var cap = 0
    let item = tables.stretches.tracks[track]
    for index in item.firstRun..<item.endRun {
      let run = tables.stretches.runs[index]
      cap = max(cap, run.minimum, run.maximum < 1 << 14 ? run.maximum : 0)
    }
    slotOfTrack[track] = Int32(tracks.count)
    tracks.append(.init(track: track, first: position, end: position + 1, cap: Int32(cap)))
  }

  private mutating func add(window: Int32, _ state: borrowing WorkingState) {
    let number = Int(window)
    guard slotOfWindow[number] < 0 else { return }
    let tables = state.tables
    slotOfWindow[number] = Int32(windows.count)
    let spreads = tables.counters.spreads.range(number)
    windows.append(
      .init(
        window: number,
        price: Int(tables.counters.price[number]),
        base: state.values[tables.counters.base + number],
        hasSpread: !spreads.isEmpty
      )
    )
    if !spreads.isEmpty { isExact = false }
  }

  private mutating func add(group: Int, _ cell: Int, _ state: borrowing WorkingState) {
    if slotOfGroup[group] >= 0 {
      groups[Int(slotOfGroup[group])].lastDay = cell
      return
    }
    let tables = state.tables
    slotOfGroup[group] = Int32(groups.count)
    let count = state.values[tables.groups.base + group]
    groups.append(.init(group: group, base: count, lastDay: cell))
    for place in tables.groups.terms.range(group) {
      add(window: tables.groups.terms.items[place].window, state)
    }
  }

  private mutating func add(_ entry: AutomatonTables.Entry, _ tables: Tables) {
    let automaton = Int(entry.automaton)
    let position = Int(entry.position)
    if slotOfAutomaton[automaton] >= 0 {
      automata[Int(slotOfAutomaton[automaton])].end = position + 1
      return
    }
    if tables.automata.automata[automaton].firstMarkList >= 0 { isExact = false }
    slotOfAutomaton[automaton] = Int32(automata.count)
    automata.append(.init(automaton: automaton, first: position, end: position + 1))
  }

  /// Takes the present duties of the days out of amounts and counts.
  private mutating func takeOut(_ state: borrowing WorkingState, _ cells: Range<Int>) {
    let tables = state.tables
    for slot in groups.indices {
      let group = groups[slot].group
      guard tables.groups.groups[group].holds(groups[slot].base) else { continue }
      for place in tables.groups.terms.range(group) {
        let term = tables.groups.terms.items[place]
        windows[Int(slotOfWindow[Int(term.window)])].base -= Int(term.weight)
      }
    }
    for cell in cells {
      let duty = state.values[cell]
      for place in tables.counters.entries.range(cell) {
        let entry = tables.counters.entries.items[place]
        let weight = tables.weight(entry.weighting, duty)
        for item in Int(entry.first)..<Int(entry.end) where weight != 0 {
          windows[Int(slotOfWindow[Int(tables.counters.windowItems[item])])].base -= weight
        }
      }
      for place in tables.groups.entries.range(cell) {
        let entry = tables.groups.entries.items[place]
        guard tables.isMember(entry.set, duty) else { continue }
        groups[Int(slotOfGroup[Int(entry.group)])].base -= 1
      }
    }
  }

  /// Works out what later days may add to each window.
  private mutating func bound(_ tables: Tables, _ cells: Range<Int>) {
    let width = windows.count
    low.removeAll(keepingCapacity: true)
    high.removeAll(keepingCapacity: true)
    low.append(contentsOf: repeatElement(0, count: width * cells.count))
    high.append(contentsOf: repeatElement(0, count: width * cells.count))
    guard width > 0 else { return }
    for offset in stride(from: cells.count - 2, through: 0, by: -1) {
      let row = offset * width
      for slot in 0..<width {
        low[row + slot] = low[row + width + slot]
        high[row + slot] = high[row + width + slot]
      }
      boundDay(tables, cells.lowerBound + offset + 1, row)
    }
  }

  /// Forgets windows that no schedule of these days is charged for.
  private mutating func dropSafe(_ tables: Tables, _ cells: Range<Int>) {
    guard !windows.isEmpty else { return }
    addFirstDay(tables, cells.lowerBound)
    var kept = 0
    let width = windows.count
    for index in 0..<width {
      let slot = windows[index]
      let price = tables.prices.prices[slot.price]
      let isSafe =
        !slot.hasSpread && slot.base + firstLow[index] >= price.minimum
        && slot.base + firstHigh[index] <= min(price.maximum, price.usedAbove)
      slotOfWindow[slot.window] = isSafe ? -2 : Int32(kept)
      if isSafe {
        dropped.append(slot.window)
        continue
      }
      windows[kept] = slot
      columns.append(index)
      kept += 1
    }
    windows.removeLast(width - kept)
    for offset in 0..<cells.count {
      for (slot, column) in columns.enumerated() {
        low[offset * kept + slot] = low[offset * width + column]
        high[offset * kept + slot] = high[offset * width + column]
      }
    }
  }

  /// The bounds of the whole window: those after its first day and the day's
  /// own.
  private mutating func addFirstDay(_ tables: Tables, _ cell: Int) {
    let width = windows.count
    firstLow.removeAll(keepingCapacity: true)
    firstHigh.removeAll(keepingCapacity: true)
    for slot in 0..<width {
      firstLow.append(low[slot])
      firstHigh.append(high[slot])
    }
    boundDay(tables, cell, 0)
    for slot in 0..<width {
      (firstLow[slot], low[slot]) = (low[slot], firstLow[slot])
      (firstHigh[slot], high[slot]) = (high[slot], firstHigh[slot])
    }
  }

  private mutating func boundDay(_ tables: Tables, _ cell: Int, _ row: Int) {
    let candidates = tables.candidateRange(cell)
    for place in tables.counters.entries.range(cell) {
      let entry = tables.counters.entries.items[place]
      var least = Int.max
      var most = Int.min
      for candidate in candidates {
        let weight = tables.weight(entry.weighting, Int(tables.candidates.items[candidate]))
        least = min(least, weight)
        most = max(most, weight)
      }
      for item in Int(entry.first)..<Int(entry.end) {
        let slot = Int(slotOfWindow[Int(tables.counters.windowItems[item])])
        low[row + slot] += least
        high[row + slot] += most
      }
    }
    for place in tables.groups.entries.range(cell) {
      let group = Int(tables.groups.entries.items[place].group)
      guard groups[Int(slotOfGroup[group])].lastDay == cell else { continue }
      for place in tables.groups.terms.range(group) {
        let term = tables.groups.terms.items[place]
        let slot = Int(slotOfWindow[Int(term.window)])
        low[row + slot] += min(0, Int(term.weight))
        high[row + slot] += max(0, Int(term.weight))
      }
    }
  }
}
