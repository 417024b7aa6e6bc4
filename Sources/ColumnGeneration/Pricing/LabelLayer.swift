/// The labels of one day, as arrays side by side.
struct LabelLayer {
  private var bundles = 1
  /// The state of the graph.
  private(set) var states: [Int32] = []
  /// The state of each bundle's amounts, bundle by bundle.
  private(set) var amounts: [Int32] = []
  /// The cost so far.
  private(set) var costs: [Int32] = []
  /// The cost so far and the least cost to go.
  private(set) var totals: [Int32] = []
  /// The label before.
  private(set) var parents: [Int32] = []
  /// The letter that led here.
  private(set) var letters: [Int32] = []

  /// Forgets every label.
  mutating func clear(bundles: Int) {
    self.bundles = bundles
    states.removeAll(keepingCapacity: true)
    amounts.removeAll(keepingCapacity: true)
    costs.removeAll(keepingCapacity: true)
    totals.removeAll(keepingCapacity: true)
    parents.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
  }

  /// Holds the label before the first day alone.
  mutating func start(bundles: Int) {
    clear(bundles: bundles)
    for _ in 0..<bundles { amounts.append(0) }
    states.append(0)
    costs.append(0)
    totals.append(0)
    parents.append(0)
    letters.append(0)
  }

  /// Notes the next bundle's amounts of a label to be added.
  mutating func draft(_ amount: Int32) { amounts.append(amount) }

  /// Forgets what was noted.
  mutating func drop() {
    let kept = costs.count * bundles
    if amounts.count > kept { amounts.removeLast(amounts.count - kept) }
  }

  /// Adds the label whose amounts were noted, or lowers the one it equals.
  mutating func add(
    state: Int32,
    cost: Int32,
    total: Int32,
    parent: Int32,
    letter: Int32,
    table: inout LabelTable,
    merges: Bool
  ) {
    let fresh = costs.count
    if merges, let old = table.find(fresh, in: self, state: state) {
      guard cost < costs[old] else { return }
      costs[old] = cost
      totals[old] = total
      parents[old] = parent
      letters[old] = letter
      return
    }
    states.append(state)
    costs.append(cost)
    totals.append(total)
    parents.append(parent)
    letters.append(letter)
  }

  /// Whether the noted amounts and a state are those of a label.
  func matches(_ label: Int, state: Int32) -> Bool {
    guard states[label] == state else { return false }
    let fresh = costs.count * bundles
    for number in 0..<bundles where amounts[label * bundles + number] != amounts[fresh + number] {
      return false
    }
    return true
  }

  /// A hash of the noted amounts and a state.
  func hash(state: Int32) -> Int {
    var hash = UInt64(truncatingIfNeeded: state) &* 0x9E37_79B9_7F4A_7C15
    for amount in amounts[(costs.count * bundles)...] {
      hash = (hash ^ UInt64(truncatingIfNeeded: amount)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 8)
  }

  /// Keeps the labels with the least totals.
  mutating func truncate(to beam: Int, lost: inout Int32) {
    guard costs.count > beam else { return }
    let (last, equal) = bar(beam)
    var left = equal
    var kept: [Int] = []
    kept.reserveCapacity(beam)
    for label in costs.indices {
      if totals[label] < last {
        kept.append(label)
      } else if totals[label] == last && left > 0 {
        left -= 1
        kept.append(label)
      } else {
        lost = min(lost, totals[label])
      }
    }
    for (place, label) in kept.enumerated() {
      states[place] = states[label]
      costs[place] = costs[label]
      totals[place] = totals[label]
      parents[place] = parents[label]
      letters[place] = letters[label]
      for number in 0..<bundles {
        amounts[place * bundles + number] = amounts[label * bundles + number]
      }
    }
    states.removeLast(states.count - beam)
    costs.removeLast(costs.count - beam)
    totals.removeLast(totals.count - beam)
    parents.removeLast(parents.count - beam)
    letters.removeLast(letters.count - beam)
    amounts.removeLast(amounts.count - beam * bundles)
  }
}

extension LabelLayer {
  /// The greatest of so many least totals, and how many of them equal it: in a few
  /// rounds of partition.
  private func bar(_ count: Int) -> (last: Int32, equal: Int) {
    var rest = totals
    var needed = count
    while true {
      let pivot = rest[rest.count / 2]
      let less = rest.filter { $0 < pivot }
      if less.count >= needed {
        rest = less
        continue
      }
      let equal = rest.count { $0 == pivot }
      if less.count + equal >= needed { return (pivot, needed - less.count) }
      rest = rest.filter { $0 > pivot }
      needed -= less.count + equal
    }
  }
}

/// Finds labels by their states: open addressing, cleared by a new stamp.
struct LabelTable {
  private var slots: [(stamp: UInt32, label: Int32)] = Array(repeating: (0, 0), count: 1 << 12)
  private var stamp: UInt32 = 0
  private var count = 0

  /// Forgets every label.
  mutating func clear() {
    stamp &+= 1
    count = 0
  }

  /// The label with the noted amounts and a state; otherwise nil, and the place
  /// is taken for the one about to be added.
  mutating func find(_ fresh: Int, in layer: LabelLayer, state: Int32) -> Int? {
    if count * 2 > slots.count { grow(layer) }
    let mask = slots.count - 1
    var slot = layer.hash(state: state) & mask
    while slots[slot].stamp == stamp {
      let label = Int(slots[slot].label)
      if layer.matches(label, state: state) { return label }
      slot = (slot + 1) & mask
    }
    slots[slot] = (stamp, Int32(fresh))
    count += 1
    return nil
  }

  /// Doubles the table.
  private mutating func grow(_ layer: LabelLayer) {
    let old = slots.filter { $0.stamp == stamp }
    slots = Array(repeating: (0, 0), count: slots.count * 2)
    let mask = slots.count - 1
    for entry in old {
      var slot = layer.hash(label: Int(entry.label)) & mask
      while slots[slot].stamp == stamp { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}

extension LabelLayer {
  /// A hash of a label's own amounts and state.
  func hash(label: Int) -> Int {
    var hash = UInt64(truncatingIfNeeded: states[label]) &* 0x9E37_79B9_7F4A_7C15
    for number in 0..<bundles {
      hash =
        (hash ^ UInt64(truncatingIfNeeded: amounts[label * bundles + number]))
        &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 8)
  }
}
