import Primitives

/// What the phases of a wish cost at least from each start on, with all phases
/// that hang on them by their gaps.
///
/// Each phase hangs on an earlier one by one gap, so the phases are a tree, and
/// costs are added up from its leaves.
struct WishChain {
  /// For each phase and option: the starts by what they cost with the phases that
  /// hang on them.
  private(set) var togo: [[ValuePlanes]]
  /// For each phase: the starts of the phase that it hangs on, by what it costs at
  /// least from there; all slots where it hangs on none.
  private(set) var reach: [ValuePlanes]
  /// The phase that each hangs on; the first where there is none.
  private(set) var parents: [Int]
  /// The phases that hang on each.
  private(set) var children: [[Int]]

  init(_ wish: Wish, _ options: [[PhaseOptions]], _ frame: BookProblem, _ arena: BitArena) {
    togo = options.map { $0.map(\.values) }
    reach = options.map { _ in ValuePlanes() }
    parents = options.map { _ in 0 }
    children = options.map { _ in [] }
    for number in options.indices.reversed() where number > 0 {
      var all = ValuePlanes()
      for option in togo[number] {
        for plane in option.planes { all.add(plane.value, row: plane.row, in: arena) }
      }
      all.settle(in: arena)
      let gap = Self.gap(of: number, wish)
      let reach = all.reaching(gap, frame, arena)
      let parent = gap?.first ?? 0
      parents[number] = parent
      children[parent].append(number)
      self.reach[number] = reach
      togo[parent] = togo[parent].map { $0.adding(reach, in: arena) }
    }
  }

  /// The gap by which a phase hangs on an earlier one of the wish: on the latest,
  /// and on its slots where that may be.
  private static func gap(of number: Int, _ wish: Wish) -> Gap? {
    wish.gaps.filter { $0.second == number && $0.first < number }
      .max { ($0.first, $0.measure == .slots ? 1 : 0) < ($1.first, $1.measure == .slots ? 1 : 0) }
  }
}

extension ValuePlanes {
  /// The starts from which others can be reached within a gap, at their values;
  /// all slots at the least where there is no gap.
  fileprivate func reaching(_ gap: Gap?, _ frame: BookProblem, _ arena: BitArena) -> ValuePlanes {
    guard !isEmpty else { return self }
    guard let gap else {
      let row = arena.emptyRow()
      arena.fill(row, arena.origin..<arena.origin + arena.width << 6)
      return ValuePlanes(least, row: row)
    }
    return mapped(in: arena) { row in
      switch gap.measure {
      case .slots: arena.reach(row, gap)
      case .days: arena.reachDays(row, gap, frame)
      }
    }
  }
}

extension BitArena {
  /// Leaves the slots from which one that is set lies within a gap.
  fileprivate func reach(_ row: Int, _ gap: Gap) {
    if let maximum = gap.maximum {
      dilate(row, gap.minimum..<max(gap.minimum, maximum + 1))
    } else if let last = last(row) {
      fill(row, origin..<max(origin, last - gap.minimum + 1))
    }
  }

  fileprivate func reachDays(_ row: Int, _ gap: Gap, _ frame: BookProblem) {
    let starts = frame.dayStarts.isEmpty ? [0] : frame.dayStarts
    let days = starts.indices.filter { day in
      let end = day + 1 < starts.count ? starts[day + 1] : frame.slotCount
      return next(row, from: starts[day], before: end) != nil
    }
    (words + row).update(repeating: 0, count: width)
    for day in days {
      let low = max(0, day - min(gap.maximum ?? starts.count, starts.count))
      let high = min(starts.count - 1, day - gap.minimum)
      guard low <= high else { continue }
      let end = high + 1 < starts.count ? starts[high + 1] : frame.slotCount
      fill(row, (low == 0 ? 0 : starts[low])..<end)
    }
  }
}
