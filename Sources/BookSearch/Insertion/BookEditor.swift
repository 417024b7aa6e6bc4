internal import FlatMemory

/// Somewhere to place a phase, and what it would cost.
struct PlaceOption: BitwiseCopyable {
  var start: Int32
  var location: Int32
  var cost: Int64
}

/// A book under way with what moves need besides: random numbers, and room to
/// compare places in, so that no move allocates.
struct BookEditor {
  let tables: BookTables
  var state: BookState
  var random: RandomSource
  /// How often something tried in vain to get its place.
  let weights: Flat<Int32>
  /// Places compared, by depth of the course.
  let options: Flat<PlaceOption>
  let optionMembers: Flat<Int32>
  let optionCounts: Flat<Int32>
  /// The phases to be placed, and the cheapest places found for all of them.
  var course: [Int32] = []
  var bestCost = Int64.max
  let bestOptions: Flat<PlaceOption>
  let bestMembers: Flat<Int32>
  var steps = 0
  /// The chance, in 1024ths, that a start is passed over.
  var blinks = 0
  /// Whether starts and members are taken by chance instead of by cost.
  var isWhimsical = false
  /// Where members are put together.
  let picked: Flat<Int32>
  /// Starts as bits: of a phase and those after it, by level.
  let startMasks: Flat<UInt64>
  /// Starts at which each candidate of a phase is there and free.
  let candidateMasks: Flat<UInt64>
  let scratch: Flat<UInt64>
  let edges: Flat<UInt64>
  let maskWords: Int
  var removed: [Int32] = []
  /// Phases that change hands, each with its member and its new candidate.
  var moved: [Int32] = []
  let moveStarts: Flat<PlaceOption>
  private let arena = Arena()

  /// Places kept at each depth.
  static let breadth = 24
  /// The longest course: longer bundles are not placed.
  static let mostPhases = 64
  /// Starts of a phase that are looked at one by one.
  static let fewStarts = 6
  /// Levels of phases looked ahead.
  static let levels = 6

  init(_ tables: BookTables, seed: UInt64) {
    self.tables = tables
    state = BookState(tables)
    random = RandomSource(seed: seed)
    weights = arena.flat(repeating: 1, count: tables.choices.count)
    let none = PlaceOption(start: -1, location: 0, cost: 0)
    let rows = Self.mostPhases * Self.breadth
    options = arena.flat(repeating: none, count: rows)
    optionMembers = arena.flat(repeating: -1, count: rows * tables.mostMembers)
    optionCounts = arena.flat(repeating: 0, count: Self.mostPhases)
    bestOptions = arena.flat(repeating: none, count: Self.mostPhases)
    bestMembers = arena.flat(repeating: -1, count: Self.mostPhases * tables.mostMembers)
    picked = arena.flat(repeating: -1, count: tables.mostMembers)
    maskWords = (tables.slotCount + 63) / 64 + 2
    var most = 0
    for phase in 0..<tables.phases.count {
      let row = tables.phases[phase]
      guard Int(row.startCount) > Self.fewStarts else { continue }
      most = max(most, row.needs.reduce(0) { $0 + tables.needs[$1].candidates.count })
    }
    startMasks = arena.flat(repeating: 0, count: (Self.levels + 1) * maskWords)
    candidateMasks = arena.flat(repeating: 0, count: max(1, most) * maskWords)
    scratch = arena.flat(repeating: 0, count: 2 * maskWords + 8)
    edges = arena.flat(repeating: 0, count: maskWords)
    moveStarts = arena.flat(repeating: none, count: 64)
  }

  // MARK: What may be

  /// Whether a member of a phase could be there, nothing being in the way.
  /// Returns its price, or a negative number.
  @inline(__always)
  func price(_ candidate: CandidateRow, _ slot: Int, _ place: Int) -> Int64 {
    if state.isBanned[Int(candidate.resource)] { return -1 }
    let price = tables.price(candidate.spans, slot, place)
    let provider = Int(tables.resources[Int(candidate.resource)].provider)
    guard price >= 0, provider >= 0 else { return price }
    let isHeld = Int(state.start[provider]) == slot && Int(state.location[provider]) == place
    return isHeld ? price : -1
  }

  /// Whether nothing is in the way of a member.
  func fits(
    _ candidate: CandidateRow,
    _ phase: Int,
    _ slot: Int,
    _ place: Int,
    taken: Int32
  ) -> Bool {
    let resource = Int(candidate.resource)
    let row = tables.resources[resource]
    if row.provider >= 0 {
      return seated(resource) + candidate.units + taken <= row.capacity
    }
    let entry = state.entry(candidate, phase, slot, place)
    return state.isFree(resource, row, entry, taken: taken)
      && state.canTravel(resource, row, entry)
  }

  /// The seats taken of a session.
  func seated(_ resource: Int) -> Int32 {
    let first = Int(tables.resources[resource].firstEntry)
    var taken: Int32 = 0
    for place in first..<(first + Int(state.entryCounts[resource])) {
      taken += state.entries[place].units
    }
    return taken
  }

  /// The slots at which distances to what is placed let a phase start.
  func window(of phase: Int) -> (low: Int, high: Int) {
    var low = Int(tables.phases[phase].low)
    var high = Int(tables.phases[phase].high)
    for place in tables.gaps.range(phase) {
      let gap = tables.gaps.items[place]
      let other = Int(state.start[Int(gap.other)])
      guard other >= 0 else { continue }
      let (least, most) = (Int(gap.minimum), Int(gap.maximum))
      let isOpen = gap.maximum == .max
      switch (gap.isInDays, gap.isFirst) {
      case (false, true):
        high = min(high, other - least + 1)
        if !isOpen { low = max(low, other - most) }
      case (false, false):
        low = max(low, other + least)
        if !isOpen { high = min(high, other + most + 1) }
      case (true, true):
        let day = tables.day(of: other)
        high = min(high, tables.firstSlot(ofDay: day - least + 1))
        if !isOpen { low = max(low, tables.firstSlot(ofDay: day - most)) }
      case (true, false):
        let day = tables.day(of: other)
        low = max(low, tables.firstSlot(ofDay: day + least))
        if !isOpen { high = min(high, tables.firstSlot(ofDay: day + most + 1)) }
      }
    }
    return (low, high)
  }

  /// What ties of classes charge a start; negative where they forbid it.
  func classCharge(_ phase: Int, _ slot: Int) -> Int64 {
    var charge: Int64 = 0
    for place in tables.ties.range(phase) {
      let tie = tables.ties.items[place]
      guard tie.kind == .sameClass, state.start[Int(tie.other)] >= 0,
        !state.keepsClass(tie, slot)
      else { continue }
      if tie.isHard { return -1 }
      charge += tie.price
    }
    return charge
  }

  /// What ties of members charge a resource; negative where they forbid it.
  @inline(__always)
  func tieCharge(_ phase: Int, _ need: Int32, _ resource: Int32) -> Int64 {
    var charge: Int64 = 0
    for place in tables.ties.range(phase) {
      let tie = tables.ties.items[place]
      let other = Int(tie.other)
      guard tie.kind != .sameClass, tie.own == need, state.start[other] >= 0 else { continue }
      let others = tables.needs[Int(tables.phases[other].firstNeed + tie.others)]
      if state.isMember(resource, of: others) == (tie.kind == .same) { continue }
      if tie.isHard { return -1 }
      charge += tie.price
    }
    return charge
  }
}
