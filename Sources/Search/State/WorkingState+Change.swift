internal import FlatMemory

extension WorkingState {
  /// Gives a cell another duty; ``settle()`` completes one or more changes.
  ///
  /// - Complexity: the primitives that look at the cell; stretches and windows
  ///   in constant time each, automata as far as their states change.
  mutating func change(_ cell: Int, to new: Int) {
    let old = values[cell]
    guard old != new else { return }
    var delta = tables.rowToll(cell, new) &- tables.rowToll(cell, old)
    delta += changeCovers(cell, old, new)
    if !tables.breaks.entries.isEmpty { changeDemands(cell, old, new) }
    if tables.successions.hasPairs { delta += pairDelta(cell, old, new) }
    let general = !tables.successions.entries.isEmpty
    if general { delta -= sequenceToll(around: cell) }
    if !tables.togethers.togethers.isEmpty { delta += changeTogethers(cell, old, new) }
    write(cell, new)
    if general { delta += sequenceToll(around: cell) }
    delta += changeStretches(cell, old, new)
    if !tables.groups.entries.isEmpty { delta += changeGroups(cell, old, new) }
    if !tables.automata.entries.isEmpty { delta += changeAutomata(cell, old, new) }
    delta += changeCounters(cell, old, new)
    total += delta
  }

  /// Completes changes: spreads are measured anew and breaks placed anew.
  @inline(__always)
  mutating func settle() {
    if !dirtyBreaks.isEmpty { settleBreaks() }
    if !dirtySpreads.isEmpty { settleSpreads() }
  }

  @inline(__always)
  private mutating func changeCovers(_ cell: Int, _ old: Int, _ new: Int) -> Toll {
    let covers = tables.covers
    let person = cell / tables.days
    let day = cell - person * tables.days
    let first = (Int(covers.classOf[person]) * tables.days + day) * tables.duties
    var delta = Toll(0, 0)
    for place in covers.terms.range(first + old) {
      let term = covers.terms.items[place]
      delta += add(-Int(term.weight), toCover: Int(term.cover))
    }
    for place in covers.terms.range(first + new) {
      let term = covers.terms.items[place]
      delta += add(Int(term.weight), toCover: Int(term.cover))
    }
    return delta
  }

  /// Adds to the amount of a cover.
  @inline(__always)
  mutating func add(_ weight: Int, toCover cover: Int) -> Toll {
    let index = tables.covers.base &+ cover
    let price = Int(tables.covers.price[cover])
    let amount = values[index]
    write(index, amount &+ weight)
    if !tables.breaks.ofCover.isEmpty {
      for place in tables.breaks.ofCover.range(cover) {
        dirtyBreaks.insert(tables.breaks.ofCover.items[place])
      }
    }
    return tables.prices.toll(price, amount &+ weight) &- tables.prices.toll(price, amount)
  }

  @inline(__always)
  private mutating func changeCounters(_ cell: Int, _ old: Int, _ new: Int) -> Toll {
    let counters = tables.counters
    var delta = Toll(0, 0)
    for place in counters.entries.range(cell) {
      let entry = counters.entries.items[place]
      let weight = tables.weight(entry.weighting, new) &- tables.weight(entry.weighting, old)
      guard weight != 0 else { continue }
      for item in Int(entry.first)..<Int(entry.end) {
        delta += add(weight, toWindow: Int(counters.windowItems[item]))
      }
    }
    return delta
  }

  /// Adds to the amount of a window.
  @inline(__always)
  mutating func add(_ weight: Int, toWindow window: Int) -> Toll {
    let index = tables.counters.base &+ window
    let price = Int(tables.counters.price[window])
    let amount = values[index]
    write(index, amount &+ weight)
    if !tables.counters.spreads.isEmpty {
      for place in tables.counters.spreads.range(window) {
        dirtySpreads.insert(tables.counters.spreads.items[place])
      }
    }
    return tables.prices.toll(price, amount &+ weight) &- tables.prices.toll(price, amount)
  }

  @inline(__always)
  private mutating func changeGroups(_ cell: Int, _ old: Int, _ new: Int) -> Toll {
    let groups = tables.groups
    var delta = Toll(0, 0)
    for place in groups.entries.range(cell) {
      let entry = groups.entries.items[place]
      let after = tables.isMember(entry.set, new)
      guard after != tables.isMember(entry.set, old) else { continue }
      let number = Int(entry.group)
      let index = groups.base + number
      let group = groups.groups[number]
      let count = values[index]
      write(index, count + (after ? 1 : -1))
      let held = group.holds(count)
      let holds = group.holds(values[index])
      if held != holds { delta += turn(number, holds) }
    }
    return delta
  }

  /// Charges a group that begins or ceases to hold.
  private mutating func turn(_ group: Int, _ holds: Bool) -> Toll {
    let groups = tables.groups
    let sign = holds ? 1 : -1
    var delta = groups.groups[group].toll.times(sign)
    for place in groups.terms.range(group) {
      let term = groups.terms.items[place]
      delta += add(sign * Int(term.weight), toWindow: Int(term.window))
    }
    return delta
  }
}
