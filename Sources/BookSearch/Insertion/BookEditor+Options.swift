internal import FlatMemory

extension BookEditor {
  /// Finds the cheapest places of a phase as things stand, best first, and keeps
  /// them for a depth of the course.
  ///
  /// Starts are those at either end of a stretch in which the phase, or one of
  /// its candidates, could start: packing leaves most to others. Where costs
  /// are even, chance decides.
  mutating func findOptions(_ phase: Int, depth: Int, breadth: Int, partner: Int = -1) {
    optionCounts[depth] = 0
    let row = tables.phases[phase]
    let window = window(of: phase)
    guard window.low < window.high else { return }
    if Int(row.startCount) <= Self.fewStarts {
      for index in row.starts {
        let span = tables.spans[index]
        let place = Int(span.location)
        let low = max(window.low, Int(span.low))
        for slot in low..<max(low, min(window.high, Int(span.high))) {
          consider(phase, slot, place, span.cost, depth, breadth, partner, isMasked: false)
        }
      }
      return
    }
    var last = Int32(-2)
    for index in row.starts where tables.spans[index].location != last {
      last = tables.spans[index].location
      guard maskStarts(phase, Int(last), window.low, window.high, level: 0) else { continue }
      considerEdges(phase, Int(last), window, depth, breadth, partner)
    }
  }

  /// Looks at the ends of stretches at a location.
  private mutating func considerEdges(
    _ phase: Int,
    _ place: Int,
    _ window: (low: Int, high: Int),
    _ depth: Int,
    _ breadth: Int,
    _ partner: Int
  ) {
    let words = Self.words(window.low, window.high)
    let found = markEdges(phase, place, words)
    let keep = found <= Self.mostEdges ? 1024 : Self.mostEdges * 1024 / found
    for index in tables.phases[phase].starts {
      let span = tables.spans[index]
      guard Int(span.location) == place else { continue }
      let low = max(window.low, Int(span.low))
      let high = min(window.high, Int(span.high))
      for word in Self.words(low, high) {
        var bits = edges.base[word]
        while bits != 0 {
          let slot = word << 6 + bits.trailingZeroBitCount
          bits &= bits - 1
          guard slot >= low, slot < high, keep == 1024 || random.below(1024) < keep else {
            continue
          }
          consider(phase, slot, place, span.cost, depth, breadth, partner, isMasked: true)
        }
      }
    }
  }

  /// Starts looked at for a phase at a location.
  static let mostEdges = 64

  /// Marks the ends of stretches of starts, and a few within them; returns how
  /// many there are.
  private mutating func markEdges(_ phase: Int, _ place: Int, _ words: Range<Int>) -> Int {
    let mask = startMasks.base
    let target = edges.base
    for word in words { target[word] = 0 }
    mark(mask, words)
    for index in tables.phases[phase].starts {
      let span = tables.spans[index]
      guard Int(span.location) == place else { continue }
      for slot in [Int(span.low), Int(span.high) - 1] where words.contains(slot >> 6) {
        target[slot >> 6] |= 1 << UInt64(slot & 63)
      }
    }
    let row = tables.phases[phase]
    if let need = row.needs.first {
      for number in 0..<min(40, tables.needs[need].candidates.count) {
        mark(candidateMasks.base + number * maskWords, words)
      }
    }
    for _ in 0..<3 {
      let slot = words.lowerBound << 6 + random.below(words.count << 6)
      target[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    var count = 0
    for word in words {
      target[word] &= mask[word]
      count += target[word].nonzeroBitCount
    }
    return count
  }

  @inline(__always)
  private func mark(_ mask: UnsafeMutablePointer<UInt64>, _ words: Range<Int>) {
    for word in words {
      let own = mask[word]
      guard own != 0 else { continue }
      let before = own << 1 | (word > words.lowerBound ? mask[word - 1] >> 63 : 0)
      let after = own >> 1 | (word + 1 < words.upperBound ? mask[word + 1] << 63 : 0)
      edges.base[word] |= own & ~(before & after)
    }
  }

  /// Keeps a start if it is among the cheapest.
  private mutating func consider(
    _ phase: Int,
    _ slot: Int,
    _ place: Int,
    _ price: Int64,
    _ depth: Int,
    _ breadth: Int,
    _ partner: Int,
    isMasked: Bool
  ) {
    if blinks > 0, random.below(1024) < blinks { return }
    if partner >= 0, tables.price(tables.phases[partner].starts, slot, place) < 0 { return }
    let classes = classCharge(phase, slot)
    guard classes >= 0 else { return }
    let count = Int(optionCounts[depth])
    let base = depth * Self.breadth
    let worst = count < breadth ? Int64.max : options[base + count - 1].cost
    let members = pickMembers(phase, slot, place, isMasked: isMasked)
    guard members != .max else { return }
    var cost = price + classes + members
    if isWhimsical { cost += Int64(random.below(256)) * 1_000_000 }
    guard cost < worst || (cost == worst && random.below(3) == 0) else { return }
    keep(PlaceOption(start: Int32(slot), location: Int32(place), cost: cost), depth, breadth)
  }

  /// Puts a place with the members just picked among those of a depth.
  private mutating func keep(_ option: PlaceOption, _ depth: Int, _ breadth: Int) {
    let base = depth * Self.breadth
    let width = tables.mostMembers
    var at = min(Int(optionCounts[depth]), breadth - 1)
    if Int(optionCounts[depth]) < breadth { optionCounts[depth] += 1 }
    while at > 0, options[base + at - 1].cost > option.cost {
      options[base + at] = options[base + at - 1]
      for number in 0..<width {
        optionMembers[(base + at) * width + number] =
          optionMembers[(base + at - 1) * width + number]
      }
      at -= 1
    }
    options[base + at] = option
    for number in 0..<width { optionMembers[(base + at) * width + number] = picked[number] }
  }

  /// Picks the cheapest free members for a phase that starts somewhere; returns
  /// what they cost, or the greatest number where there are too few.
  private mutating func pickMembers(
    _ phase: Int,
    _ slot: Int,
    _ place: Int,
    isMasked: Bool
  ) -> Int64 {
    let row = tables.phases[phase]
    let isQuiet = tables.choices[Int(row.choice)].isQuiet
    var total: Int64 = 0
    var next = 0
    var mask = candidateMasks.base
    for need in row.needs {
      let needRow = tables.needs[need]
      for _ in 0..<Int(needRow.count) {
        var best = Int64.max
        var ties = 1
        var own = mask
        for index in needRow.candidates {
          defer { own += maskWords }
          if isMasked, own[slot >> 6] >> UInt64(slot & 63) & 1 == 0 { continue }
          let candidate = tables.candidates[index]
          let price = price(candidate, slot, place)
          guard price >= 0 else { continue }
          let resource = tables.resources[Int(candidate.resource)]
          var cost = price
          if !isQuiet { cost += extra(candidate, resource, phase, slot, place) }
          guard cost <= best || isWhimsical else { continue }
          let tied = tieCharge(phase, Int32(need) - row.firstNeed, candidate.resource)
          guard tied >= 0 else { continue }
          cost += tied
          guard cost <= best || isWhimsical else { continue }
          let taken = taken(
            candidate.resource,
            before: next,
            since: Int(needRow.firstMember - row.firstMember)
          )
          guard taken >= 0 else { continue }
          let isSure =
            isMasked && taken == 0 && candidate.units == 1 && !resource.travels
            && resource.provider < 0
          guard isSure || fits(candidate, phase, slot, place, taken: taken) else { continue }
          if best != .max, cost == best || isWhimsical {
            ties += 1
            if random.below(ties) > 0 { continue }
          } else {
            ties = 1
          }
          best = cost
          picked[next] = Int32(index)
        }
        guard best != .max else { return .max }
        total += best
        next += 1
      }
      mask += needRow.candidates.count * maskWords
    }
    return total
  }

  /// What using a resource costs beyond its price.
  @inline(__always)
  private func extra(
    _ candidate: CandidateRow,
    _ resource: ResourceRow,
    _ phase: Int,
    _ slot: Int,
    _ place: Int
  ) -> Int64 {
    let index = Int(candidate.resource)
    var cost = state.loudCounts[index] == 0 ? resource.use : 0
    if resource.hasSplinters {
      cost += state.splinterDelta(index, resource, state.entry(candidate, phase, slot, place))
    }
    if !tables.balances.range(index).isEmpty {
      cost += state.balanceDelta(index, tables.phases[phase].length)
    }
    return cost
  }

  /// The units of a resource that members picked before take; -1 where it was
  /// picked for the same need.
  @inline(__always)
  private func taken(_ resource: Int32, before next: Int, since first: Int) -> Int32 {
    var units: Int32 = 0
    for number in 0..<next {
      let candidate = tables.candidates[Int(picked[number])]
      guard candidate.resource == resource else { continue }
      if number >= first { return -1 }
      units += candidate.units
    }
    return units
  }
}
