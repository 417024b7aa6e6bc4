internal import FlatMemory
internal import Primitives

extension WorkingState {
  /// Fills every cell and works everything out from nothing.
  mutating func load(_ duty: (Tables, Int) -> Int) {
    clear()
    for cell in 0..<(tables.people * tables.days) { values[cell] = duty(tables, cell) }
    total = tables.constant
    for cell in 0..<(tables.people * tables.days) { enter(cell) }
    readAutomata()
    for number in 0..<tables.togethers.togethers.count { startTogether(number) }
    chargeSums()
    for spread in 0..<tables.spreads.spreads.count { dirtySpreads.insert(Int32(spread)) }
    for item in 0..<tables.breaks.count { dirtyBreaks.insert(Int32(item)) }
    settle()
    commit()
  }

  /// Takes over a solution; its breaks are placed anew.
  mutating func load(_ solution: RosterSolution) {
    load { _, cell in solution.duties[cell] }
  }

  /// The present duties and breaks.
  var solution: RosterSolution {
    let taken = tables.breaks.takenBase
    return RosterSolution(
      duties: (0..<(tables.people * tables.days)).map { values[$0] },
      breaks: (0..<tables.breaks.count).map { item in
        tables.breaks.options.range(item).map { values[taken + $0] }
      }
    )
  }

  private mutating func clear() {
    dirtySpreads.removeAll()
    dirtyBreaks.removeAll()
    commit()
    values.base.update(repeating: 0, count: values.count)
    for cover in 0..<tables.covers.count {
      values[tables.covers.base + cover] = tables.covers.constant[cover]
    }
    for window in 0..<tables.counters.count {
      values[tables.counters.base + window] = tables.counters.carried[window]
    }
    for group in 0..<tables.groups.groups.count {
      values[tables.groups.base + group] = Int(tables.groups.groups[group].pastTrue)
    }
  }

  /// Adds what a cell's duty brings to amounts, bits and counts.
  private mutating func enter(_ cell: Int) {
    let duty = values[cell]
    let person = cell / tables.days
    let day = cell % tables.days
    total += tables.rowToll(cell, duty)
    let first = (Int(tables.covers.classOf[person]) * tables.days + day) * tables.duties
    for place in tables.covers.terms.range(first + duty) {
      let term = tables.covers.terms.items[place]
      values[tables.covers.base + Int(term.cover)] += Int(term.weight)
    }
    for place in tables.counters.entries.range(cell) {
      let entry = tables.counters.entries.items[place]
      for item in Int(entry.first)..<Int(entry.end) {
        let window = Int(tables.counters.windowItems[item])
        values[tables.counters.base + window] += tables.weight(entry.weighting, duty)
      }
    }
    for place in tables.stretches.entries.range(cell) {
      let entry = tables.stretches.entries.items[place]
      guard tables.isMember(entry.set, duty) else { continue }
      let word = tables.stretches.tracks[Int(entry.track)].bits + Int(entry.position) >> 6
      values[word] |= 1 << (Int(entry.position) & 63)
    }
    for place in tables.groups.entries.range(cell) {
      let entry = tables.groups.entries.items[place]
      if tables.isMember(entry.set, duty) { values[tables.groups.base + Int(entry.group)] += 1 }
    }
    for place in tables.togethers.partners.range(cell) {
      let entry = tables.togethers.partners.items[place]
      let isIn = tables.isMember(entry.set, duty)
      if isIn { values[tables.togethers.base + Int(entry.together)] += 1 }
    }
    for place in tables.breaks.entries.range(cell) {
      let entry = tables.breaks.entries.items[place]
      values[tables.breaks.demandBase + Int(entry.item)] += tables.weight(entry.weighting, duty)
    }
  }

  private mutating func readAutomata() {
    for number in 0..<tables.automata.automata.count {
      let automaton = tables.automata.automata[number]
      var state = automaton.start
      values[automaton.states] = state
      for position in 0..<automaton.length {
        let duty = values[tables.cell(automaton, position)]
        let transition = tables.transition(automaton, state, duty)
        total += transition.toll
        addMarks(automaton, position, Int(transition.mark))
        state = Int(transition.next)
        values[automaton.states + position + 1] = state
      }
      total += tables.automata.ends[automaton.firstEnd + state]
    }
  }

  private mutating func addMarks(
    _ automaton: AutomatonTables.Automaton,
    _ position: Int,
    _ mark: Int
  ) {
    guard automaton.firstMarkList >= 0, mark != 0 else { return }
    for place in tables.automata.marks.range(automaton.firstMarkList + position) {
      let term = tables.automata.marks.items[place]
      values[tables.counters.base + Int(term.window)] += mark * Int(term.weight)
    }
  }

  private mutating func startTogether(_ number: Int) {
    let together = tables.togethers.togethers[number]
    let index = tables.togethers.base + number
    values[index] += Int(together.present)
    if tables.isMember(together.set, values[Int(together.cell)]) {
      total += together.toll(values[index])
    }
  }

  /// Charges amounts, stretches and sequences once all are known.
  private mutating func chargeSums() {
    let groups = tables.groups
    for number in 0..<groups.groups.count
    where groups.groups[number].holds(values[groups.base + number]) {
      total += groups.groups[number].toll
      for place in groups.terms.range(number) {
        let term = groups.terms.items[place]
        values[tables.counters.base + Int(term.window)] += Int(term.weight)
      }
    }
    for cover in 0..<tables.covers.count {
      let amount = values[tables.covers.base + cover]
      total += tables.prices.toll(Int(tables.covers.price[cover]), amount)
    }
    for window in 0..<tables.counters.count {
      let amount = values[tables.counters.base + window]
      total += tables.prices.toll(Int(tables.counters.price[window]), amount)
    }
    chargePairs()
    chargeSequences()
    for track in 0..<tables.stretches.tracks.count { chargeTrack(track) }
  }

  private mutating func chargePairs() {
    guard tables.successions.hasPairs else { return }
    for cell in 0..<(tables.people * tables.days) {
      let table = Int(tables.successions.pairOf[cell])
      guard table != 0 else { continue }
      let row = (table * tables.duties + values[cell - 1]) * tables.duties
      total += tables.successions.pairTolls[row + values[cell]]
    }
  }

  private mutating func chargeSequences() {
    for number in 0..<tables.successions.sequences.count {
      let sequence = tables.successions.sequences[number]
      for last in 0..<Int(sequence.dayCount) where occurs(sequence, endingAt: last) {
        total += sequence.toll
      }
    }
  }

  private mutating func chargeTrack(_ number: Int) {
    let track = tables.stretches.tracks[number]
    var position = 0
    while position < track.length {
      let from = position
      while position < track.length, isSet(position, track) { position += 1 }
      for index in track.firstRun..<track.endRun {
        // At the start even an empty stretch may close one of the past.
        if from == position && from != 0 { continue }
        total += tables.stretchToll(tables.stretches.runs[index], from: from, to: position, track)
      }
      position += 1
    }
  }

  @inline(__always)
  func isSet(_ position: Int, _ track: StretchTables.Track) -> Bool {
    values[track.bits + position >> 6] >> (position & 63) & 1 == 1
  }
}
