internal import FlatMemory

extension BestSchedule {
  /// Takes the draft one day on; returns what memories charge.
  @inline(__always)
  mutating func advance(
    _ cell: Int,
    _ offset: Int,
    _ duty: Int,
    _ state: borrowing WorkingState
  ) -> Toll {
    let tables = state.tables
    var toll = Toll(0, 0)
    let pair = Int(tables.successions.pairOf[cell])
    if pair != 0 {
      let row = (pair * tables.duties + Int(next[0])) * tables.duties
      toll += tables.successions.pairTolls[row + duty]
    }
    next[0] = Int32(tables.last(duty, of: cell))
    for place in tables.stretches.entries.range(cell) {
      toll += lengthen(tables.stretches.entries.items[place], duty, tables)
    }
    for place in tables.counters.entries.range(cell) {
      let entry = tables.counters.entries.items[place]
      let weight = tables.weight(entry.weighting, duty)
      guard weight != 0 else { continue }
      for item in Int(entry.first)..<Int(entry.end) {
        add(weight, toWindow: tables.counters.windowItems[item])
      }
    }
    for place in tables.groups.entries.range(cell) {
      toll += count(tables.groups.entries.items[place], cell, duty, tables)
    }
    for place in tables.automata.entries.range(cell) {
      toll += read(tables.automata.entries.items[place], duty, tables)
    }
    settle(offset, tables)
    return toll
  }

  @inline(__always)
  private mutating func lengthen(
    _ entry: StretchTables.Entry,
    _ duty: Int,
    _ tables: Tables
  ) -> Toll {
    let slot = slots.slot(ofTrack: entry.track)
    let track = tables.stretches.tracks[Int(entry.track)]
    let value = next[slot]
    let isFromStart = value >= ScheduleSlots.fromStart
    let length = Int(isFromStart ? value - ScheduleSlots.fromStart : value)
    if tables.isMember(entry.set, duty) {
      let cap = slots.tracks[slot - 1].cap
      next[slot] = isFromStart ? value + 1 : min(Int32(length + 1), cap)
      return tables.excess(track, length, isFromStart, 1)
    }
    next[slot] = 0
    return tables.shortage(track, length, isFromStart)
  }

  @inline(__always)
  private mutating func add(_ weight: Int, toWindow window: Int32) {
    let slot = slots.slot(ofWindow: window)
    guard slot >= slots.firstWindow, next[slot] != ScheduleSlots.settled else { return }
    next[slot] &+= Int32(truncatingIfNeeded: weight)
  }

  private mutating func count(
    _ entry: GroupTables.Entry,
    _ cell: Int,
    _ duty: Int,
    _ tables: Tables
  ) -> Toll {
    let slot = slots.slot(ofGroup: entry.group)
    if tables.isMember(entry.set, duty) { next[slot] += 1 }
    guard slots.groups[slot - slots.firstGroup].lastDay == cell else { return Toll(0, 0) }
    let group = tables.groups.groups[Int(entry.group)]
    let holds = group.holds(Int(next[slot]))
    next[slot] = 0
    guard holds else { return Toll(0, 0) }
    for place in tables.groups.terms.range(Int(entry.group)) {
      let term = tables.groups.terms.items[place]
      add(Int(term.weight), toWindow: term.window)
    }
    return group.toll
  }

  private mutating func read(
    _ entry: AutomatonTables.Entry,
    _ duty: Int,
    _ tables: Tables
  ) -> Toll {
    let slot = slots.slot(ofAutomaton: entry.automaton)
    let automaton = tables.automata.automata[Int(entry.automaton)]
    let transition = tables.transition(automaton, Int(next[slot]), duty)
    next[slot] = transition.next
    return transition.toll
  }

  /// Forgets amounts that can no longer be charged.
  @inline(__always)
  private mutating func settle(_ offset: Int, _ tables: Tables) {
    let width = slots.windows.count
    for index in 0..<width {
      let slot = slots.firstWindow + index
      let amount = next[slot]
      guard amount != ScheduleSlots.settled, !slots.windows[index].hasSpread else { continue }
      let price = tables.prices.prices.base + slots.windows[index].price
      let place = offset * width + index
      let low = Int(amount) + slots.low[place]
      let high = Int(amount) + slots.high[place]
      if low >= price.pointee.minimum && high <= price.pointee.maximum
        && high <= price.pointee.usedAbove
      {
        next[slot] = ScheduleSlots.settled
      }
    }
  }
}

extension Tables {
  /// The first duty of a cell after which the next day is charged the same.
  @inline(__always)
  func last(_ duty: Int, of cell: Int) -> Int {
    guard cell &+ 1 < successions.pairOf.count else { return duty }
    let table = Int(successions.pairOf[cell &+ 1])
    return Int(classes.lasts[table &* duties &+ duty])
  }

  /// What the next positions of a stretch charge as too many.
  @inline(__always)
  func excess(
    _ track: StretchTables.Track,
    _ length: Int,
    _ isFromStart: Bool,
    _ more: Int
  ) -> Toll {
    var toll = Toll(0, 0)
    for index in track.firstRun..<track.endRun {
      let run = stretches.runs[index]
      let total = length + more + (isFromStart ? run.startLength : 0)
      let beyond = min(more, total - run.maximum)
      if beyond > 0 { toll += run.excess.times(beyond) }
    }
    return toll
  }

  /// What a stretch lacks when it ends.
  @inline(__always)
  func shortage(
    _ track: StretchTables.Track,
    _ length: Int,
    _ isFromStart: Bool,
    atEnd: Bool = false
  ) -> Toll {
    var toll = Toll(0, 0)
    for index in track.firstRun..<track.endRun {
      let run = stretches.runs[index]
      let total = length + (isFromStart ? run.startLength : 0)
      guard total > 0, total < run.minimum, !isFromStart || run.startIsKnown,
        !atEnd || run.owesAtEnd
      else { continue }
      toll += run.shortage.times(run.minimum - total)
    }
    return toll
  }
}
