import Primitives

/// Where a phase of a wish may start at one location, by what it costs at least.
struct PhaseOptions {
  /// A candidate for a need.
  struct Member {
    var candidate: Int
    var resource: Int
    /// The least that it costs, wherever it is free.
    var base: Int64
    /// Its first page among the builder's.
    var pages: Int
    /// The row of starts that a policy leaves it; -1 for all.
    var open: Int
    /// Which surcharges count for it; -1 for none.
    var surcharge: Int
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
  let limits: BookingLimits
  let arena: BitArena
  /// Resources that several needs of the wish may ask for.
  let shared: [Bool]
  private let cache: OptionCache
  /// The pages that the window touches.
  private let pages: Range<Int>
  private var references: ContiguousArray<OptionPage.Reference> = []
  private var surcharges: [Surcharge] = []

  /// The prices of a list and a length, as rows that hold every start.
  private struct Surcharge {
    var prices: [BookingLimits.SlotPrice]
    var length: Int
    var planes: ValuePlanes
  }

  init(
    _ book: LiveBook,
    _ wish: Wish,
    _ limits: BookingLimits,
    _ cache: OptionCache,
    _ arena: BitArena
  ) {
    self.book = book
    self.wish = wish
    self.limits = limits
    self.cache = cache
    self.arena = arena
    let last = max(0, book.frame.slotCount - 1) / OptionPage.slots
    let first = min(last, max(0, arena.origin) / OptionPage.slots)
    let end = (arena.origin + arena.width << 6 - 1) / OptionPage.slots
    pages = first..<max(first, min(last, end)) + 1
    var counts = [UInt8](repeating: 0, count: book.frame.resources.count)
    for phase in wish.phases {
      for need in phase.needs {
        for candidate in need.candidates where counts[candidate.resource] < 2 {
          counts[candidate.resource] += 1
        }
      }
    }
    shared = counts.map { $0 > 1 }
  }

  /// The options of a phase, location by location; those without any left out.
  func options(of number: Int) -> [PhaseOptions] {
    let phase = wish.phases[number]
    let locations = Set(phase.starts.map(\.location)).sorted()
    return locations.compactMap { location in
      var values = starts(of: number, at: location)
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

  private func starts(of number: Int, at location: Int) -> ValuePlanes {
    var values = ValuePlanes()
    let row = arena.row()
    let spans = wish.phases[number].starts.filter {
      $0.location == location && !$0.slots.isEmpty
    }
    for cost in number > 0 ? Set(spans.map(\.cost)).sorted() : [0] {
      (arena.words + row).update(repeating: 0, count: arena.width)
      for span in spans where number == 0 || span.cost == cost { arena.fill(row, span.slots) }
      for limit in limits.rules.compactMap(\.starts)
      where limits.beginnings.contains(number) {
        let allowed = arena.emptyRow()
        arena.fill(allowed, limit)
        arena.and(row, allowed)
      }
      values.add(cost, row: row, in: arena)
    }
    values.settle(in: arena)
    return values
  }

  // MARK: Members

  private func member(
    _ index: Int,
    of need: Need,
    _ phase: BookPhase,
    at location: Int
  ) -> PhaseOptions.Member? {
    let candidate = need.candidates[index]
    let resource = candidate.resource
    let shape = OptionShape(candidate, length: phase.length, location, isQuiet: wish.isQuiet)
    let (options, base) = cache.options(of: candidate, shape: shape)
    let first = references.count
    var isAnywhere = false
    let opens = wish.opens[resource] != nil
    for page in pages {
      let reference = cache.page(page, of: options, in: book, opens: opens)
      isAnywhere = isAnywhere || reference.count > 0
      references.append(reference)
    }
    guard isAnywhere else {
      references.removeLast(pages.count)
      return nil
    }
    let isFirstUse = !wish.isQuiet && !shared[resource] && book.timelines[resource].uses == 0
    return PhaseOptions.Member(
      candidate: index,
      resource: resource,
      base: base + (isFirstUse ? book.frame.resources[resource].use : 0),
      pages: first,
      open: open(resource, length: phase.length),
      surcharge: surcharge(resource, length: phase.length)
    )
  }

  /// The row of starts from which a resource's closed slots are not touched.
  private func open(_ resource: Int, length: Int) -> Int {
    guard limits.rules.contains(where: { $0.closed[resource] != nil }) else { return -1 }
    let touched = arena.emptyRow()
    for span in limits.rules.lazy.flatMap({ $0.closed[resource] ?? [] }) where !span.isEmpty {
      arena.fill(touched, span.lowerBound - length + 1..<span.upperBound)
    }
    let row = arena.emptyRow()
    arena.fill(row, arena.origin..<arena.origin + arena.width << 6)
    arena.subtract(row, touched)
    return row
  }

  private func surcharge(_ resource: Int, length: Int) -> Int {
    guard let prices = limits.prices[resource], !prices.isEmpty else { return -1 }
    let known = surcharges.firstIndex { $0.length == length && $0.prices == prices }
    if let known { return known }
    var planes = ValuePlanes()
    let scratch = arena.row()
    let rest = arena.emptyRow()
    arena.fill(rest, arena.origin..<arena.origin + arena.width << 6)
    for price in prices {
      (arena.words + scratch).update(repeating: 0, count: arena.width)
      arena.fill(scratch, price.slots)
      arena.subtract(rest, scratch)
      planes.add(price.total(length: length), row: scratch, in: arena)
    }
    planes.add(0, row: rest, in: arena)
    planes.settle(in: arena, keepingAll: true)
    surcharges.append(Surcharge(prices: prices, length: length, planes: planes))
    return surcharges.count - 1
  }

  /// What a member costs from a start on, splinters included; nil where it is not
  /// free.
  @inline(__always)
  func value(of member: PhaseOptions.Member, at slot: Int) -> Int64? {
    let page = slot / OptionPage.slots
    guard slot >= 0, pages.contains(page) else { return nil }
    let reference = references[member.pages + page - pages.lowerBound]
    guard let value = reference.value(slot - page * OptionPage.slots) else { return nil }
    if member.open >= 0, !arena.isSet(member.open, slot) { return nil }
    guard member.surcharge >= 0 else { return value + member.base }
    return value + member.base
      + (surcharges[member.surcharge].planes.value(slot, in: arena) ?? 0)
  }

  // MARK: Needs

  /// The starts at which enough members are free.
  private func values(of members: [PhaseOptions.Member], count: Int) -> ValuePlanes {
    var values = ValuePlanes()
    if count == 1 {
      for member in members { add(member, to: &values) }
      values.settle(in: arena)
      return values
    }
    let counts = (0..<count).map { _ in arena.emptyRow() }
    for member in members {
      var own = ValuePlanes()
      add(member, to: &own)
      let any = arena.emptyRow()
      for plane in own.planes { arena.or(any, plane.row) }
      for level in stride(from: count - 1, through: 0, by: -1) {
        let more = arena.copy(any)
        if level > 0 { arena.and(more, counts[level - 1]) }
        arena.or(counts[level], more)
      }
    }
    values.add(Int64(count) * least(of: members), row: counts[count - 1], in: arena)
    values.settle(in: arena)
    return values
  }

  private func least(of members: [PhaseOptions.Member]) -> Int64 {
    members.lazy.map { member in
      (0..<self.pages.count).lazy.compactMap { page -> Int64? in
        let reference = self.references[member.pages + page]
        return reference.count > 0 ? reference.values[0] + member.base : nil
      }
      .min() ?? .max
    }
    .min() ?? 0
  }

  /// Adds a member's starts at its values; ``ValuePlanes/settle(in:)`` is owed.
  private func add(_ member: PhaseOptions.Member, to values: inout ValuePlanes) {
    for page in pages {
      let reference = references[member.pages + page - pages.lowerBound]
      for plane in 0..<reference.count {
        let value = reference.values[plane] + member.base
        let row = reference.rows + plane * OptionPage.words
        guard member.surcharge >= 0 else {
          let target = values.row(at: value, in: arena)
          arena.or(target, page: page, row, within: member.open)
          continue
        }
        for charge in surcharges[member.surcharge].planes.planes {
          let target = values.row(at: value + charge.value, in: arena)
          arena.or(target, page: page, row, within: member.open, charge.row)
        }
      }
    }
  }
}

extension OptionShape {
  init(_ candidate: BookCandidate, length: Int, _ location: Int, isQuiet: Bool) {
    self.init(
      units: candidate.units,
      lead: candidate.lead,
      trail: candidate.trail,
      before: candidate.before,
      after: candidate.after,
      length: length,
      location: location,
      isQuiet: isQuiet
    )
  }
}

extension BookingLimits.SlotPrice {
  /// What a phase of a length costs that starts there.
  func total(length: Int) -> Int64 { reserve + displaced * Int64(length) }
}

extension BitArena {
  /// Adds the bits of a page to a row, as far as they are set in other rows too;
  /// -1 for no other row.
  func or(
    _ row: Int,
    page: Int,
    _ bits: UnsafeMutablePointer<UInt64>,
    within open: Int,
    _ other: Int = -1
  ) {
    let skip = page * OptionPage.words - origin >> 6
    let (low, high) = (max(0, skip), min(width, skip + OptionPage.words))
    guard low < high else { return }
    let (own, bits) = (words + row, bits - skip)
    if open < 0, other < 0 {
      for word in low..<high { own[word] |= bits[word] }
      return
    }
    for word in low..<high {
      var new = bits[word]
      if open >= 0 { new &= words[open + word] }
      if other >= 0 { new &= words[other + word] }
      own[word] |= new
    }
  }
}
