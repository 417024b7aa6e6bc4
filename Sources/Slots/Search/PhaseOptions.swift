import Primitives

/// Where a phase of a wish may start at one location, by what it costs at least.
struct PhaseOptions {
  /// A candidate for a need: the starts at which it is free, by its value.
  struct Member {
    var candidate: Int
    var resource: Int
    var values: ValuePlanes
  }

  var location: Int
  var needs: [[Member]]
  /// The starts, by the values of needs and, in phases after the first, of the
  /// start itself.
  var values: ValuePlanes
}

/// Works out the options of phases against a book.
final class OptionsBuilder {
  let book: LiveBook
  let wish: Wish
  let arena: BitArena
  /// Resources that several needs of the wish may ask for.
  let shared: Set<Int>

  init(_ book: LiveBook, _ wish: Wish, _ arena: BitArena) {
    self.book = book
    self.wish = wish
    self.arena = arena
    var seen: Set<Int> = []
    var shared: Set<Int> = []
    for need in wish.phases.lazy.flatMap(\.needs) {
      for candidate in need.candidates where !seen.insert(candidate.resource).inserted {
        shared.insert(candidate.resource)
      }
    }
    self.shared = shared
  }

  /// The options of a phase, location by location; those without any left out.
  func options(of number: Int) -> [PhaseOptions] {
    let phase = wish.phases[number]
    let locations = Set(phase.starts.map(\.location)).sorted()
    return locations.compactMap { location in
      var values = starts(of: phase, at: location, arePriced: number > 0)
      var needs: [[PhaseOptions.Member]] = []
      for need in phase.needs where !values.isEmpty {
        let members = need.candidates.indices.compactMap {
          member($0, of: need, phase, at: location)
        }
        values = values.adding(self.values(of: members, count: need.count), in: arena)
        needs.append(members)
      }
      return values.isEmpty ? nil : PhaseOptions(location: location, needs: needs, values: values)
    }
  }

  private func starts(of phase: BookPhase, at location: Int, arePriced: Bool) -> ValuePlanes {
    var values = ValuePlanes()
    let row = arena.row()
    let spans = phase.starts.filter { $0.location == location && !$0.slots.isEmpty }
    for cost in arePriced ? Set(spans.map(\.cost)).sorted() : [0] {
      (arena.words + row).update(repeating: 0, count: arena.width)
      for span in spans where !arePriced || span.cost == cost { arena.fill(row, span.slots) }
      values.add(cost, row: row, in: arena)
    }
    values.settle(in: arena)
    return values
  }

  /// The starts at which enough members are free.
  private func values(of members: [PhaseOptions.Member], count: Int) -> ValuePlanes {
    var values = ValuePlanes()
    if count == 1 {
      for member in members {
        for plane in member.values.planes { values.add(plane.value, row: plane.row, in: arena) }
      }
      values.settle(in: arena)
      return values
    }
    let counts = (0..<count).map { _ in arena.emptyRow() }
    for member in members {
      let any = arena.emptyRow()
      for plane in member.values.planes { arena.or(any, plane.row) }
      for level in stride(from: count - 1, through: 0, by: -1) {
        let more = arena.copy(any)
        if level > 0 { arena.and(more, counts[level - 1]) }
        arena.or(counts[level], more)
      }
    }
    let least = members.map(\.values.least).min() ?? 0
    values.add(Int64(count) * least, row: counts[count - 1], in: arena)
    values.settle(in: arena)
    return values
  }

  private func member(
    _ index: Int,
    of need: Need,
    _ phase: BookPhase,
    at location: Int
  ) -> PhaseOptions.Member? {
    let candidate = need.candidates[index]
    let free = freeStarts(candidate, phase, location)
    guard !arena.isEmpty(free) else { return nil }
    var use = book.frame.resources[candidate.resource].use
    if wish.isQuiet || shared.contains(candidate.resource)
      || book.timelines[candidate.resource].uses > 0
    {
      use = 0
    }
    var values = ValuePlanes()
    let row = arena.row()
    let splinters = SplinterRows(candidate, phase, self)
    var costs: [Int64] = []
    var next: Int64? = candidate.spans.first { ($0.location ?? location) == location }?.cost
    while let cost = next {
      costs.append(cost)
      next = nil
      (arena.words + row).update(repeating: 0, count: arena.width)
      for span in candidate.spans where (span.location ?? location) == location {
        if span.cost == cost {
          arena.fill(row, span.slots)
        } else if next == nil, !costs.contains(span.cost) {
          next = span.cost
        }
      }
      arena.and(row, free)
      splinters.split(row, base: cost + use, into: &values)
    }
    values.settle(in: arena)
    return values.isEmpty
      ? nil : .init(candidate: index, resource: candidate.resource, values: values)
  }

  /// The starts at which a candidate is free in the book.
  private func freeStarts(_ candidate: BookCandidate, _ phase: BookPhase, _ location: Int) -> Int {
    let capacity = book.timelines[candidate.resource].capacity
    guard candidate.units <= capacity else { return arena.emptyRow() }
    if book.frame.resources[candidate.resource].provider != nil {
      let row = arena.emptyRow()
      if wish.opens[candidate.resource] != nil {
        arena.fill(row, 0..<book.frame.slotCount)
      } else if let session = book.sessions[candidate.resource], session.location == location,
        book.timelines[candidate.resource].seats + candidate.units <= capacity
      {
        arena.fill(row, session.start..<session.start + 1)
      }
      return row
    }
    let (late, early) = (
      candidate.lateLane(0, phase.length), candidate.earlyLane(0, phase.length)
    )
    let row = arena.row()
    let other = arena.row()
    if capacity == 1 || candidate.units == 1 {
      arena.copyInverse(of: book.timelines[candidate.resource].late, into: row)
      arena.copyInverse(of: book.timelines[candidate.resource].early, into: other)
    } else {
      let timeline = book.timelines[candidate.resource]
      arena.copyInverse(of: timeline.full(for: candidate.units, late: true), into: row)
      arena.copyInverse(of: timeline.full(for: candidate.units, late: false), into: other)
    }
    if late == early {
      arena.and(row, other)
      arena.erode(row, late)
    } else {
      arena.erode(row, late)
      arena.erode(other, early)
      arena.and(row, other)
    }
    return row
  }
}
