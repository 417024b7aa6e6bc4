internal import FlatMemory
internal import Primitives

/// What occupies a resource: a member of a phase.
struct EntryRow: BitwiseCopyable {
  var start: Int32
  var end: Int32
  /// The slots of the late lane.
  var lateLow: Int32
  var lateHigh: Int32
  /// The slots of the early lane.
  var earlyLow: Int32
  var earlyHigh: Int32
  /// The place of the member.
  var member: Int32
  var phase: Int32
  var location: Int32
  var units: Int32
  var isQuiet: Bool
}

/// What a book costs.
struct BookTotal: BitwiseCopyable, Equatable {
  var cost: Int64
  /// Choices that must be served and are not.
  var missing: Int32
}

/// A book while it is being changed: what is placed, what is free, and what all
/// of it costs, exactly.
///
/// Nothing forbidden is ever done but that a choice which must be served is not.
struct BookState {
  let tables: BookTables
  /// The start of each phase; -1 while it is not placed.
  let start: Flat<Int32>
  let location: Flat<Int32>
  /// The candidate that each member is.
  let members: Flat<Int32>
  /// Phases placed, by choice.
  let placedCount: Flat<Int32>
  /// A bit a slot: full, by resource and lane.
  let lanes: Flat<UInt64>
  /// Units taken, of pools.
  let counts: Flat<Int32>
  /// What occupies each resource, by start.
  let entries: Flat<EntryRow>
  let entryCounts: Flat<Int32>
  /// Occupations that are not quiet.
  let loudCounts: Flat<Int32>
  /// Booked slots of each resource, quiet ones left out.
  let loads: Flat<Int64>
  let balanceCharges: Flat<Int64>
  /// Resources that nothing new may occupy.
  let isBanned: Flat<Bool>
  var total: BookTotal
  var log: [Int32] = []
  private let arena: Arena

  init(_ tables: BookTables) {
    let arena = Arena()
    self.tables = tables
    self.arena = arena
    let resources = tables.resources.count
    start = arena.flat(repeating: -1, count: tables.phases.count)
    location = arena.flat(repeating: 0, count: tables.phases.count)
    members = arena.flat(repeating: -1, count: tables.memberCount)
    placedCount = arena.flat(repeating: 0, count: tables.choices.count)
    lanes = arena.flat(repeating: 0, count: 2 * resources * tables.laneWords)
    counts = arena.flat(repeating: 0, count: tables.countCount)
    let nothing = EntryRow(
      start: 0,
      end: 0,
      lateLow: 0,
      lateHigh: 0,
      earlyLow: 0,
      earlyHigh: 0,
      member: -1,
      phase: -1,
      location: 0,
      units: 0,
      isQuiet: false
    )
    entries = arena.flat(repeating: nothing, count: tables.entryCount)
    entryCounts = arena.flat(repeating: 0, count: resources)
    loudCounts = arena.flat(repeating: 0, count: resources)
    loads = arena.flat(repeating: 0, count: resources)
    balanceCharges = arena.flat(repeating: 0, count: tables.balancePrices.count)
    isBanned = arena.flat(repeating: false, count: resources)
    total = BookTotal(cost: 0, missing: 0)
    for choice in 0..<tables.choices.count {
      total.cost += tables.choices[choice].price
      total.missing += tables.choices[choice].isHard ? 1 : 0
    }
  }

  /// Whether a choice is served.
  @inline(__always)
  func isServed(_ choice: Int) -> Bool { placedCount[choice] > 0 }

  // MARK: Placing

  /// Places a phase; its members have been written.
  mutating func occupy(_ phase: Int, start slot: Int, location place: Int) {
    let row = tables.phases[phase]
    let choice = Int(row.choice)
    assert(start[phase] < 0 && slot >= 0)
    start[phase] = Int32(slot)
    location[phase] = Int32(place)
    total.cost += tables.price(row.starts, slot, place)
    for member in row.members { enter(member, phase) }
    total.cost += tieCharge(phase)
    placedCount[choice] += 1
    if Int(placedCount[choice]) == tables.choices[choice].phases.count {
      total.cost -= tables.choices[choice].price
      total.missing -= tables.choices[choice].isHard ? 1 : 0
    }
  }

  /// Takes a phase out; its members stay written.
  mutating func vacate(_ phase: Int) {
    let row = tables.phases[phase]
    let choice = Int(row.choice)
    assert(start[phase] >= 0)
    if Int(placedCount[choice]) == tables.choices[choice].phases.count {
      total.cost += tables.choices[choice].price
      total.missing += tables.choices[choice].isHard ? 1 : 0
    }
    placedCount[choice] -= 1
    total.cost -= tieCharge(phase)
    var member = row.members.upperBound
    while member > row.members.lowerBound {
      member -= 1
      leave(member, phase)
    }
    total.cost -= tables.price(row.starts, Int(start[phase]), Int(location[phase]))
    start[phase] = -1
  }

  /// What a member occupies when its phase starts at a slot.
  @inline(__always)
  func entry(_ candidate: CandidateRow, _ phase: Int, _ slot: Int, _ place: Int) -> EntryRow {
    let row = tables.phases[phase]
    let (low, high) = (Int32(slot), Int32(slot) + row.length)
    return EntryRow(
      start: low,
      end: high,
      lateLow: low - candidate.lead,
      lateHigh: high + candidate.trail + candidate.after,
      earlyLow: low - candidate.lead - candidate.before,
      earlyHigh: high + candidate.trail,
      member: -1,
      phase: Int32(phase),
      location: Int32(place),
      units: candidate.units,
      isQuiet: tables.choices[Int(row.choice)].isQuiet
    )
  }

  private mutating func enter(_ member: Int, _ phase: Int) {
    let candidate = tables.candidates[Int(members[member])]
    let resource = Int(candidate.resource)
    let (slot, place) = (Int(start[phase]), Int(location[phase]))
    var entry = entry(candidate, phase, slot, place)
    entry.member = Int32(member)
    total.cost += tables.price(candidate.spans, slot, place)
    let row = tables.resources[resource]
    if row.provider < 0 {
      fill(resource, row, entry, by: 1)
      if !entry.isQuiet, row.hasSplinters { total.cost += splinterDelta(resource, row, entry) }
    }
    insert(entry, resource, row)
    guard !entry.isQuiet else { return }
    loudCounts[resource] += 1
    if loudCounts[resource] == 1 { total.cost += row.use }
    load(resource, Int64(entry.end - entry.start))
  }

  private mutating func leave(_ member: Int, _ phase: Int) {
    let candidate = tables.candidates[Int(members[member])]
    let resource = Int(candidate.resource)
    let (slot, place) = (Int(start[phase]), Int(location[phase]))
    let entry = entry(candidate, phase, slot, place)
    let row = tables.resources[resource]
    remove(member, resource, row, from: entry.start)
    if row.provider < 0 {
      fill(resource, row, entry, by: -1)
      if !entry.isQuiet, row.hasSplinters { total.cost -= splinterDelta(resource, row, entry) }
    }
    total.cost -= tables.price(candidate.spans, slot, place)
    guard !entry.isQuiet else { return }
    loudCounts[resource] -= 1
    if loudCounts[resource] == 0 { total.cost -= row.use }
    load(resource, -Int64(entry.end - entry.start))
  }

  // MARK: Lists

  /// The first entry of a resource that starts at a slot or later.
  @inline(__always)
  func position(_ row: ResourceRow, _ resource: Int, from slot: Int32) -> Int {
    let first = Int(row.firstEntry)
    var (low, high) = (0, Int(entryCounts[resource]))
    while low < high {
      let middle = (low + high) / 2
      if entries.base[first + middle].start < slot { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The places of the entries that could be in the way of another.
  @inline(__always)
  func around(_ resource: Int, _ row: ResourceRow, _ entry: EntryRow) -> Range<Int> {
    let first = Int(row.firstEntry)
    let low = position(row, resource, from: entry.start - row.reach - row.longest)
    let high = position(row, resource, from: entry.end + row.reach)
    return first + low..<first + max(low, high)
  }

  private mutating func insert(_ entry: EntryRow, _ resource: Int, _ row: ResourceRow) {
    let first = Int(row.firstEntry)
    let count = Int(entryCounts[resource])
    assert(count < Int(row.mostEntries))
    var place = count
    while place > 0, entries.base[first + place - 1].start > entry.start {
      entries.base[first + place] = entries.base[first + place - 1]
      place -= 1
    }
    entries[first + place] = entry
    entryCounts[resource] = Int32(count + 1)
  }

  private mutating func remove(
    _ member: Int,
    _ resource: Int,
    _ row: ResourceRow,
    from slot: Int32
  ) {
    let first = Int(row.firstEntry)
    let count = Int(entryCounts[resource])
    var place = position(row, resource, from: slot)
    while entries[first + place].member != Int32(member) { place += 1 }
    while place + 1 < count {
      entries.base[first + place] = entries.base[first + place + 1]
      place += 1
    }
    entryCounts[resource] = Int32(count - 1)
  }

  // MARK: Balance

  private mutating func load(_ resource: Int, _ slots: Int64) {
    loads[resource] += slots
    for place in tables.balances.range(resource) {
      let balance = Int(tables.balances.items[place].balance)
      let charge = balanceCharge(balance)
      total.cost += charge - balanceCharges[balance]
      balanceCharges[balance] = charge
    }
  }

  /// What a balance charges; units that no price covers cost so much that they
  /// are avoided.
  private func balanceCharge(_ balance: Int) -> Int64 {
    var (low, high) = (Int64.max, Int64.min)
    for place in tables.balanced.range(balance) {
      let load = Int64(tables.shares.items[place]) * loads[Int(tables.balanced.items[place])]
      low = min(low, load)
      high = max(high, load)
    }
    guard low <= high else { return 0 }
    let charge = tables.balancePrices[balance].charge(Int(high - low))
    return charge.cost + Int64(charge.violations) * Self.greatPrice
  }

  /// The price of a unit of unevenness that is forbidden.
  static let greatPrice: Int64 = 1_000_000_000
}
