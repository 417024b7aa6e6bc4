internal import FlatMemory

extension WorkingState {
  /// Counts how many more breaks a new duty asks for.
  mutating func changeDemands(_ cell: Int, _ old: Int, _ new: Int) {
    let breaks = tables.breaks
    for place in breaks.entries.range(cell) {
      let entry = breaks.entries.items[place]
      let more = tables.weight(entry.weighting, new) - tables.weight(entry.weighting, old)
      guard more != 0 else { continue }
      let index = breaks.demandBase + Int(entry.item)
      write(index, values[index] + more)
      dirtyBreaks.insert(entry.item)
    }
  }

  /// Places the breaks whose demand or covers changed: each where it costs
  /// least, then moved one by one while that pays.
  mutating func settleBreaks() {
    // Placing breaks changes covers, which may mark other breaks; a bound keeps
    // the work of one move small.
    var left = 8 * tables.breaks.count
    while left > 0, let item = dirtyBreaks.popLast() {
      place(Int(item))
      left -= 1
    }
    // A break never left unplaced, even where work was cut short.
    while let item = dirtyBreaks.popLast() { meetDemand(Int(item)) }
    dirtyBreaks.removeAll()
  }

  /// Takes so many breaks at each option.
  mutating func takeBreaks(_ numbers: [Int]) {
    for (option, number) in numbers.enumerated() {
      take(option, number - values[tables.breaks.takenBase + option])
    }
    dirtyBreaks.removeAll()
  }

  private mutating func place(_ item: Int) {
    meetDemand(item)
    let options = tables.breaks.options.range(item)
    guard options.count > 1 else { return }
    for _ in 0..<16 where !moveOne(options) { return }
  }

  private mutating func meetDemand(_ item: Int) {
    let options = tables.breaks.options.range(item)
    let taken = tables.breaks.takenBase
    var missing = values[tables.breaks.demandBase + item]
    for option in options { missing -= values[taken + option] }
    while missing != 0 {
      let step = missing > 0 ? 1 : -1
      takeCheapest(options, step)
      missing -= step
    }
  }

  /// Takes one more or one fewer break where that costs least.
  private mutating func takeCheapest(_ options: Range<Int>, _ step: Int) {
    var best = options.lowerBound
    var bestPrice = Int64.max
    for option in options where step > 0 || values[tables.breaks.takenBase + option] > 0 {
      let price = Self.price(effect(of: option, step), Self.breakPressure)
      if price < bestPrice {
        best = option
        bestPrice = price
      }
    }
    take(best, step)
  }

  /// Moves one break to a better option; false when there is none.
  private mutating func moveOne(_ options: Range<Int>) -> Bool {
    for from in options where values[tables.breaks.takenBase + from] > 0 {
      for to in options where to != from {
        let before = mark
        take(from, -1)
        take(to, 1)
        let saved = total &- before.total
        if Self.price(saved, Self.breakPressure) < 0 { return true }
        take(to, -1)
        take(from, 1)
      }
    }
    return false
  }

  private static var breakPressure: Int64 { 1 << 20 }

  /// What taking more or fewer breaks at an option changes.
  private mutating func effect(of option: Int, _ step: Int) -> Toll {
    let before = total
    take(option, step)
    let change = total &- before
    take(option, -step)
    return change
  }

  /// Takes more or fewer breaks at an option.
  private mutating func take(_ option: Int, _ step: Int) {
    let index = tables.breaks.takenBase + option
    write(index, values[index] + step)
    total.x &+= Int64(step) * tables.breaks.options.items[option].price
    for place in tables.breaks.effects.range(option) {
      let term = tables.breaks.effects.items[place]
      total += add(step * Int(term.weight), toCover: Int(term.cover))
    }
  }
}
