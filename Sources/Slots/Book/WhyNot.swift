public import Primitives

/// Why a wish cannot be held at a time.
public struct WhyNot: Sendable, Equatable {
  /// Something that stands in the way.
  public enum Blocker: Sendable, Hashable {
    /// A booking, by its number.
    case booking(Int)
    /// The client cannot come, or the practice does not plan, at the start of
    /// this phase.
    case start(phase: Int)
    /// This resource is not on duty, or not open, for a need of this phase.
    case absence(phase: Int, resource: Int)
    /// A rule of the booking policy, by its name.
    case policy(String)
  }

  /// Without all of them the time is free, and none of them can be left out;
  /// empty where the time is free as it is.
  public var blockers: [Blocker]
}

extension SlotSearch {
  /// Why a wish cannot start at a time.
  ///
  /// Bookings are blamed before the policy, that before absences, and those before
  /// windows.
  ///
  /// - Parameters:
  ///   - wish: what is asked for.
  ///   - start: the slot.
  ///   - location: where the first phase would be.
  ///   - book: the book.
  ///   - limits: what a booking policy leaves.
  ///   - isFlexible: whether bookings that are not named would change hands.
  /// - Returns: nil where the phases cannot follow each other from there, whoever
  ///   is free.
  /// - Complexity: a search at one start for each booking and absence nearby.
  public func whyNot(
    _ wish: Wish,
    at start: Int,
    location: Int,
    in book: LiveBook,
    under limits: BookingLimits = BookingLimits(),
    isFlexible: Bool = false
  ) -> WhyNot? {
    let probe = WhyNotProbe(
      search: self,
      wish: wish,
      book: book,
      limits: limits,
      isFlexible: isFlexible,
      start: start,
      location: location
    )
    return probe.run()
  }
}

/// Takes away all that could stand in the way, and puts it back one by one.
private struct WhyNotProbe {
  let search: SlotSearch
  let wish: Wish
  let book: LiveBook
  let limits: BookingLimits
  let isFlexible: Bool
  let start: Int
  let location: Int

  func run() -> WhyNot? {
    if isFree(without: []) { return WhyNot(blockers: []) }
    var removed = starts + absences + rules + bookings
    // What is there anyway is blamed last: with bookings alone gone, if that is enough.
    for enough in [bookings, rules + bookings, absences + rules + bookings]
    where isFree(without: Set(enough)) {
      removed = enough
      break
    }
    guard isFree(without: Set(removed)) else { return nil }
    var left = Set(removed)
    for blocker in removed {
      left.remove(blocker)
      if !isFree(without: left) { left.insert(blocker) }
    }
    return WhyNot(blockers: removed.filter(left.contains))
  }

  /// The slots in which the phases could lie.
  private var reach: Range<Int> {
    var (low, high) = (start, start + wish.phases[0].length)
    for (number, phase) in wish.phases.enumerated().dropFirst() {
      let gap = wish.gaps.first { $0.first == number - 1 && $0.second == number }
      guard let gap, gap.measure == .slots, let maximum = gap.maximum else {
        return 0..<book.frame.slotCount
      }
      low = min(low, low + gap.minimum)
      high = max(high, high + maximum + phase.length)
    }
    let margin =
      wish.phases.lazy.flatMap(\.needs).flatMap(\.candidates)
      .map { max($0.lead + $0.before, $0.trail + $0.after) }.max() ?? 0
    return low - margin - book.longestLane - book.longestWay..<high + margin + book.longestLane
      + book.longestWay
  }

  private var resources: [Int] {
    Set(wish.phases.lazy.flatMap(\.needs).flatMap(\.candidates).map(\.resource)).sorted()
  }

  private var bookings: [WhyNot.Blocker] {
    let numbers = resources.flatMap { book.timelines[$0].occupants(touching: reach) }
      .map { Int($0.booking) }
    return Set(numbers + wish.anchors.compactMap(\.booking)).subtracting(wish.needed)
      .sorted().map { .booking($0) }
  }

  private var rules: [WhyNot.Blocker] { limits.rules.map { .policy($0.name) } }

  private var absences: [WhyNot.Blocker] {
    wish.phases.enumerated().flatMap { number, phase in
      Set(phase.needs.flatMap(\.candidates).map(\.resource)).sorted().filter {
        book.frame.resources[$0].provider == nil
      }
      .map { .absence(phase: number, resource: $0) }
    }
  }

  private var starts: [WhyNot.Blocker] { wish.phases.indices.map { .start(phase: $0) } }

  /// Whether the wish could start there without some blockers.
  private func isFree(without blockers: Set<WhyNot.Blocker>) -> Bool {
    var book = book
    var wish = wish
    var limits = limits
    for blocker in blockers {
      switch blocker {
      case .policy(let name): limits.rules.removeAll { $0.name == name }
      case .booking(let number):
        book.cancel(number)
        wish.release(number)
      case .start(let phase):
        let locations = Set(wish.phases[phase].starts.map(\.location)).union([location]).sorted()
        let slots = 0..<max(0, book.frame.slotCount - wish.phases[phase].length + 1)
        wish.phases[phase].starts = locations.map { .init(slots: slots, location: $0, cost: 0) }
      case .absence(let phase, let resource):
        let slots = 0..<max(0, book.frame.slotCount - wish.phases[phase].length + 1)
        for (need, known) in wish.phases[phase].needs.enumerated() {
          for number in known.candidates.indices
          where known.candidates[number].resource == resource {
            wish.phases[phase].needs[need].candidates[number].spans = [.init(slots: slots)]
          }
        }
      }
    }
    let own = wish.phases[0].starts.filter { $0.location == location && $0.slots.contains(start) }
    wish.phases[0].starts = own.map {
      .init(slots: start..<start + 1, location: location, cost: $0.cost)
    }
    if !search.offers(for: wish, in: book, count: 1, under: limits).isEmpty { return true }
    return isFlexible
      && !search.flexibleOffers(for: wish, in: book, count: 1, under: limits).isEmpty
  }
}

extension Wish {
  /// Forgets what ties it to a booking.
  fileprivate mutating func release(_ booking: Int) {
    func isTied(_ first: Int, _ second: Int) -> Bool {
      [first, second].contains {
        $0 >= phases.count && anchors[$0 - phases.count].booking == booking
      }
    }
    gaps.removeAll { isTied($0.first, $0.second) }
    ties.removeAll { isTied($0.first, $0.second) }
  }
}
