public import Primitives

/// An appointment book that answers at once: which times are free, and takes
/// bookings, moves and cancellations.
///
/// A value: a copy shares its pages with the original, one page a resource, and
/// a page is copied when the other changes it, so a search sees one state
/// of the book while bookings go on. Nothing that is forbidden by
/// ``BookProblem/evaluate(_:)`` is ever taken in.
///
/// - Complexity: a copy takes constant time; the first change of a copy copies
///   a page for each resource that it concerns, and one of bookings.
public struct LiveBook: Sendable {
  /// Slots, days, locations, ways and resources; without choices and phases.
  public let frame: BookProblem
  /// What searches ask of each resource again and again.
  let traits: [ResourceTraits]
  var timelines: [ResourceTimeline]
  /// The same with the bookings alone whose members were promised.
  private var promised: [ResourceTimeline]
  /// How many bookings there are whose members may change.
  private(set) var unnamedCount = 0
  var bookings: PagedList<Booking?>
  /// The longest way between two locations, in slots.
  let longestWay: Int
  /// The most slots that anything booked takes, before and after included.
  private(set) var longestLane = 0
  /// Where each held session takes place, by its seats.
  var sessions: [Int: BookSolution.Placement] = [:]

  /// Something booked.
  public struct Booking: Sendable {
    /// What was asked for.
    public var wish: Wish
    /// Where each phase is. Times and locations were promised to the client.
    public var placements: [BookSolution.Placement]
    /// Whether its people, rooms and devices were promised too; otherwise they
    /// may change to others that suit as well.
    public var isNamed: Bool
  }

  /// Makes an empty book for the resources of a problem.
  public init(_ problem: BookProblem) {
    var frame = problem
    frame.choices = []
    frame.phases = []
    frame.gaps = []
    frame.ties = []
    frame.balances = []
    self.frame = frame
    traits = frame.resources.map(ResourceTraits.init)
    timelines = frame.resources.map { ResourceTimeline($0, slotCount: frame.slotCount) }
    promised = timelines
    bookings = PagedList()
    longestWay = frame.travel.max() ?? 0
  }

  /// Makes the book that a solution of a problem stands for, a booking for each
  /// choice that is served. Those tied by their people to others are named.
  ///
  /// - Returns: the book and the booking of each choice; nil for those that are
  ///   not served.
  public static func reading(
    _ solution: BookSolution,
    of problem: BookProblem,
    isNamed: (Int) -> Bool = { _ in true }
  ) -> (book: LiveBook, bookings: [Int?]) {
    var book = LiveBook(problem)
    var numbers: [Int?] = []
    let tied = problem.choicesTiedByMembers
    for (number, choice) in problem.choices.enumerated() {
      let placements = choice.phases.compactMap { solution.placements[$0] }
      guard placements.count == choice.phases.count,
        let wish = Wish([number], of: problem, beside: solution)
      else {
        numbers.append(nil)
        continue
      }
      numbers.append(
        book.enter(wish, placements, isNamed: tied.contains(number) || isNamed(number))
      )
    }
    return (book, numbers)
  }

  /// Enters a booking without looking whether it is free.
  @discardableResult
  mutating func enter(_ wish: Wish, _ placements: [BookSolution.Placement], isNamed: Bool) -> Int {
    let number = bookings.append(
      Booking(wish: wish, placements: placements, isNamed: isNamed)
    )
    if !isNamed { unnamedCount += 1 }
    change(number, wish, placements, isNamed, isAdded: true)
    return number
  }

  /// Takes a booking out.
  ///
  /// - Returns: what it was; nil when there is none of this number.
  @discardableResult
  public mutating func cancel(_ number: Int) -> Booking? {
    guard bookings.indices.contains(number), let booking = bookings[number] else { return nil }
    if !booking.isNamed { unnamedCount -= 1 }
    change(number, booking.wish, booking.placements, booking.isNamed, isAdded: false)
    bookings[number] = nil
    return booking
  }

  /// A booking; nil when there is none of this number.
  public func booking(_ number: Int) -> Booking? {
    bookings.indices.contains(number) ? bookings[number] : nil
  }

  /// The book with the bookings alone whose members were promised; sessions stay.
  var withoutUnnamed: LiveBook {
    var book = self
    book.timelines = promised
    return book
  }

  /// Units of a resource that are free in a slot, in the lane with the buffers
  /// after occupations.
  public func unitsLeft(of resource: Int, at slot: Int) -> Int {
    guard (0..<frame.slotCount).contains(slot) else { return timelines[resource].capacity }
    return timelines[resource].capacity - timelines[resource].units(slot).late
  }

  /// Slots in which resources are full, over all of them: reads every timeline
  /// once.
  public var busySlots: Int {
    timelines.reduce(0) { sum, timeline in
      sum + timeline.late.reduce(0) { $0 + $1.nonzeroBitCount }
        + timeline.early.reduce(0) { $0 + $1.nonzeroBitCount }
    }
  }

  /// Gives a booking other members.
  mutating func reassign(_ number: Int, _ placements: [BookSolution.Placement]) {
    guard var booking = bookings[number] else { return }
    change(number, booking.wish, booking.placements, booking.isNamed, isAdded: false)
    booking.placements = placements
    bookings[number] = booking
    change(number, booking.wish, placements, booking.isNamed, isAdded: true)
  }

  private mutating func change(
    _ number: Int,
    _ wish: Wish,
    _ placements: [BookSolution.Placement],
    _ isNamed: Bool,
    isAdded: Bool
  ) {
    for (index, placement) in placements.enumerated() {
      for (need, members) in zip(wish.phases[index].needs, placement.members) {
        for candidate in need.candidates where members.contains(candidate.resource) {
          let occupant = Occupant(candidate, wish, index, placement, booking: number)
          longestLane = max(
            longestLane,
            Int(occupant.lateUntil - occupant.lateFrom),
            Int(occupant.earlyUntil - occupant.earlyFrom)
          )
          if isAdded {
            timelines[candidate.resource].add(occupant)
            if isNamed { promised[candidate.resource].add(occupant) }
          } else {
            timelines[candidate.resource].remove(occupant)
            if isNamed { promised[candidate.resource].remove(occupant) }
          }
        }
      }
    }
    for (resource, phase) in wish.opens {
      sessions[resource] = isAdded ? placements[phase] : nil
    }
  }
}

extension BookProblem {
  /// Choices with a hard tie that names their members and another choice's.
  var choicesTiedByMembers: Set<Int> {
    var tied: Set<Int> = []
    for tie in ties where tie.penalty == .hard {
      switch tie.kind {
      case .sameMembers, .differentMembers:
        let pair = [phases[tie.first].choice, phases[tie.second].choice]
        if pair[0] != pair[1] { tied.formUnion(pair) }
      case .sameClass, .requires: continue
      }
    }
    return tied
  }
}

extension Occupant {
  init(
    _ candidate: BookCandidate,
    _ wish: Wish,
    _ phase: Int,
    _ placement: BookSolution.Placement,
    booking: Int = -1
  ) {
    let (start, end) = (placement.start, placement.start + wish.phases[phase].length)
    let (late, early) = (candidate.lateLane(start, end), candidate.earlyLane(start, end))
    self.init(
      booking: Int32(booking),
      phase: Int32(phase),
      start: Int32(start),
      end: Int32(end),
      lateFrom: Int32(late.lowerBound),
      lateUntil: Int32(late.upperBound),
      earlyFrom: Int32(early.lowerBound),
      earlyUntil: Int32(early.upperBound),
      location: Int32(placement.location),
      units: Int32(candidate.units),
      isQuiet: wish.isQuiet
    )
  }
}
