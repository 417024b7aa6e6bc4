import Primitives

/// Looks for new members of bookings: a chain of changes that begins with a wish
/// and ends where nobody is in the way any more.
///
/// What is decided stays decided on the way down; whatever else is in its way
/// loses its members and is decided later. So if there is an arrangement at all,
/// the choices that follow it lead there. Needs that could not all be met at one
/// moment, whoever changed, are recognised by a matching.
struct RearrangementSearch {
  /// A need of a phase of a booking; the wish is booking -1.
  struct Item: Hashable {
    var booking: Int
    var phase: Int
    var need: Int
  }

  private var book: LiveBook
  private let wish: Wish
  private let limits: BookingLimits
  private let limit: Int
  private var left: Int
  private var isCut = false
  /// The wish's placements so far, without members of needs undecided.
  private var own: [BookSolution.Placement] = []
  private var decided: Set<Item> = []
  private var pending: [Item] = []
  private var changed: [Int: [BookSolution.Placement]] = [:]

  init(_ book: LiveBook, _ wish: Wish, _ limits: BookingLimits, limit: Int) {
    self.book = book
    self.wish = wish
    self.limits = limits
    self.limit = limit
    left = limit
  }

  /// How many members were tried.
  var steps: Int { limit - left }

  mutating func run(_ times: [(start: Int, location: Int)]) -> Rearrangement.Outcome {
    guard times.count == wish.phases.count, keepsGaps(times), areHeld(times) else {
      return .impossible
    }
    for (number, time) in times.enumerated() {
      let phase = wish.phases[number]
      guard phase.cost(start: time.start, location: time.location) != nil,
        !limits.beginnings.contains(number) || limits.allowsStart(time.start)
      else { return .impossible }
      own.append(
        .init(
          start: time.start,
          location: time.location,
          members: Array(repeating: [], count: phase.needs.count)
        )
      )
      pending += phase.needs.indices.map { Item(booking: -1, phase: number, need: $0) }
    }
    guard keepsTimeTies(), times.indices.allSatisfy(canBeMetThroughout) else { return .impossible }
    if decide() { return .found(result) }
    return isCut ? .undecided : .impossible
  }

  private var result: Rearrangement {
    let changes = changed.filter { book.booking($0.key).map(\.placements) != $0.value }
    return Rearrangement(placements: own, changes: changes)
  }

  // MARK: The wish

  private func keepsGaps(_ times: [(start: Int, location: Int)]) -> Bool {
    wish.gaps.allSatisfy { gap in
      gap.holds(start(gap.first, times), start(gap.second, times), in: book.frame)
    }
  }

  private func start(_ number: Int, _ times: [(start: Int, location: Int)]) -> Int {
    number < times.count
      ? times[number].start : wish.anchors[number - times.count].placement.start
  }

  /// Whether every session that the wish opens has an attendance at its time.
  private func areHeld(_ times: [(start: Int, location: Int)]) -> Bool {
    wish.opens.allSatisfy { seats, _ in
      wish.phases.contains { $0.needs.contains { $0.candidates.contains { $0.resource == seats } } }
    }
  }

  private func keepsTimeTies() -> Bool {
    wish.ties.allSatisfy { tie in
      guard tie.penalty == .hard, case .sameClass = tie.kind else { return true }
      func end(_ number: Int) -> BookSolution.Placement {
        number < own.count ? own[number] : wish.anchors[number - own.count].placement
      }
      return tie.holds(end(tie.first), end(tie.second))
    }
  }

  // MARK: Deciding

  private func wish(of booking: Int) -> Wish {
    booking < 0 ? wish : book.booking(booking)?.wish ?? wish
  }

  private func placement(_ item: Item) -> BookSolution.Placement {
    if item.booking < 0 { return own[item.phase] }
    return (changed[item.booking] ?? book.booking(item.booking)?.placements ?? own)[item.phase]
  }

  /// A way to decide an item.
  private struct Option {
    var placement: BookSolution.Placement
    /// Who loses their members for it.
    var ousted: [Item]
  }

  private mutating func decide() -> Bool {
    guard !pending.isEmpty else { return sessionsAreAttended }
    var best: (position: Int, options: [Option])?
    for position in pending.indices {
      let options = options(of: pending[position])
      if options.isEmpty { return false }
      if options.count < best?.options.count ?? .max { best = (position, options) }
      if isCut { return false }
    }
    guard let best, canBeMet(pending[best.position]) else { return false }
    let item = pending.remove(at: best.position)
    decided.insert(item)
    for option in best.options.sorted(by: { $0.ousted.count < $1.ousted.count }) {
      let before = (changed, own, pending, book)
      option.ousted.forEach { oust($0) }
      pending += option.ousted
      put(item, option.placement)
      if decide() { return true }
      (changed, own, pending, book) = before
      if isCut { break }
    }
    decided.remove(item)
    pending.insert(item, at: best.position)
    return false
  }

  private var sessionsAreAttended: Bool {
    (Array(wish.opens.keys) + book.sessions.keys).allSatisfy { book.timelines[$0].seats > 0 }
  }

  private mutating func put(_ item: Item, _ placement: BookSolution.Placement) {
    set(item, placement)
    occupy(item, placement, isAdded: true)
  }

  private mutating func oust(_ item: Item) {
    var placement = placement(item)
    occupy(item, placement, isAdded: false)
    placement.members[item.need] = []
    set(item, placement)
  }

  private mutating func set(_ item: Item, _ placement: BookSolution.Placement) {
    if item.booking < 0 {
      own[item.phase] = placement
    } else {
      var placements = changed[item.booking] ?? book.booking(item.booking)?.placements ?? []
      placements[item.phase] = placement
      changed[item.booking] = placements
    }
  }

  private mutating func occupy(
    _ item: Item,
    _ placement: BookSolution.Placement,
    isAdded: Bool
  ) {
    let wish = wish(of: item.booking)
    for candidate in wish.phases[item.phase].needs[item.need].candidates
    where placement.members[item.need].contains(candidate.resource) {
      let occupant = Occupant(candidate, wish, item.phase, placement, booking: item.booking)
      if isAdded {
        book.timelines[candidate.resource].add(occupant)
      } else {
        book.timelines[candidate.resource].remove(occupant)
      }
    }
  }

  // MARK: Options

  private mutating func options(of item: Item) -> [Option] {
    let wish = wish(of: item.booking)
    let phase = wish.phases[item.phase]
    let need = phase.needs[item.need]
    var options: [Option] = []
    for place in places(of: item, phase) {
      let free = need.candidates.compactMap { candidate -> (Int, [Item])? in
        left -= 1
        if left < 0 { isCut = true }
        guard isAllowed(candidate, item, place), isTied(candidate.resource, item, wish),
          let ousted = ousted(by: candidate, item, wish, place)
        else { return nil }
        return (candidate.resource, ousted)
      }
      for members in Self.subsets(free[...], count: need.count) {
        var placement = place
        placement.members[item.need] = members.map(\.0).sorted()
        var ousted = Set(members.flatMap(\.1))
        ousted.formUnion(brokenTies(of: item, placement, wish))
        guard ousted.isDisjoint(with: decided) else { continue }
        options.append(
          Option(placement: placement, ousted: ousted.sorted { $0.order < $1.order })
        )
      }
    }
    return options
  }

  private static func subsets(
    _ free: ArraySlice<(Int, [Item])>,
    count: Int
  ) -> [[(Int, [Item])]] {
    guard count > 0 else { return [[]] }
    guard let first = free.first else { return [] }
    let rest = free.dropFirst()
    return subsets(rest, count: count - 1).map { [first] + $0 } + subsets(rest, count: count)
  }

  /// Where an item may be: where it is, or anywhere if it is quiet.
  private func places(of item: Item, _ phase: BookPhase) -> [BookSolution.Placement] {
    let own = placement(item)
    guard isMovable(item) else { return [own] }
    return phase.options.map {
      .init(start: $0.start, location: $0.location, members: own.members)
    }
  }

  private func isMovable(_ item: Item) -> Bool {
    guard item.booking >= 0 else { return false }
    let wish = wish(of: item.booking)
    return wish.isQuiet && wish.phases.count == 1 && wish.phases[0].needs.count == 1
      && wish.gaps.isEmpty && wish.ties.isEmpty
  }

  /// Whether a candidate is on duty, and not dearer than what was promised.
  private func isAllowed(
    _ candidate: BookCandidate,
    _ item: Item,
    _ place: BookSolution.Placement
  ) -> Bool {
    guard let price = candidate.cost(start: place.start, location: place.location) else {
      return false
    }
    guard item.booking >= 0 else {
      let length = wish.phases[item.phase].length
      return limits.allows(candidate.resource, place.start..<place.start + length)
    }
    guard let booking = book.booking(item.booking), !isMovable(item) else { return true }
    let promised = booking.placements[item.phase]
    let dearest = booking.wish.phases[item.phase].needs[item.need].candidates
      .filter { promised.members[item.need].contains($0.resource) }
      .compactMap { $0.cost(start: promised.start, location: promised.location) }.max()
    return price <= dearest ?? .max
  }

  /// Who is in the way of a candidate; nil when somebody is who stays.
  private func ousted(
    by candidate: BookCandidate,
    _ item: Item,
    _ wish: Wish,
    _ place: BookSolution.Placement
  ) -> [Item]? {
    let resource = book.traits[candidate.resource]
    guard candidate.units <= resource.capacity else { return nil }
    let occupant = Occupant(candidate, wish, item.phase, place, booking: item.booking)
    if resource.isSession {
      let opened = self.wish.opens[candidate.resource].map { own[$0] }
      guard let session = opened ?? book.sessions[candidate.resource],
        session.start == place.start, session.location == place.location
      else { return nil }
    } else if book.timelines[candidate.resource].isFree(occupant),
      !resource.travels || book.longestWay == 0
        || book.canTravel(occupant, beside: [], on: candidate.resource)
    {
      return []
    }
    return inTheWay(of: occupant, on: candidate.resource)
  }

  private func inTheWay(of occupant: Occupant, on resource: Int) -> [Item]? {
    var timeline = book.timelines[resource]
    let known = book.traits[resource]
    let isSession = known.isSession
    if isSession, timeline.seats + Int(occupant.units) <= timeline.capacity { return [] }
    let margin = book.longestLane + book.longestWay + longestOwnLane
    let near = timeline.occupants(
      touching: Int(occupant.start) - margin..<Int(occupant.end) + margin
    )
    var ousted: [Item] = []
    for other in near {
      let needsWay = known.travels && !book.allowsWay(other, occupant)
      guard isSession || other.overlaps(occupant) || needsWay else { continue }
      guard let item = movable(other, on: resource) else {
        if needsWay { return nil }
        continue
      }
      timeline.remove(other)
      ousted.append(item)
    }
    if isSession { return timeline.seats + Int(occupant.units) <= known.capacity ? ousted : nil }
    return timeline.isFree(occupant) ? ousted : nil
  }

  private var longestOwnLane: Int {
    wish.phases.lazy.flatMap { phase in
      phase.needs.lazy.flatMap(\.candidates).map {
        phase.length + $0.lead + $0.before + $0.trail + $0.after
      }
    }
    .max() ?? 0
  }

  /// The item of an occupant that may change; nil when it stays.
  private func movable(_ occupant: Occupant, on resource: Int) -> Item? {
    let number = Int(occupant.booking)
    guard number >= 0 else {
      return undecided(number, Int(occupant.phase), resource)
    }
    guard let booking = book.booking(number), !booking.isNamed else { return nil }
    return undecided(number, Int(occupant.phase), resource)
  }

  private func undecided(_ booking: Int, _ phase: Int, _ resource: Int) -> Item? {
    let needs = wish(of: booking).phases[phase].needs
    let place = placement(Item(booking: booking, phase: phase, need: 0))
    for need in needs.indices where place.members[need].contains(resource) {
      let item = Item(booking: booking, phase: phase, need: need)
      if !decided.contains(item) { return item }
    }
    return nil
  }

  // MARK: Ties

  /// Whether a hard tie to something decided or in the book lets a member be.
  private func isTied(_ resource: Int, _ item: Item, _ wish: Wish) -> Bool {
    memberTies(of: item, wish).allSatisfy { other, members, isSame in
      guard let members, other.map(decided.contains) ?? true else { return true }
      return members.contains(resource) == isSame
    }
  }

  /// What is tied to an item and not decided, and does not suit it.
  private func brokenTies(
    of item: Item,
    _ placement: BookSolution.Placement,
    _ wish: Wish
  ) -> [Item] {
    let own = Set(placement.members[item.need])
    return memberTies(of: item, wish).compactMap { other, members, isSame in
      guard let other, let members, !members.isEmpty, !decided.contains(other) else { return nil }
      return (isSame ? own == members : own.isDisjoint(with: members)) ? nil : other
    }
  }

  /// The needs that hard ties name with an item's: which, their members if they
  /// have any, and whether they are to be the same.
  private func memberTies(
    of item: Item,
    _ wish: Wish
  ) -> [(other: Item?, members: Set<Int>?, isSame: Bool)] {
    wish.ties.compactMap { tie in
      guard tie.penalty == .hard, tie.first == item.phase || tie.second == item.phase else {
        return nil
      }
      let (one, two, isSame): (Int, Int, Bool)
      switch tie.kind {
      case .sameMembers(let first, let second): (one, two, isSame) = (first, second, true)
      case .differentMembers(let first, let second): (one, two, isSame) = (first, second, false)
      default: return nil
      }
      let isFirst = tie.first == item.phase
      guard item.need == (isFirst ? one : two) else { return nil }
      let (phase, need) = isFirst ? (tie.second, two) : (tie.first, one)
      if phase >= wish.phases.count {
        let anchor = wish.anchors[phase - wish.phases.count].placement
        return (nil, Set(anchor.members[need]), isSame)
      }
      let other = Item(booking: item.booking, phase: phase, need: need)
      let members = Set(placement(other).members[need])
      return (other, members.isEmpty ? nil : members, isSame)
    }
  }

  // MARK: Matching

  /// Whether what a phase of the wish needs could be given to it in each of its
  /// slots: times do not change, so each must do for everyone.
  private func canBeMetThroughout(_ phase: Int) -> Bool {
    let items = wish.phases[phase].needs.indices.map { Item(booking: -1, phase: phase, need: $0) }
    let start = own[phase].start
    return (start..<start + wish.phases[phase].length).allSatisfy { canAllBeMet(items, at: $0) }
  }

  /// Whether an item, and all that start with it, can be met when they do.
  private func canBeMet(_ item: Item) -> Bool {
    guard !isMovable(item) else { return true }
    let slot = placement(item).start
    let others = pending.filter { !isMovable($0) && placement($0).start == slot }
    return canAllBeMet([item] + others, at: slot)
  }

  /// Whether everyone who needs something in a slot could be given it, if all who
  /// may change did.
  private func canAllBeMet(_ items: [Item], at slot: Int) -> Bool {
    var matching = MomentMatching()
    var seen: Set<Item> = []
    var open = items
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      let wish = wish(of: next.booking)
      let place = placement(next)
      let need = wish.phases[next.phase].needs[next.need]
      var candidates: [Int] = []
      for candidate in need.candidates
      where candidate.units == 1 && isAllowed(candidate, next, place)
        && !book.traits[candidate.resource].isSession
      {
        candidates.append(candidate.resource)
        guard matching.places[candidate.resource] == nil else { continue }
        var room = book.traits[candidate.resource].capacity
        for other in book.timelines[candidate.resource].occupants(touching: slot..<slot + 1) {
          if let movable = movable(other, on: candidate.resource) {
            // What could be elsewhere at that moment does not count.
            if !isMovable(movable) { open.append(movable) }
          } else {
            room -= Int(other.units)
          }
        }
        matching.places[candidate.resource] = room
      }
      // Sessions and several units at once are left out, which is safe.
      if need.candidates.allSatisfy({
        $0.units == 1 && !book.traits[$0.resource].isSession
      }) {
        for _ in 0..<need.count { matching.wanted.append(candidates) }
      }
    }
    return matching.isPossible
  }
}

extension RearrangementSearch.Item {
  fileprivate var order: (Int, Int, Int) { (booking, phase, need) }
}

/// Needs at one moment and the places there are for them: a bipartite matching by
/// augmenting paths.
struct MomentMatching {
  /// For each need the resources that would do.
  var wanted: [[Int]] = []
  /// The places left on each resource.
  var places: [Int: Int] = [:]

  /// Whether every need finds a place.
  ///
  /// - Complexity: needs times the pairs of need and resource.
  var isPossible: Bool {
    var given: [Int: [Int]] = [:]
    func augment(_ need: Int, _ seen: inout Set<Int>) -> Bool {
      for resource in wanted[need] where seen.insert(resource).inserted {
        if given[resource, default: []].count < places[resource] ?? 0 {
          given[resource, default: []].append(need)
          return true
        }
        for (position, other) in given[resource, default: []].enumerated()
        where augment(other, &seen) {
          given[resource]?[position] = need
          return true
        }
      }
      return false
    }
    for need in wanted.indices {
      var seen: Set<Int> = []
      if !augment(need, &seen) { return false }
    }
    return true
  }
}
