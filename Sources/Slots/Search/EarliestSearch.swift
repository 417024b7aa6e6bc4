public import Primitives

/// Finds the first time at which a wish can be held, whatever it costs.
///
/// What does not change from request to request, where each candidate is there, is
/// laid out as rows of bits once; a search then reads the timelines from the
/// first slot on, 64 slots at a time, and stops at the first start at which every
/// phase finds all it needs. For many searches for alike wishes, as in a
/// simulation; ``SlotSearch`` finds the best times instead.
///
/// - Complexity: of a search, linear in candidates times the words of slots up to
///   the time found.
public struct EarliestSearch: Sendable {
  /// The wish.
  public let wish: Wish
  let phases: [EarliestPhase]
  private let slotCount: Int

  /// Lays out a wish for the books of a frame. The wish opens no sessions, and is
  /// tied to nothing that is booked.
  public init(_ wish: Wish, in frame: BookProblem) {
    self.wish = wish
    self.slotCount = frame.slotCount
    self.phases = wish.phases.map { EarliestPhase($0, frame) }
  }

  /// The first time; of several locations the first, of several members those
  /// that cost least, then the first.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - slots: where the first phase starts.
  ///   - allowed: slots at which a phase may start, as bits; empty for all.
  ///   - closed: for each resource the slots that the wish may not touch with it,
  ///     as bits, empty for none; empty when that holds for all.
  ///   - only: the one resource that may meet the first need of each phase.
  public func first(
    in book: LiveBook,
    within slots: Range<Int>,
    allowed: [UInt64] = [],
    closed: [[UInt64]] = [],
    only: Int? = nil
  ) -> SlotOffer? {
    guard !phases.isEmpty else { return nil }
    let slots = slots.clamped(to: 0..<slotCount)
    guard !slots.isEmpty else { return nil }
    var scan = EarliestScan(search: self, book: book, allowed: allowed, closed: closed, only: only)
    for word in slots.lowerBound >> 6...(slots.upperBound - 1) >> 6 {
      let mask = [UInt64].mask(slots, word)
      if let placements = scan.first(in: word, mask) { return SlotOffer(placements: placements) }
    }
    return nil
  }
}

/// A phase of a wish, laid out by the locations at which it may take place.
struct EarliestPhase: Sendable {
  /// A candidate for a need.
  struct Member: Sendable {
    var candidate: Int
    var resource: Int
    /// The price, where it is always the same.
    var cost: Int64?
    /// Slots at which it is there for the whole phase.
    var row: [UInt64]
    /// What it takes from a start on, in the lanes with the buffer after and before.
    var late: Range<Int>
    var early: Range<Int>
    /// Whether its bits in the timeline tell when it is free.
    var isPlain: Bool
  }

  /// A location, with who and what is there.
  struct Place: Sendable {
    var location: Int
    var starts: [UInt64]
    var needs: [[Member]]
  }

  let length: Int
  let counts: [Int]
  let places: [Place]

  init(_ phase: BookPhase, _ frame: BookProblem) {
    length = phase.length
    counts = phase.needs.map(\.count)
    let words = (frame.slotCount + 63) / 64
    places = Set(phase.starts.map(\.location)).sorted().map { location in
      var starts = [UInt64](repeating: 0, count: words)
      for span in phase.starts where span.location == location {
        starts.fill(span.slots, with: true)
      }
      let needs = phase.needs.map { need in
        need.candidates.enumerated().compactMap {
          Self.member($1, $0, phase.length, location, frame)
        }
      }
      return Place(location: location, starts: starts, needs: needs)
    }
  }

  private static func member(
    _ candidate: BookCandidate,
    _ number: Int,
    _ length: Int,
    _ location: Int,
    _ frame: BookProblem
  ) -> Member? {
    var row = [UInt64](repeating: 0, count: (frame.slotCount + 63) / 64)
    let spans = candidate.spans.filter { ($0.location ?? location) == location }
    for span in spans { row.fill(span.slots, with: true) }
    guard let first = spans.first else { return nil }
    let isPlain = candidate.units == 1 || frame.resources[candidate.resource].capacity == 1
    return Member(
      candidate: number,
      resource: candidate.resource,
      cost: spans.allSatisfy { $0.cost == first.cost } ? first.cost : nil,
      row: row,
      late: candidate.lateLane(0, length),
      early: candidate.earlyLane(0, length),
      isPlain: isPlain && candidate.units <= frame.resources[candidate.resource].capacity
    )
  }
}
