internal import FlatMemory

/// The cheapest place of each choice for itself alone, at prices of slots.
struct ChoicePricing {
  private let tables: BookTables
  private let width: Int
  /// Sums of prices before each slot, by resource.
  private let sums: Flat<Int64>
  private let hasRow: Flat<Bool>
  /// What each start of a phase costs, with the phases after it.
  private let costs: Flat<Int64>
  /// The start of the next phase that goes with each start.
  private let nexts: Flat<Int32>
  private let queue: Flat<Int32>
  private let mostPhases: Int
  private let members: CheapestMembers
  private let scratch: Flat<Int64>
  private let span: Flat<Int64>
  private let arena = Arena()

  /// Dearer than anything; may be added up now and then.
  static let never = Int64.max / 1024

  init(_ model: BookModel, width: Int) {
    tables = model.tables
    let tables = model.tables
    self.width = width
    sums = arena.flat(repeating: 0, count: (width + 1) * tables.resources.count)
    hasRow = arena.flat(repeating: false, count: tables.resources.count)
    mostPhases = (0..<tables.choices.count).map { tables.choices[$0].phases.count }.max() ?? 0
    costs = arena.flat(repeating: 0, count: (tables.slotCount + 1) * mostPhases)
    nexts = arena.flat(repeating: -1, count: (tables.slotCount + 1) * mostPhases)
    queue = arena.flat(repeating: 0, count: tables.slotCount + 1)
    members = CheapestMembers(tables)
    scratch = arena.flat(repeating: 0, count: tables.slotCount + 1)
    span = arena.flat(repeating: 0, count: tables.slotCount + 1)
  }

  /// Adds up the prices of the resources that have any.
  func sum(_ prices: Flat<Int64>, _ rows: [Int]) {
    for resource in rows {
      hasRow[resource] = true
      let base = resource * (width + 1)
      var sum: Int64 = 0
      for slot in 0..<width {
        sums.base[base + slot] = sum
        sum += prices.base[resource * width + slot]
      }
      sums.base[base + width] = sum
    }
    members.price(self)
  }

  /// Gives the prices of a candidate's slots as sums to a loop over starts, with
  /// where those that it takes begin and end, seen from a start, and its units;
  /// no units where they cost nothing.
  @inline(__always)
  func window(
    _ candidate: Int,
    _ phase: Int,
    _ body: (
      _ sums: UnsafeMutablePointer<Int64>,
      _ from: Int,
      _ until: Int,
      _ units: Int64
    ) -> Void
  ) {
    let row = tables.candidates[candidate]
    let resource = Int(row.resource)
    let isQuiet = tables.choices[Int(tables.phases[phase].choice)].isQuiet
    let isFree = !hasRow[resource] || (isQuiet && tables.resources[resource].use > 0)
    body(
      sums.base + resource * (width + 1) + tables.margin,
      -Int(row.lead),
      Int(tables.phases[phase].length + row.trail + row.after),
      isFree ? 0 : Int64(row.units)
    )
  }

  /// The sum of all prices of a resource.
  func total(_ resource: Int) -> Int64 { sums[resource * (width + 1) + width] }

  /// What a choice costs at least, in parts; notes the slots that it would take.
  func place(_ choice: Int, _ taken: Flat<Int32>) -> Int64 {
    let row = tables.choices[choice]
    let unserved = row.isHard ? Self.never : row.price * PriceAscent.parts
    let first = row.phases.lowerBound
    var number = row.phases.count - 1
    while number >= 0 {
      priceStarts(first + number, number)
      if number + 1 < row.phases.count { chain(first + number, number) }
      number -= 1
    }
    var best = unserved
    var start = -1
    for slot in Int(tables.phases[first].low)..<Int(tables.phases[first].high)
    where costs.base[slot] < best {
      best = costs.base[slot]
      start = slot
    }
    // What must be served and has no place at all says nothing here.
    if best >= Self.never { return 0 }
    guard start >= 0 else { return best }
    for number in 0..<row.phases.count where start >= 0 {
      _ = cheapest(first + number, start, taken)
      start = Int(nexts[number * (tables.slotCount + 1) + start])
    }
    return best
  }

  /// What each start of a phase costs.
  private func priceStarts(_ phase: Int, _ number: Int) {
    let row = tables.phases[phase]
    let base = number * (tables.slotCount + 1)
    for slot in Int(row.low)..<Int(row.high) {
      costs.base[base + slot] = Self.never
      nexts.base[base + slot] = -1
    }
    for index in row.starts {
      let starts = tables.spans[index]
      let (low, high) = (Int(starts.low), Int(starts.high))
      for slot in low..<high { span.base[slot] = starts.cost * PriceAscent.parts }
      members.add(phase, starts, to: span.base, scratch.base, self)
      assert(low >= high || agrees(span[low], phase, low, starts))
      for slot in low..<high {
        costs.base[base + slot] = min(costs.base[base + slot], span.base[slot])
      }
    }
  }

  /// Whether what a start costs is what looking at each candidate says.
  private func agrees(_ cost: Int64, _ phase: Int, _ slot: Int, _ starts: SpanRow) -> Bool {
    let members = cheapest(phase, slot, Int(starts.location), below: .max)
    return members >= Self.never
      ? cost >= Self.never : cost == starts.cost * PriceAscent.parts + members
  }

  /// Adds to each start of a phase the cheapest start of the next within their
  /// distance.
  private func chain(_ phase: Int, _ number: Int) {
    let row = tables.phases[phase]
    let next = tables.phases[phase + 1]
    let base = number * (tables.slotCount + 1)
    let after = base + tables.slotCount + 1
    var (least, most) = (Int32.min / 4, Int32.max / 4)
    for place in tables.gaps.range(phase) {
      let gap = tables.gaps.items[place]
      guard Int(gap.other) == phase + 1, gap.isFirst, !gap.isInDays else { continue }
      least = max(least, gap.minimum)
      most = min(most, gap.maximum)
    }
    // The least of a sliding window: a queue of starts with rising costs.
    var (head, tail) = (0, 0)
    var reached = next.low
    for slot in row.low..<row.high {
      while reached < next.high, reached <= slot &+ most {
        let cost = costs.base[after + Int(reached)]
        while tail > head, costs.base[after + Int(queue.base[tail - 1])] >= cost { tail -= 1 }
        queue[tail] = reached
        tail += 1
        reached += 1
      }
      while head < tail, queue.base[head] < slot &+ least { head += 1 }
      let found = head < tail ? queue.base[head] : -1
      let cost = found < 0 ? Self.never : costs.base[after + Int(found)]
      let own = costs.base[base + Int(slot)]
      costs.base[base + Int(slot)] =
        own >= Self.never || cost >= Self.never ? Self.never : own + cost
      nexts.base[base + Int(slot)] = found
    }
  }

  /// What a member costs with the prices of its slots.
  @inline(__always)
  private func cost(
    _ candidate: CandidateRow,
    _ slot: Int,
    _ place: Int,
    _ length: Int32,
    _ isQuiet: Bool
  ) -> Int64 {
    let price = tables.price(candidate.spans, slot, place)
    guard price >= 0 else { return Self.never }
    let resource = Int(candidate.resource)
    guard hasRow[resource], !(isQuiet && tables.resources[resource].use > 0) else {
      return price * PriceAscent.parts
    }
    let base = resource * (width + 1) + tables.margin + slot
    let low = base - Int(candidate.lead)
    let high = base + Int(length + candidate.trail + candidate.after)
    return price * PriceAscent.parts
      + Int64(candidate.units) * (sums.base[high] - sums.base[low])
  }

  /// The cheapest members of a phase that starts somewhere; every need on its
  /// own.
  private func cheapest(_ phase: Int, _ slot: Int, _ place: Int, below limit: Int64) -> Int64 {
    let row = tables.phases[phase]
    let isQuiet = tables.choices[Int(row.choice)].isQuiet
    var total: Int64 = 0
    for need in row.needs {
      let needRow = tables.needs[need]
      let least =
        needRow.count == 1
        ? cheapestOne(needRow, slot, place, row.length, isQuiet)
        : cheapestSome(needRow, slot, place, row.length, isQuiet)
      if least >= Self.never { return Self.never }
      total += least
      if total >= limit { return total }
    }
    return total
  }

  @inline(__always)
  private func cheapestOne(
    _ need: NeedRow,
    _ slot: Int,
    _ place: Int,
    _ length: Int32,
    _ isQuiet: Bool
  ) -> Int64 {
    var least = Self.never
    for index in need.candidates {
      least = min(least, cost(tables.candidates.base[index], slot, place, length, isQuiet))
    }
    return least
  }

  /// So many times the cheapest is no more than the sum of the cheapest.
  private func cheapestSome(
    _ need: NeedRow,
    _ slot: Int,
    _ place: Int,
    _ length: Int32,
    _ isQuiet: Bool
  ) -> Int64 {
    let least = cheapestOne(need, slot, place, length, isQuiet)
    return least >= Self.never ? least : least * Int64(need.count)
  }

  /// Notes the slots that the cheapest members of a phase take.
  private func cheapest(_ phase: Int, _ slot: Int, _ taken: Flat<Int32>) -> Int64 {
    let row = tables.phases[phase]
    let isQuiet = tables.choices[Int(row.choice)].isQuiet
    var place = 0
    var best = Self.never
    for index in row.starts {
      let span = tables.spans[index]
      guard slot >= Int(span.low), slot < Int(span.high) else { continue }
      let members = cheapest(phase, slot, Int(span.location), below: .max)
      guard members < Self.never else { continue }
      let cost = span.cost * PriceAscent.parts + members
      if cost < best {
        best = cost
        place = Int(span.location)
      }
    }
    for need in row.needs {
      var least = Self.never
      var chosen = -1
      for index in tables.needs[need].candidates {
        let cost = cost(tables.candidates.base[index], slot, place, row.length, isQuiet)
        if cost < least {
          least = cost
          chosen = index
        }
      }
      guard chosen >= 0 else { continue }
      note(tables.candidates[chosen], slot, row.length, tables.needs[need].count, isQuiet, taken)
    }
    return best
  }

  private func note(
    _ candidate: CandidateRow,
    _ slot: Int,
    _ length: Int32,
    _ count: Int32,
    _ isQuiet: Bool,
    _ taken: Flat<Int32>
  ) {
    let resource = Int(candidate.resource)
    guard hasRow[resource], !(isQuiet && tables.resources[resource].use > 0) else { return }
    let base = resource * width + tables.margin + slot
    let low = base - Int(candidate.lead)
    let high = base + Int(length + candidate.trail + candidate.after)
    for slot in low..<high { taken.base[slot] += candidate.units * count }
  }
}
