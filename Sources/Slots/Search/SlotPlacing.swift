import Primitives

/// Finds the cheapest way to hold all phases of a wish when the first starts at a
/// given time: branch and bound over starts and members.
struct SlotPlacing {
  let builder: OptionsBuilder
  let options: [[PhaseOptions]]
  private let arena: BitArena
  private let wish: Wish
  private let book: LiveBook
  private let chain: WishChain
  private let tiedNeeds: Set<[Int]>
  private let areApart: [Bool]
  /// Units that the wish could take of one resource at once.
  private let mostUnits: Int
  private var chosen: [BookSolution.Placement] = []
  private var own: [Own] = []
  private var best: SlotOffer?
  /// A cost below which nothing can be.
  private var bound: Int64 = 0

  /// A member taken by a phase of the wish.
  private struct Own {
    var resource: Int
    var occupant: Occupant
    /// What it counted for in the bound; the price of the member alone.
    var value: Int64
    var price: Int64
  }

  init(_ builder: OptionsBuilder, _ options: [[PhaseOptions]], _ chain: WishChain) {
    self.builder = builder
    self.options = options
    arena = builder.arena
    wish = builder.wish
    book = builder.book
    self.chain = chain
    tiedNeeds = Self.tiedNeeds(wish)
    areApart = Self.areApart(wish)
    mostUnits = wish.phases.lazy.flatMap(\.needs).reduce(0) { sum, need in
      sum + need.count * (need.candidates.map(\.units).max() ?? 0)
    }
  }

  /// The cheapest offer that starts so; nil when there is none.
  ///
  /// - Parameter bound: nothing costs less.
  mutating func cheapest(start: Int, location: Int, bound: Int64) -> SlotOffer? {
    best = nil
    self.bound = bound
    guard let option = options[0].first(where: { $0.location == location }),
      let price = wish.phases[0].cost(start: start, location: location),
      keepsGaps(0, start)
    else { return nil }
    guard option.values.value(start, in: arena) != nil, let rest = rest(after: 0, start, 0) else {
      return nil
    }
    choose(0, option, start: start, cost: price, rest: rest)
    return best
  }

  private var isDone: Bool { best.map { $0.cost <= bound } ?? false }

  // MARK: Starts

  /// Places the phases from one on.
  ///
  /// - Parameter rest: what they cost at least.
  private mutating func place(_ number: Int, cost: Int64, rest: Int64) {
    guard number < options.count else { return finish(cost) }
    let range = range(of: number)
    let parent = chosen[chain.parents[number]].start
    guard !range.isEmpty, let own = chain.reach[number].value(parent, in: arena) else { return }
    for (option, togo) in zip(options[number], chain.togo[number]) {
      for plane in togo.planes {
        if cost + rest - own + plane.value >= best?.cost ?? .max { break }
        var slot = range.lowerBound
        while let start = arena.next(plane.row, from: slot, before: range.upperBound) {
          slot = start + 1
          guard keepsGaps(number, start), let after = self.rest(after: number, start, rest - own)
          else { continue }
          choose(number, option, start: start, cost: cost, rest: after)
          if isDone { return }
        }
      }
    }
  }

  /// What is left at least once a phase is placed, of which others were left
  /// besides; nil where what hangs on it finds no time.
  private func rest(after number: Int, _ start: Int, _ besides: Int64) -> Int64? {
    var rest = besides
    for child in chain.children[number] {
      guard let value = chain.reach[child].value(start, in: arena) else { return nil }
      rest += value
    }
    return rest
  }

  /// The starts that gaps leave a phase.
  private func range(of number: Int) -> Range<Int> {
    var (low, high) = (0, book.frame.slotCount)
    for gap in wish.gaps {
      if gap.measure == .days {
        guard gap.second == number, let first = placement(gap.first) else { continue }
        let days = days(gap, after: first.start)
        (low, high) = (max(low, days.lowerBound), min(high, days.upperBound))
      } else if gap.second == number, let first = placement(gap.first) {
        low = max(low, first.start + gap.minimum)
        if let maximum = gap.maximum { high = min(high, first.start + maximum + 1) }
      } else if gap.first == number, let second = placement(gap.second) {
        high = min(high, second.start - gap.minimum + 1)
        if let maximum = gap.maximum { low = max(low, second.start - maximum) }
      }
    }
    return low..<max(low, high)
  }

  /// The slots of the days that a gap leaves after a start.
  private func days(_ gap: Gap, after start: Int) -> Range<Int> {
    let frame = book.frame
    let starts = frame.dayStarts
    guard !starts.isEmpty else { return 0..<frame.slotCount }
    let day = frame.day(of: start)
    let first = max(0, min(starts.count, day + gap.minimum))
    let last = gap.maximum.map { max(-1, min(starts.count - 1, day + $0)) } ?? starts.count - 1
    guard first <= last else { return 0..<0 }
    let end = last + 1 < starts.count ? starts[last + 1] : frame.slotCount
    return (first == 0 ? 0 : starts[first])..<end
  }

  /// Where a phase of the wish or of the book is placed so far.
  private func placement(_ number: Int) -> BookSolution.Placement? {
    if number >= options.count { return wish.anchors[number - options.count].placement }
    return number < chosen.count ? chosen[number] : nil
  }

  private func keepsGaps(_ number: Int, _ start: Int) -> Bool {
    wish.gaps.allSatisfy { gap in
      guard gap.first == number || gap.second == number else { return true }
      guard let other = placement(gap.first == number ? gap.second : gap.first) else {
        return true
      }
      let (first, second) = gap.first == number ? (start, other.start) : (other.start, start)
      return gap.holds(first, second, in: book.frame)
    }
  }

  // MARK: Members

  /// A member that is free for a need at a start.
  private struct Free {
    var value: Int64
    var candidate: Int
    var resource: Int
  }

  /// Tries the members of a phase at a start.
  private mutating func choose(
    _ number: Int,
    _ option: PhaseOptions,
    start: Int,
    cost: Int64,
    rest after: Int64
  ) {
    let startPrice =
      number == 0
      ? 0 : wish.phases[number].cost(start: start, location: option.location) ?? 0
    let placement = BookSolution.Placement(start: start, location: option.location, members: [])
    var free: [[Free]] = []
    var rest: Int64 = 0
    for (need, members) in option.needs.enumerated() {
      let own = self.free(members, number, need, placement)
      let count = wish.phases[number].needs[need].count
      guard own.count >= count else { return }
      rest += own.prefix(count).reduce(0) { $0 + $1.value }
      free.append(own)
    }
    take(number, placement, free, cost: cost + startPrice, rest: rest, after: after)
  }

  private func free(
    _ members: [PhaseOptions.Member],
    _ number: Int,
    _ need: Int,
    _ placement: BookSolution.Placement
  ) -> [Free] {
    let (forced, barred) = asked(of: number, need)
    var free: [Free] = []
    for member in members {
      guard let value = builder.value(of: member, at: placement.start),
        forced?.contains(member.resource) ?? true, !barred.contains(member.resource),
        fits(member, number, need, placement)
      else { continue }
      free.append(.init(value: value, candidate: member.candidate, resource: member.resource))
    }
    free.sort { ($0.value, $0.resource) < ($1.value, $1.resource) }
    return free
  }

  /// The members that hard ties to what is placed ask for, and those they bar.
  private func asked(of number: Int, _ need: Int) -> (forced: Set<Int>?, barred: Set<Int>) {
    var forced: Set<Int>?
    var barred: Set<Int> = []
    for tie in wish.ties where tie.penalty == .hard {
      let isFirst = tie.first == number
      guard isFirst || tie.second == number,
        let other = placement(isFirst ? tie.second : tie.first)
      else { continue }
      switch tie.kind {
      case .sameMembers(let one, let two) where (isFirst ? one : two) == need:
        let members = Set(other.members[isFirst ? two : one])
        forced = forced?.intersection(members) ?? members
      case .differentMembers(let one, let two) where (isFirst ? one : two) == need:
        barred.formUnion(other.members[isFirst ? two : one])
      default: break
      }
    }
    return (forced, barred)
  }

  /// Whether a member that is free in the book is so beside the wish's own
  /// phases, in time for every way, and at its session.
  private func fits(
    _ member: PhaseOptions.Member,
    _ number: Int,
    _ need: Int,
    _ placement: BookSolution.Placement
  ) -> Bool {
    let candidate = wish.phases[number].needs[need].candidates[member.candidate]
    let occupant = Occupant(candidate, wish, number, placement)
    let traits = book.traits[member.resource]
    if let opened = wish.opens[member.resource] {
      guard let session = self.placement(opened), session.start == placement.start,
        session.location == placement.location
      else { return false }
    }
    if builder.shared[member.resource] {
      let others = own.filter { $0.resource == member.resource }.map(\.occupant)
      guard book.fits(occupant, beside: others, on: member.resource) else { return false }
    }
    guard traits.travels, book.longestWay > 0 else { return true }
    let others = own.filter { $0.resource == member.resource }.map(\.occupant)
    return book.canTravel(occupant, beside: others, on: member.resource)
  }

  /// Takes members need by need, then goes on to the next phase.
  private mutating func take(
    _ number: Int,
    _ placement: BookSolution.Placement,
    _ free: [[Free]],
    cost: Int64,
    rest: Int64,
    after: Int64
  ) {
    let need = placement.members.count
    guard need < free.count else {
      guard keepsTies(number, placement) else { return }
      chosen.append(placement)
      place(number + 1, cost: cost, rest: after)
      chosen.removeLast()
      return
    }
    let count = wish.phases[number].needs[need].count
    let isSettled = isSettled(free[need], number, need, placement)
    let cheapest = free[need].prefix(count).reduce(0) { $0 + $1.value }
    combine(isSettled ? [free[need][0]] : free[need], count, from: 0, []) { search, members in
      let value = members.reduce(0) { $0 + $1.value }
      let left = rest - cheapest
      guard cost + value + left + after < search.best?.cost ?? .max else { return false }
      let before = search.own.count
      defer { search.own.removeLast(search.own.count - before) }
      for member in members {
        let candidate = search.wish.phases[number].needs[need].candidates[member.candidate]
        let occupant = Occupant(candidate, search.wish, number, placement)
        if search.builder.shared[member.resource] {
          let others = search.own.filter { $0.resource == member.resource }.map(\.occupant)
          guard search.book.fits(occupant, beside: others, on: member.resource) else {
            return true
          }
        }
        search.own.append(
          Own(
            resource: member.resource,
            occupant: occupant,
            value: member.value,
            price: candidate.cost(start: placement.start, location: placement.location) ?? 0
          )
        )
      }
      var placement = placement
      placement.members.append(members.map(\.resource).sorted())
      search.take(number, placement, free, cost: cost + value, rest: left, after: after)
      return !search.isDone
    }
  }

  /// Whether only the cheapest member need be tried: nothing else of the wish is
  /// the dearer or the less possible for it.
  private func isSettled(
    _ free: [Free],
    _ number: Int,
    _ need: Int,
    _ placement: BookSolution.Placement
  ) -> Bool {
    guard wish.phases[number].needs[need].count == 1, !tiedNeeds.contains([number, need]),
      let first = free.first
    else { return false }
    guard builder.shared[first.resource] else { return true }
    let traits = book.traits[first.resource]
    if traits.isSession || traits.use > 0 || (traits.travels && book.longestWay > 0) {
      return false
    }
    if areApart[number] { return true }
    let candidate = wish.phases[number].needs[need].candidates[first.candidate]
    let occupant = Occupant(candidate, wish, number, placement)
    let span =
      min(
        occupant.late.lowerBound,
        occupant.early.lowerBound
      )..<max(occupant.late.upperBound, occupant.early.upperBound)
    return span.clamped(to: 0..<book.frame.slotCount).allSatisfy { slot in
      let taken = book.timelines[first.resource].units(slot)
      return max(taken.late, taken.early) + mostUnits <= traits.capacity
    }
  }

  /// The needs that any tie names, as phase and need.
  private static func tiedNeeds(_ wish: Wish) -> Set<[Int]> {
    var tied: Set<[Int]> = []
    for tie in wish.ties {
      switch tie.kind {
      case .sameMembers(let one, let two), .differentMembers(let one, let two):
        tied.formUnion([[tie.first, one], [tie.second, two]])
      case .sameClass, .requires: continue
      }
    }
    return tied
  }

  /// Whether what a phase takes and what the other phases take can never overlap,
  /// as their gaps hold them apart.
  private static func areApart(_ wish: Wish) -> [Bool] {
    let reaches = wish.phases.map { phase in
      phase.needs.lazy.flatMap(\.candidates).reduce((before: 0, after: 0)) {
        (max($0.before, $1.lead + $1.before), max($0.after, $1.trail + $1.after))
      }
    }
    // How far after a phase each later one starts at least, along the chain.
    return wish.phases.indices.map { number in
      wish.phases.indices.allSatisfy { other in
        guard number != other else {
          // Two needs of one phase overlap.
          let members = wish.phases[number].needs.flatMap(\.candidates).map(\.resource)
          return Set(members).count == members.count
        }
        var distance = 0
        let (low, high) = (min(number, other), max(number, other))
        for step in low..<high {
          let gap = wish.gaps.first {
            $0.first == step && $0.second == step + 1 && $0.measure == .slots
          }
          guard let gap else { return false }
          distance += gap.minimum
        }
        return distance
          >= wish.phases[low].length + reaches[low].after + reaches[high].before
      }
    }
  }

  /// Every set of so many members, the cheaper first, until told to stop.
  private mutating func combine(
    _ free: [Free],
    _ count: Int,
    from first: Int,
    _ members: [Free],
    _ body: (inout SlotPlacing, [Free]) -> Bool
  ) {
    guard members.count < count else {
      _ = body(&self, members)
      return
    }
    if count == 1 {
      for member in free where !body(&self, [member]) { return }
      return
    }
    for number in first..<max(first, free.count - (count - members.count) + 1) {
      combine(free, count, from: number + 1, members + [free[number]], body)
    }
  }

  /// Whether hard ties to what is placed hold.
  private func keepsTies(_ number: Int, _ placement: BookSolution.Placement) -> Bool {
    wish.ties.allSatisfy { tie in
      guard tie.penalty == .hard, tie.first == number || tie.second == number else { return true }
      guard let other = self.placement(tie.first == number ? tie.second : tie.first) else {
        return true
      }
      return tie.first == number ? tie.holds(placement, other) : tie.holds(other, placement)
    }
  }

  // MARK: Costs

  /// All phases are placed: what it comes to exactly.
  private mutating func finish(_ cost: Int64) {
    for (resource, _) in wish.opens where !own.contains(where: { $0.resource == resource }) {
      return
    }
    var parts: [SlotPart.Kind: Int64] = [:]
    for (phase, placement) in zip(wish.phases, chosen) {
      parts[.time, default: 0] +=
        phase.cost(start: placement.start, location: placement.location) ?? 0
    }
    for member in own {
      parts[.people, default: 0] += member.price
      addLimits(member, &parts)
    }
    if !wish.isQuiet { addResources(&parts) }
    for tie in wish.ties where tie.penalty != .hard {
      guard let first = placement(tie.first), let second = placement(tie.second) else { continue }
      if !tie.holds(first, second) {
        parts[.continuity, default: 0] += tie.penalty.charge(units: 1).cost
      }
    }
    let total = parts.values.reduce(0, +)
    guard total < best?.cost ?? .max else { return }
    best = SlotOffer(chosen, parts)
  }

  /// What the time that a member takes is worth to others.
  private func addLimits(_ member: Own, _ parts: inout [SlotPart.Kind: Int64]) {
    let start = Int(member.occupant.start)
    guard let price = builder.limits.price(of: member.resource, at: start) else { return }
    parts[.reserve, default: 0] += price.reserve
    parts[.displaced, default: 0] += price.displaced * Int64(Int(member.occupant.end) - start)
  }

  private func addResources(_ parts: inout [SlotPart.Kind: Int64]) {
    for (position, member) in own.enumerated() {
      let traits = book.traits[member.resource]
      if traits.use > 0, book.timelines[member.resource].uses == 0,
        !own[..<position].contains(where: { $0.resource == member.resource })
      {
        parts[.use, default: 0] += traits.use
      }
      if traits.splinterPrice > 0 {
        let more = book.splinterDelta(of: member.resource, adding: member.occupant.late)
        parts[.splinters, default: 0] += traits.splinterPrice * Int64(more)
      }
    }
  }
}
