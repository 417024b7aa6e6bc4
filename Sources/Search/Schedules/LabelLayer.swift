internal import FlatMemory

/// The partial schedules of one person up to a day: equal ones are kept once,
/// the cheapest.
struct LabelLayer {
  private(set) var width = 1
  private(set) var count = 0
  /// `width` numbers for each label, and one more label as a draft.
  private var slots: Flat<Int32>
  let costs: Flat<Int64>
  let origins: Flat<Origin>
  /// What a label is ranked by when there are too many.
  let ranks: Flat<Int64>
  private let table: Flat<Int32>
  private let used: Flat<Int32>
  /// Labels in the order in which pruning looks at them.
  private let order: Flat<Int32>
  private var isPruned = false
  private let mask: Int
  private let arena: Arena

  /// Where a label came from.
  struct Origin: BitwiseCopyable {
    var parent: Int32
    var duty: Int32
  }

  /// The most labels kept while a layer is made.
  let capacity: Int

  init(capacity: Int, _ arena: Arena) {
    self.capacity = capacity
    self.arena = arena
    var size = 64
    while size < 2 * capacity { size *= 2 }
    mask = size - 1
    table = arena.flat(repeating: -1, count: size)
    used = arena.flat(repeating: 0, count: capacity)
    order = arena.flat(repeating: 0, count: capacity)
    costs = arena.flat(repeating: 0, count: capacity)
    ranks = arena.flat(repeating: 0, count: capacity)
    origins = arena.flat(repeating: Origin(parent: -1, duty: -1), count: capacity)
    slots = arena.flat(repeating: 0, count: 32 * (capacity + 1))
  }

  /// Empties the layer.
  mutating func reset(width: Int) {
    if isPruned {
      for index in 0..<table.count { table[index] = -1 }
    } else {
      for label in 0..<count { table[Int(used[label])] = -1 }
    }
    self.width = width
    isPruned = false
    count = 0
    let needed = (capacity + 1) * width
    if slots.count < needed { slots = arena.flat(repeating: 0, count: 2 * needed) }
  }

  @inline(__always)
  func slot(_ label: Int, _ index: Int) -> Int32 { slots[label &* width &+ index] }

  /// A value of the draft, the label after the last.
  @inline(__always)
  subscript(index: Int) -> Int32 {
    get { slots[count &* width &+ index] }
    nonmutating set { slots[count &* width &+ index] = newValue }
  }

  /// Starts a draft as a copy of another layer's label.
  @inline(__always)
  func draft(_ label: Int, of other: borrowing LabelLayer) {
    let from = other.slots.base + label &* width
    (slots.base + count &* width).update(from: from, count: width)
  }

  @inline(__always)
  private func hash(at start: Int) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in 0..<width {
      hash = (hash ^ UInt64(UInt32(bitPattern: slots[start &+ index]))) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash) & mask
  }

  /// Keeps the draft, unless an equal label is as cheap. Nothing is kept when
  /// the layer is full.
  @inline(__always)
  mutating func keepDraft(cost: Int64, _ origin: Origin) -> Bool {
    let start = count &* width
    var place = hash(at: start)
    while table[place] >= 0 {
      let label = Int(table[place])
      if isEqual(label &* width, start) {
        if cost < costs[label] {
          costs[label] = cost
          origins[label] = origin
        }
        return true
      }
      place = (place + 1) & mask
    }
    guard count < capacity else { return false }
    table[place] = Int32(truncatingIfNeeded: count)
    used[count] = Int32(truncatingIfNeeded: place)
    costs[count] = cost
    origins[count] = origin
    count &+= 1
    return true
  }

  @inline(__always)
  private func isEqual(_ first: Int, _ second: Int) -> Bool {
    for index in 0..<width where slots[first &+ index] != slots[second &+ index] { return false }
    return true
  }

  /// Keeps only so many labels, those of the least ``ranks``, the earlier ones
  /// where they are equal.
  ///
  /// - Complexity: linear in the labels, on average.
  mutating func prune(to number: Int) {
    guard count > number else { return }
    let last = number > 0 ? label(ofPlace: number - 1) : -1
    var kept = 0
    for label in 0..<count where last >= 0 && !isBefore(last, label) {
      if kept != label {
        let from = slots.base + label * width
        (slots.base + kept * width).update(from: from, count: width)
        costs[kept] = costs[label]
        origins[kept] = origins[label]
      }
      kept += 1
    }
    count = kept
    isPruned = true
    rebuildTable()
  }

  @inline(__always)
  private func isBefore(_ first: Int, _ second: Int) -> Bool {
    ranks[first] < ranks[second] || ranks[first] == ranks[second] && first < second
  }

  /// The label that would stand at a place if all were sorted by rank: Hoare's
  /// selection (1961, https://doi.org/10.1145/366622.366647), in memory of its
  /// own since sorting would allocate.
  private func label(ofPlace place: Int) -> Int {
    for label in 0..<count { order[label] = Int32(truncatingIfNeeded: label) }
    var first = 0
    var last = count - 1
    while first < last {
      let pivot = Int(order[(first + last) / 2])
      var low = first
      var high = last
      while low <= high {
        while isBefore(Int(order[low]), pivot) { low += 1 }
        while isBefore(pivot, Int(order[high])) { high -= 1 }
        guard low <= high else { break }
        let swapped = order[low]
        order[low] = order[high]
        order[high] = swapped
        low += 1
        high -= 1
      }
      if place <= high {
        last = high
      } else if place >= low {
        first = low
      } else {
        break
      }
    }
    return Int(order[place])
  }

  private func rebuildTable() {
    for index in 0..<table.count { table[index] = -1 }
    for label in 0..<count {
      var place = hash(at: label &* width)
      while table[place] >= 0 { place = (place + 1) & mask }
      table[place] = Int32(truncatingIfNeeded: label)
    }
  }
}
