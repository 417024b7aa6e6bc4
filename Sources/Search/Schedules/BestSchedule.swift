internal import FlatMemory

/// The cheapest duties of one person over a window of days while everything
/// else stays: dynamic programming over partial schedules that remember what
/// the person's primitives need (Irnich & Desaulniers 2005,
/// https://doi.org/10.1007/0-387-25486-2_2).
///
/// Partial schedules that remember the same are one, the cheapest. Where more
/// than a beam of them are left, those kept are the ones that look cheapest,
/// and the result is no longer certain to be the best.
struct BestSchedule {
  var slots: ScheduleSlots
  private var layer: LabelLayer
  var next: LabelLayer
  var prices: Flat<Int64>
  let arena = Arena()
  private var trail: [LabelLayer.Origin] = []
  private var trailStarts: [Int] = []
  /// The duties found, day by day.
  private(set) var duties: [Int] = []
  /// What they cost by the person's own primitives and prices of each day.
  private(set) var cost: Int64 = 0
  /// Whether they are certain to be the best.
  private(set) var isExact = true
  private let beam: Int
  /// How many partial schedules were made so far, some for each day's
  /// preparation.
  private(set) var work = 0
  /// The most that a whole schedule may cost.
  private var limit = Self.unlimited
  private static let unlimited = Int64.max / 4
  /// The least that the days from each on cost by themselves.
  private let rest: Flat<Int64>
  /// The duties looked at each day: the cheapest by themselves.
  var choices: DutyChoices

  /// - Parameters:
  ///   - beam: how many partial schedules are kept a day.
  ///   - breadth: how many duties are looked at a day, besides nothing.
  init(_ tables: Tables, beam: Int, breadth: Int = .max) {
    self.beam = beam
    choices = DutyChoices(tables, breadth: breadth, arena)
    slots = ScheduleSlots(tables, arena)
    layer = LabelLayer(capacity: 8 * beam, arena)
    next = LabelLayer(capacity: 8 * beam, arena)
    prices = arena.flat(repeating: 0, count: tables.days * tables.duties)
    rest = arena.flat(repeating: 0, count: tables.days + 1)
  }

  /// Finds the best duties of consecutive cells of one person.
  ///
  /// - Parameters:
  ///   - pressure: what one usual violation costs.
  ///   - noise: how much prices are blurred, for other good schedules than the
  ///     best; 0 for none.
  ///   - allowance: how much more than the present duties those found may
  ///     cost; nil for any.
  ///   - watch: ends it early, with nothing found.
  /// - Returns: whether there is any.
  /// - Complexity: days x beam x candidates x what a person remembers.
  mutating func find(
    _ state: borrowing WorkingState,
    _ cells: Range<Int>,
    pressure: Int64,
    noise: Double = 0,
    allowance: Int64? = nil,
    watch: Watch? = nil,
    _ random: inout RandomSource
  ) -> Bool {
    slots.gather(state, cells)
    isExact = slots.isExact
    price(state, cells, pressure, noise, &random)
    limit = Self.unlimited
    if let allowance {
      choices.choosePresent(state, cells)
      limit = extendAll(state, cells, pressure, nil) ? cost + allowance : Self.unlimited
    }
    choices.choose(state.tables, cells, prices)
    if !choices.isComplete { isExact = false }
    return extendAll(state, cells, pressure, watch)
  }

  /// How badly the present duties of consecutive cells of one person break what
  /// is forbidden, by the person's own primitives.
  mutating func violations(_ state: borrowing WorkingState, _ cells: Range<Int>) -> Int64 {
    slots.gather(state, cells)
    for place in 0..<(cells.count * state.tables.duties) { prices[place] = 0 }
    limit = Self.unlimited
    choices.choosePresent(state, cells)
    var costs: [Int64] = []
    for pressure in [Int64(0), 1 << 12] {
      let isFound = extendAll(state, cells, pressure, nil)
      costs.append(isFound ? cost : 0)
    }
    return costs[1] - costs[0]
  }

  private mutating func extendAll(
    _ state: borrowing WorkingState,
    _ cells: Range<Int>,
    _ pressure: Int64,
    _ watch: Watch?
  ) -> Bool {
    start(state, cells)
    boundRest(cells, state.tables.duties)
    trail.removeAll(keepingCapacity: true)
    trailStarts.removeAll(keepingCapacity: true)
    for cell in cells {
      if (cell - cells.lowerBound) & 7 == 7, let watch, watch.isDue { return false }
      next.reset(width: slots.width)
      work += 4 + layer.count * choices.range(cell - cells.lowerBound).count
      for label in 0..<layer.count { extend(label, cell, cells, state, pressure) }
      prune(state, cell - cells.lowerBound, pressure)
      trailStarts.append(trail.count)
      for label in 0..<next.count { trail.append(next.origins[label]) }
      swap(&layer, &next)
    }
    return finish(state, cells, pressure)
  }

  private mutating func start(_ state: borrowing WorkingState, _ cells: Range<Int>) {
    let tables = state.tables
    layer.reset(width: slots.width)
    let isFirst = cells.lowerBound % tables.days == 0
    layer[0] = isFirst ? 0 : Int32(state.values[cells.lowerBound - 1])
    for (index, slot) in slots.tracks.enumerated() {
      let ones = state.onesBefore(slot.first, tables.stretches.tracks[slot.track])
      layer[1 + index] =
        ones == slot.first ? ScheduleSlots.fromStart + Int32(ones) : min(Int32(ones), slot.cap)
    }
    for (index, slot) in slots.windows.enumerated() {
      layer[slots.firstWindow + index] = Int32(truncatingIfNeeded: slot.base)
    }
    for (index, slot) in slots.groups.enumerated() {
      layer[slots.firstGroup + index] = Int32(slot.base)
    }
    for (index, slot) in slots.automata.enumerated() {
      let states = tables.automata.automata[slot.automaton].states
      layer[slots.firstAutomaton + index] = Int32(state.values[states + slot.first])
    }
    _ = layer.keepDraft(cost: 0, .init(parent: -1, duty: -1))
  }

  /// Works out the least prices of the days that are left after each.
  private func boundRest(_ cells: Range<Int>, _ duties: Int) {
    rest[cells.count] = 0
    for offset in stride(from: cells.count - 1, through: 0, by: -1) {
      var least = Int64.max
      for place in choices.range(offset) {
        least = min(least, prices[offset * duties + Int(choices.items[place])])
      }
      rest[offset] = rest[offset + 1] + (least == .max ? 0 : least)
    }
  }

  /// Adds a day's candidates to a partial schedule.
  private mutating func extend(
    _ label: Int,
    _ cell: Int,
    _ cells: Range<Int>,
    _ state: borrowing WorkingState,
    _ pressure: Int64
  ) {
    let tables = state.tables
    let offset = cell - cells.lowerBound
    let most = limit &- rest[offset + 1]
    for place in choices.range(offset) {
      let duty = Int(choices.items[place])
      let bare = layer.costs[label] &+ prices[offset * tables.duties + duty]
      if bare > most { continue }
      next.draft(label, of: layer)
      let cost = bare &+ WorkingState.price(advance(cell, offset, duty, state), pressure)
      if cost > most { continue }
      if !next.keepDraft(cost: cost, .init(parent: Int32(label), duty: Int32(duty))) {
        isExact = false
        prune(state, offset, pressure)
      }
    }
  }

  private mutating func prune(_ state: borrowing WorkingState, _ offset: Int, _ pressure: Int64) {
    guard next.count > beam else { return }
    isExact = false
    for label in 0..<next.count {
      next.ranks[label] = next.costs[label] &+ unavoidable(label, offset, state, pressure)
    }
    next.prune(to: beam)
  }

  /// What windows will charge unless the later days hold more than is usual:
  /// nobody works every day.
  private func unavoidable(
    _ label: Int,
    _ offset: Int,
    _ state: borrowing WorkingState,
    _ pressure: Int64
  ) -> Int64 {
    var sum: Int64 = 0
    let width = slots.windows.count
    for (index, slot) in slots.windows.enumerated() {
      let amount = next.slot(label, slots.firstWindow + index)
      guard amount != ScheduleSlots.settled else { continue }
      let price = state.tables.prices.prices[slot.price]
      let high = Int(amount) + slots.high[offset * width + index] * 3 / 4
      let low = Int(amount) + slots.low[offset * width + index]
      if high < price.minimum {
        sum += WorkingState.price(state.tables.prices.toll(slot.price, high), pressure)
      } else if low > price.maximum {
        sum += WorkingState.price(state.tables.prices.toll(slot.price, low), pressure)
      }
    }
    return sum
  }

  /// A value of a complete label.
  @inline(__always)
  func final(_ label: Int, _ slot: Int) -> Int32 { layer.slot(label, slot) }

  private mutating func finish(
    _ state: borrowing WorkingState,
    _ cells: Range<Int>,
    _ pressure: Int64
  ) -> Bool {
    var best = -1
    var bestCost = limit + 1
    for label in 0..<layer.count {
      let cost =
        layer.costs[label] &+ WorkingState.price(closing(label, cells, state), pressure)
      if cost < bestCost {
        best = label
        bestCost = cost
      }
    }
    guard best >= 0 else { return false }
    cost = bestCost
    duties.removeAll(keepingCapacity: true)
    for offset in stride(from: cells.count - 1, through: 0, by: -1) {
      let origin = trail[trailStarts[offset] + best]
      duties.append(Int(origin.duty))
      best = Int(origin.parent)
    }
    duties.reverse()
    return true
  }
}
