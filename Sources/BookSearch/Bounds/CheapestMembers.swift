internal import FlatMemory

/// What the cheapest candidate of each need costs at each slot, at prices of
/// slots: worked out once for all needs that the same candidates meet in the same
/// way, as those of all requests for one service.
///
/// Candidates may cost some requests more than others, as those who are not
/// preferred do. All of a need count at the highest such price; those that cost
/// less are looked at one by one.
struct CheapestMembers {
  /// A row of costs: a group of needs at a location.
  private struct Row: BitwiseCopyable {
    /// A need of the group.
    var need: Int32
    var location: Int32
    var low: Int32
    var high: Int32
  }

  private let tables: BookTables
  private let rows: Flat<Row>
  private let costs: Flat<Int64>
  /// The row of each need at each location; -1 for none.
  private let rowOf: Flat<Int32>
  /// The highest price of its candidates, by need.
  private let top: Flat<Int64>
  /// Candidates that cost less than that, by need.
  private let others: Listing<Int32>
  /// The least price of each candidate.
  private let floors: Flat<Int64>
  private let locations: Int
  private let arena = Arena()

  /// Finds out which needs are alike.
  ///
  /// - Complexity: linear in spans of candidates.
  init(_ tables: BookTables) {
    self.tables = tables
    locations = tables.locationCount
    let floors = (0..<tables.candidates.count).map { candidate in
      tables.candidates[candidate].spans.map { tables.spans[$0].cost }.min() ?? 0
    }
    var draft = Draft(tables, floors)
    for phase in 0..<tables.phases.count { draft.add(phase) }
    rows = arena.flat(
      draft.rows.map { Row(need: $0.need, location: $0.location, low: $0.low, high: $0.high) }
    )
    costs = arena.flat(repeating: ChoicePricing.never, count: rows.count * tables.slotCount)
    rowOf = arena.flat(draft.rowOf)
    top = arena.flat(draft.top)
    others = arena.listing(draft.others)
    self.floors = arena.flat(floors)
  }

  /// Works out all costs at prices of slots.
  func price(_ pricing: ChoicePricing) {
    for number in 0..<rows.count {
      let row = rows[number]
      let base = costs.base + number * tables.slotCount
      for slot in Int(row.low)..<Int(row.high) { base[slot] = ChoicePricing.never }
      let phase = Int(tables.needs[Int(row.need)].phase)
      for candidate in tables.needs[Int(row.need)].candidates {
        fill(base, row, candidate, phase, floors[candidate], pricing)
      }
    }
  }

  @inline(__always)
  private func fill(
    _ base: UnsafeMutablePointer<Int64>,
    _ row: Row,
    _ candidate: Int,
    _ phase: Int,
    _ floor: Int64,
    _ pricing: ChoicePricing
  ) {
    for index in tables.candidates[candidate].spans {
      let span = tables.spans[index]
      guard span.location < 0 || span.location == row.location else { continue }
      let (low, high) = (Int(max(span.low, row.low)), Int(min(span.high, row.high)))
      let price = (span.cost - floor) * PriceAscent.parts
      pricing.window(candidate, phase) { sums, from, until, units in
        var slot = low
        while slot < high {
          let cost = price + units * (sums[slot + until] - sums[slot + from])
          if cost < base[slot] { base[slot] = cost }
          slot += 1
        }
      }
    }
  }

  /// Adds to the costs of some starts of a phase what its members cost at least.
  func add(
    _ phase: Int,
    _ span: SpanRow,
    to starts: UnsafeMutablePointer<Int64>,
    _ scratch: UnsafeMutablePointer<Int64>,
    _ pricing: ChoicePricing
  ) {
    let (low, high) = (Int(span.low), Int(span.high))
    for need in tables.phases[phase].needs {
      let row = Int(rowOf[need * locations + Int(span.location)])
      let base = costs.base + row * tables.slotCount
      let price = top[need] * PriceAscent.parts
      for slot in low..<high { scratch[slot] = base[slot] + price }
      let whole = Row(need: 0, location: span.location, low: span.low, high: span.high)
      for place in others.range(need) {
        fill(scratch, whole, Int(others.items[place]), phase, 0, pricing)
      }
      let count = Int64(tables.needs[need].count)
      for slot in low..<high {
        starts[slot] = min(
          ChoicePricing.never,
          starts[slot] + min(scratch[slot], ChoicePricing.never) * count
        )
      }
    }
  }
}

/// Groups of needs while they are being found.
private struct Draft {
  /// A candidate, but for what it costs some requests more than others.
  private struct Shape: Hashable {
    var resource: Int32
    var units: Int32
    var lead: Int32
    var trail: Int32
    var after: Int32
    var spans: Int
  }

  private struct Group: Hashable {
    var length: Int32
    var isQuiet: Bool
    var shapes: [Shape]
  }

  let tables: BookTables
  let floors: [Int64]
  var rows: [(need: Int32, location: Int32, low: Int32, high: Int32)] = []
  var rowOf: [Int32]
  var top: [Int64]
  var others: [[Int32]]
  private var groups: [Group: Int] = [:]
  private var known: [[Int]: Int] = [:]
  private var spanLists: [[SpanRow]: Int] = [:]
  private var spanListOf: [Range<Int>: Int] = [:]

  init(_ tables: BookTables, _ floors: [Int64]) {
    self.tables = tables
    self.floors = floors
    rowOf = Array(repeating: -1, count: tables.needs.count * tables.locationCount)
    top = Array(repeating: 0, count: tables.needs.count)
    others = Array(repeating: [], count: tables.needs.count)
  }

  mutating func add(_ phase: Int) {
    let row = tables.phases[phase]
    for need in row.needs {
      let candidates = tables.needs[need].candidates
      top[need] = candidates.map { floors[$0] }.max() ?? 0
      others[need] = candidates.filter { floors[$0] < top[need] }.map(Int32.init)
      let group = group(of: need, row)
      for start in row.starts {
        let span = tables.spans[start]
        let number = self.row(group, need, span)
        rowOf[need * tables.locationCount + Int(span.location)] = Int32(number)
      }
    }
  }

  private mutating func group(of need: Int, _ phase: PhaseRow) -> Int {
    let group = Group(
      length: phase.length,
      isQuiet: tables.choices[Int(phase.choice)].isQuiet,
      shapes: tables.needs[need].candidates.map { shape(of: $0) }
    )
    if let known = groups[group] { return known }
    groups[group] = groups.count
    return groups.count - 1
  }

  private mutating func shape(of candidate: Int) -> Shape {
    let row = tables.candidates[candidate]
    return Shape(
      resource: row.resource,
      units: row.units,
      lead: row.lead,
      trail: row.trail,
      after: row.after,
      spans: spanList(row.spans, floor: floors[candidate])
    )
  }

  private mutating func spanList(_ range: Range<Int>, floor: Int64) -> Int {
    if let known = spanListOf[range] { return known }
    let list = range.map { index in
      var span = tables.spans[index]
      span.cost -= floor
      return span
    }
    let number = spanLists[list] ?? spanLists.count
    spanLists[list] = number
    spanListOf[range] = number
    return number
  }

  private mutating func row(_ group: Int, _ need: Int, _ span: SpanRow) -> Int {
    let key = [group, Int(span.location)]
    if let number = known[key] {
      rows[number].low = min(rows[number].low, span.low)
      rows[number].high = max(rows[number].high, span.high)
      return number
    }
    known[key] = rows.count
    rows.append((Int32(need), span.location, span.low, span.high))
    return rows.count - 1
  }
}
