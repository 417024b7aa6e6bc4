internal import FlatMemory

extension WorkingState {
  /// Charges dependences for a new duty that triggers them or is looked at.
  mutating func changeTogethers(_ cell: Int, _ old: Int, _ new: Int) -> Toll {
    let togethers = tables.togethers
    var delta = Toll(0, 0)
    for place in togethers.triggers.range(cell) {
      let number = Int(togethers.triggers.items[place])
      let together = togethers.togethers[number]
      let after = tables.isMember(together.set, new)
      guard after != tables.isMember(together.set, old) else { continue }
      delta += together.toll(values[togethers.base + number]).times(after ? 1 : -1)
    }
    for place in togethers.partners.range(cell) {
      let entry = togethers.partners.items[place]
      let after = tables.isMember(entry.set, new)
      guard after != tables.isMember(entry.set, old) else { continue }
      delta += meet(Int(entry.together), after ? 1 : -1)
    }
    return delta
  }

  /// Counts one more or one fewer other.
  private mutating func meet(_ number: Int, _ difference: Int) -> Toll {
    let together = tables.togethers.togethers[number]
    let index = tables.togethers.base + number
    let others = values[index]
    write(index, others + difference)
    guard tables.isMember(together.set, values[Int(together.cell)]) else { return Toll(0, 0) }
    return together.toll(others + difference) &- together.toll(others)
  }

  /// Measures the spreads whose loads changed.
  mutating func settleSpreads() {
    while let item = dirtySpreads.popLast() {
      let index = tables.spreads.base + 2 * Int(item)
      let toll = spreadToll(Int(item))
      total += toll &- Toll(Int64(values[index]), Int64(values[index + 1]))
      write(index, Int(toll.x))
      write(index + 1, Int(toll.y))
    }
  }

  /// What a spread charges for the present loads.
  func spreadToll(_ number: Int) -> Toll {
    let spread = tables.spreads.spreads[number]
    return spread.isRange ? rangeToll(number, spread) : deviationToll(number, spread)
  }

  private func rangeToll(_ number: Int, _ spread: SpreadTables.Spread) -> Toll {
    var low = Int.max
    var high = Int.min
    for place in tables.spreads.members.range(number) {
      let member = tables.spreads.members.items[place]
      let load = member.share * values[tables.counters.base + Int(member.window)]
      low = min(low, load)
      high = max(high, load)
    }
    guard low <= high else { return Toll(0, 0) }
    return tables.prices.toll(Int(spread.over), high - low - spread.allowance)
  }

  private func deviationToll(_ number: Int, _ spread: SpreadTables.Spread) -> Toll {
    let base = tables.counters.base
    let range = tables.spreads.members.range(number)
    var sum = 0
    for place in range {
      sum += values[base + Int(tables.spreads.members.items[place].window)]
    }
    var toll = Toll(0, 0)
    for place in range {
      let member = tables.spreads.members.items[place]
      let load = values[base + Int(member.window)]
      let deviation = load * spread.shares - member.share * sum
      toll += tables.prices.toll(Int(spread.over), deviation - spread.allowance)
      toll += tables.prices.toll(Int(spread.under), -deviation - spread.allowance)
    }
    return toll
  }
}
