internal import FlatMemory
internal import Glibc

extension BestSchedule {
  /// Prices each duty of each day by itself: its cell, the covers, the people
  /// it depends on.
  mutating func price(
    _ state: borrowing WorkingState,
    _ cells: Range<Int>,
    _ pressure: Int64,
    _ noise: Double,
    _ random: inout RandomSource
  ) {
    let tables = state.tables
    for cell in cells { state.addAlone(cell, -1) }
    for cell in cells {
      let row = (cell - cells.lowerBound) * tables.duties
      for place in tables.candidateRange(cell) {
        let duty = Int(tables.candidates.items[place])
        var price = WorkingState.price(state.aloneToll(cell, duty), pressure)
        if noise > 0 { price += Int64(-log(random.unit()) * noise) }
        prices[row + duty] = price
      }
    }
    for cell in cells { state.addAlone(cell, 1) }
  }

  /// What a complete label charges where it meets the days after the window,
  /// and for the amounts it ends with.
  func closing(_ label: Int, _ cells: Range<Int>, _ state: borrowing WorkingState) -> Toll {
    let tables = state.tables
    var toll = Toll(0, 0)
    if cells.upperBound % tables.days != 0 {
      let pair = Int(tables.successions.pairOf[cells.upperBound])
      let last = Int(final(label, 0))
      let row = (pair * tables.duties + last) * tables.duties
      if pair != 0 { toll += tables.successions.pairTolls[row + state.values[cells.upperBound]] }
    }
    for (index, slot) in slots.tracks.enumerated() {
      toll += joining(final(label, 1 + index), slot, state)
    }
    for (index, slot) in slots.windows.enumerated() {
      let amount = final(label, slots.firstWindow + index)
      guard amount != ScheduleSlots.settled else { continue }
      toll += tables.prices.toll(slot.price, Int(amount))
      if slot.hasSpread { toll += state.spreadTolls(slot.window, Int(amount)) }
    }
    for (index, slot) in slots.automata.enumerated() {
      toll += state.readOn(slot, Int(final(label, slots.firstAutomaton + index)))
    }
    return toll
  }

  private func joining(
    _ value: Int32,
    _ slot: ScheduleSlots.TrackSlot,
    _ state: borrowing WorkingState
  ) -> Toll {
    let tables = state.tables
    let track = tables.stretches.tracks[slot.track]
    let isFromStart = value >= ScheduleSlots.fromStart
    let length = Int(isFromStart ? value - ScheduleSlots.fromStart : value)
    let after = state.onesAfter(slot.end - 1, track)
    let atEnd = slot.end + after == track.length
    return tables.excess(track, length, isFromStart, after)
      &+ tables.shortage(track, length + after, isFromStart, atEnd: atEnd)
  }
}

extension WorkingState {
  /// Adds a cell's duty to covers and others' counts, or takes it out, without
  /// charging.
  func addAlone(_ cell: Int, _ sign: Int) {
    let duty = values[cell]
    let person = cell / tables.days
    let first =
      (Int(tables.covers.classOf[person]) * tables.days + cell % tables.days) * tables.duties
    for place in tables.covers.terms.range(first + duty) {
      let term = tables.covers.terms.items[place]
      values[tables.covers.base + Int(term.cover)] += sign * Int(term.weight)
    }
    guard !tables.togethers.togethers.isEmpty else { return }
    for place in tables.togethers.partners.range(cell) {
      let entry = tables.togethers.partners.items[place]
      if tables.isMember(entry.set, duty) {
        values[tables.togethers.base + Int(entry.together)] += sign
      }
    }
  }

  /// What a duty of a cell that is taken out would charge by itself.
  func aloneToll(_ cell: Int, _ duty: Int) -> Toll {
    var toll = tables.rowToll(cell, duty)
    let person = cell / tables.days
    let first =
      (Int(tables.covers.classOf[person]) * tables.days + cell % tables.days) * tables.duties
    for place in tables.covers.terms.range(first + duty) {
      let term = tables.covers.terms.items[place]
      let price = Int(tables.covers.price[Int(term.cover)])
      let amount = values[tables.covers.base + Int(term.cover)]
      toll += tables.prices.toll(price, amount + Int(term.weight))
      toll -= tables.prices.toll(price, amount)
    }
    guard !tables.togethers.togethers.isEmpty else { return toll }
    for place in tables.togethers.triggers.range(cell) {
      let number = Int(tables.togethers.triggers.items[place])
      let together = tables.togethers.togethers[number]
      guard tables.isMember(together.set, duty) else { continue }
      toll += together.toll(values[tables.togethers.base + number])
    }
    for place in tables.togethers.partners.range(cell) {
      let entry = tables.togethers.partners.items[place]
      let together = tables.togethers.togethers[Int(entry.together)]
      guard tables.isMember(entry.set, duty),
        tables.isMember(together.set, values[Int(together.cell)])
      else { continue }
      let others = values[tables.togethers.base + Int(entry.together)]
      toll += together.toll(others + 1) &- together.toll(others)
    }
    return toll
  }

  /// What the spreads that look at a window would charge for an amount.
  func spreadTolls(_ window: Int, _ amount: Int) -> Toll {
    let index = tables.counters.base + window
    let present = values[index]
    values[index] = amount
    var toll = Toll(0, 0)
    for place in tables.counters.spreads.range(window) {
      toll += spreadToll(Int(tables.counters.spreads.items[place]))
    }
    values[index] = present
    return toll
  }

  /// What an automaton charges from a state after the window to the end.
  func readOn(_ slot: ScheduleSlots.AutomatonSlot, _ start: Int) -> Toll {
    let automaton = tables.automata.automata[slot.automaton]
    var state = start
    var toll = Toll(0, 0)
    for position in slot.end..<automaton.length {
      let transition = tables.transition(automaton, state, values[tables.cell(automaton, position)])
      toll += transition.toll
      state = Int(transition.next)
    }
    return toll &+ tables.automata.ends[automaton.firstEnd + state]
  }
}
