public import Primitives

/// A time for a wish for which some bookings that are not named change hands.
public struct FlexibleOffer: Sendable, Equatable {
  /// The time, with its members and costs: what the changes cost is among the
  /// parts, splinters and use counted together.
  public var offer: SlotOffer
  /// The bookings that change, and what becomes of them; empty where none does.
  public var changes: [Int: [BookSolution.Placement]]

  /// Makes an offer.
  public init(_ offer: SlotOffer, changes: [Int: [BookSolution.Placement]] = [:]) {
    self.offer = offer
    self.changes = changes
  }
}

extension SlotSearch {
  /// The best times for a wish when bookings that are not named may change their
  /// members.
  ///
  /// Nobody changes without need: where as many times as are wanted are free as the
  /// book stands, these are offered. Where there are fewer, no time is left out that
  /// some reshuffle allows, as far as the limit of steps goes, those first that would
  /// cost least if nobody had to change.
  ///
  /// - Parameters:
  ///   - wish: what is asked for.
  ///   - book: the book.
  ///   - count: how many at most.
  ///   - limits: what a booking policy leaves.
  ///   - steps: how many members are tried at most, in all.
  /// - Returns: the cheapest first, of equal ones the earliest, then the first
  ///   location.
  /// - Complexity: that of two searches, and of a rearrangement for each start
  ///   looked at.
  public func flexibleOffers(
    for wish: Wish,
    in book: LiveBook,
    count: Int,
    under limits: BookingLimits = BookingLimits(),
    steps: Int = 400_000
  ) -> [FlexibleOffer] {
    let plain = offers(for: wish, in: book, count: count, under: limits)
    guard book.unnamedCount > 0, plain.count < count else {
      return plain.map { FlexibleOffer($0) }
    }
    var reshuffling = Reshuffling(wish: wish, book: book, limits: limits, left: steps)
    let known = Set(plain.map { [$0.start, $0.location] })
    let wanted = count - plain.count
    var found: [FlexibleOffer] = []
    var seen = 0
    var asked = known.count + min(wanted, 64)
    while found.count < wanted, reshuffling.left > 0 {
      let possible = offersWithoutUnnamed(for: wish, in: book, count: asked, under: limits)
      for offer in possible[min(seen, possible.count)...]
      where !known.contains([offer.start, offer.location]) {
        guard found.count < wanted else { break }
        if let offer = reshuffling.offer(at: offer) { found.append(offer) }
      }
      seen = possible.count
      guard possible.count == asked else { break }
      asked *= 2
    }
    return (plain.map { FlexibleOffer($0) } + found).sorted { $0.order < $1.order }
  }
}

/// Makes room for a wish at one start after the other, with so many steps left.
private struct Reshuffling {
  let wish: Wish
  let book: LiveBook
  let limits: BookingLimits
  var left: Int

  /// Members tried at most for one combination of times, and what a combination
  /// counts for at least.
  private static let mostSteps = 20_000
  private static let leastSteps = 100

  /// The first reshuffle for a start; nil when none is found.
  mutating func offer(at possible: SlotOffer) -> FlexibleOffer? {
    let first = possible.placements.map { ($0.start, $0.location) }
    var times = TimeVectors(wish, book.frame, first: first)
    while left > 0, let vector = times.next() {
      var search = RearrangementSearch(book, wish, limits, limit: min(left, Self.mostSteps))
      let outcome = search.run(vector)
      left -= max(Self.leastSteps, search.steps)
      if case .found(let way) = outcome {
        // What is free as it is was found, or is dearer than what was.
        return way.changes.isEmpty ? nil : book.offer(way, for: wish, limits)
      }
    }
    return nil
  }
}

extension FlexibleOffer {
  fileprivate var order: (Int64, Int, Int) { (offer.cost, offer.start, offer.location) }
}

/// The times of all phases of a wish that begin at one start: those of an offer
/// first, then all others in order.
struct TimeVectors {
  private let wish: Wish
  private let frame: BookProblem
  private let first: [(start: Int, location: Int)]
  private var isBegun = false
  /// For each phase after the first the times that are left to try.
  private var left: [[(start: Int, location: Int)]] = []
  private var chosen: [(start: Int, location: Int)]

  init(_ wish: Wish, _ frame: BookProblem, first: [(start: Int, location: Int)]) {
    self.wish = wish
    self.frame = frame
    self.first = first
    chosen = [first[0]]
  }

  mutating func next() -> [(start: Int, location: Int)]? {
    guard isBegun else {
      isBegun = true
      left = [times(of: 1)]
      return first
    }
    while let last = left.indices.last {
      chosen.removeLast(chosen.count - 1 - last)
      guard chosen.count < wish.phases.count, let time = left[last].popLast() else {
        left.removeLast()
        continue
      }
      chosen.append(time)
      if chosen.count < wish.phases.count {
        left.append(times(of: chosen.count))
      } else if !zip(chosen, first).allSatisfy({ $0 == $1 }) {
        return chosen
      }
    }
    return nil
  }

  /// The times of a phase after those chosen, the last first.
  private func times(of number: Int) -> [(start: Int, location: Int)] {
    guard number < wish.phases.count else { return [] }
    return wish.phases[number].starts.flatMap { span in
      span.slots.map { (start: $0, location: span.location) }
    }
    .filter { keepsGaps(number, $0.start) }
    .sorted { ($0.start, $0.location) > ($1.start, $1.location) }
  }

  private func keepsGaps(_ number: Int, _ start: Int) -> Bool {
    wish.gaps.allSatisfy { gap in
      func time(_ phase: Int) -> Int? {
        if phase == number { return start }
        if phase >= wish.phases.count {
          return wish.anchors[phase - wish.phases.count].placement.start
        }
        return phase < chosen.count ? chosen[phase].start : nil
      }
      guard let one = time(gap.first), let other = time(gap.second) else { return true }
      return gap.holds(one, other, in: frame)
    }
  }
}

extension Gap {
  /// Whether it is kept by two starts.
  func holds(_ first: Int, _ second: Int, in frame: BookProblem) -> Bool {
    let distance =
      switch measure {
      case .slots: second - first
      case .days: frame.day(of: second) - frame.day(of: first)
      }
    return distance >= minimum && distance <= maximum ?? .max
  }
}

extension LiveBook {
  /// What a rearrangement comes to.
  fileprivate func offer(
    _ way: Rearrangement,
    for wish: Wish,
    _ limits: BookingLimits
  ) -> FlexibleOffer {
    var after = self
    for (number, placements) in way.changes { after.reassign(number, placements) }
    after.enter(wish, way.placements, isNamed: false)
    var parts = wish.prices(of: way.placements)
    for (phase, placement) in way.placements.enumerated() {
      for resource in placement.members.joined() {
        guard let price = limits.price(of: resource, at: placement.start) else { continue }
        parts[.reserve, default: 0] += price.reserve
        parts[.displaced, default: 0] += price.displaced * Int64(wish.phases[phase].length)
      }
    }
    for (number, placements) in way.changes {
      guard let booking = booking(number) else { continue }
      let (old, new) = (
        booking.wish.prices(of: booking.placements), booking.wish.prices(of: placements)
      )
      for kind in SlotPart.Kind.allCases {
        parts[kind, default: 0] += (new[kind] ?? 0) - (old[kind] ?? 0)
      }
    }
    for resource in frame.resources.indices
    where after.timelines[resource].stamps != timelines[resource].stamps {
      let count = after.splinters(of: resource) - splinters(of: resource)
      parts[.splinters, default: 0] += traits[resource].splinterPrice * Int64(count)
      let isUsed = (after.timelines[resource].uses > 0, timelines[resource].uses > 0)
      let use = (isUsed.0 ? 1 : 0) - (isUsed.1 ? 1 : 0)
      parts[.use, default: 0] += traits[resource].use * Int64(use)
    }
    return FlexibleOffer(SlotOffer(way.placements, parts), changes: way.changes)
  }

  /// The splinters of a resource.
  private func splinters(of resource: Int) -> Int {
    let worked = timelines[resource].worked
    guard !worked.isEmpty, let splinter = frame.resources[resource].splinter else { return 0 }
    return splinter.spans.reduce(0) { $0 + splinter.count(in: $1) { worked.bit($0) } }
  }
}

extension Wish {
  /// What placements cost by themselves: time, people, soft ties.
  func prices(of placements: [BookSolution.Placement]) -> [SlotPart.Kind: Int64] {
    var parts: [SlotPart.Kind: Int64] = [:]
    for (phase, placement) in zip(phases, placements) {
      parts[.time, default: 0] +=
        phase.cost(start: placement.start, location: placement.location) ?? 0
      for (need, members) in zip(phase.needs, placement.members) {
        for candidate in need.candidates where members.contains(candidate.resource) {
          parts[.people, default: 0] +=
            candidate.cost(start: placement.start, location: placement.location) ?? 0
        }
      }
    }
    for tie in ties where tie.penalty != .hard {
      func end(_ number: Int) -> BookSolution.Placement {
        number < placements.count
          ? placements[number] : anchors[number - placements.count].placement
      }
      if !tie.holds(end(tie.first), end(tie.second)) {
        parts[.continuity, default: 0] += tie.penalty.charge(units: 1).cost
      }
    }
    return parts
  }
}

extension SlotOffer {
  /// An offer of which the parts are known; those of 0 are left out.
  init(_ placements: [BookSolution.Placement], _ parts: [SlotPart.Kind: Int64]) {
    self.init(
      placements: placements,
      cost: parts.values.reduce(0, +),
      parts: SlotPart.Kind.allCases.compactMap { kind in
        parts[kind].flatMap { $0 == 0 ? nil : SlotPart(kind: kind, cost: $0) }
      }
    )
  }
}
