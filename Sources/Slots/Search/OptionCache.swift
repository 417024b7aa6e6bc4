import Primitives

/// The options of candidates as they were worked out, page by page, to be used
/// again while the timelines that they were read from stay as they are.
///
/// A booking changes a page of each resource that it takes; all other pages stay
/// good, in copies of the book too.
final class OptionCache {
  /// Candidates kept before all are forgotten.
  private static let mostKept = 20_000

  private let arena = BitArena()
  private var known: [[CandidateOptions]] = []
  private var count = 0
  /// Pages that are good for one search only.
  private var loose: [OptionPage] = []

  /// Forgets the pages of one search, and candidates when they have become too
  /// many; references to pages must not be used beyond.
  func tidy() {
    loose = []
    guard count > Self.mostKept else { return }
    known = []
    count = 0
  }

  /// The options of a candidate, whose pages are worked out as they are asked
  /// for; and the least that it costs.
  func options(
    of candidate: BookCandidate,
    shape: OptionShape
  ) -> (options: CandidateOptions, base: Int64) {
    while known.count <= candidate.resource { known.append([]) }
    for options in known[candidate.resource] {
      if let base = options.base(of: candidate, shape: shape) { return (options, base) }
    }
    let new = CandidateOptions(candidate, shape: shape)
    known[candidate.resource].append(new)
    count += 1
    return (new, new.base)
  }

  /// A page of options, worked out if it is not known as the book stands.
  func page(
    _ number: Int,
    of options: CandidateOptions,
    in book: LiveBook,
    opens: Bool
  ) -> OptionPage.Reference {
    let resource = options.candidate.resource
    let stamp = book.timelines[resource].stamps[number]
    while options.pages.count <= number { options.pages.append(nil) }
    if let page = options.pages[number], page.stamp == stamp { return page.reference }
    let reading = OptionReading(book, options, arena)
    let page = OptionPage(number, of: reading.planes(number, opens), in: arena, stamp: stamp)
    if !book.traits[resource].isSession, reading.reach < ResourceTimeline.stampReach {
      options.pages[number] = page
    } else {
      loose.append(page)
    }
    return page.reference
  }
}

/// One candidate's options, worked out so far.
final class CandidateOptions {
  let candidate: BookCandidate
  let shape: OptionShape
  /// The least price of the candidate's spans at the location.
  let base: Int64
  var pages: [OptionPage?] = []

  init(_ candidate: BookCandidate, shape: OptionShape) {
    self.candidate = candidate
    self.shape = shape
    base =
      candidate.spans.lazy.filter { ($0.location ?? shape.location) == shape.location }
      .map(\.cost).min() ?? 0
  }

  /// The least price of a candidate of the same resource that has the same
  /// options but for a price that it always costs more; nil for another.
  func base(of other: BookCandidate, shape: OptionShape) -> Int64? {
    guard shape == self.shape, other.spans.count == candidate.spans.count else { return nil }
    // While this keeps the spans, nothing else can lie at their address.
    let isSame = candidate.spans.withUnsafeBufferPointer { own in
      other.spans.withUnsafeBufferPointer { $0.baseAddress == own.baseAddress }
    }
    if isSame { return base }
    guard let first = other.spans.first, let own = candidate.spans.first else { return base }
    let more = first.cost - own.cost
    for (position, span) in other.spans.enumerated() {
      let known = candidate.spans[position]
      guard span.slots == known.slots, span.location == known.location,
        span.cost == known.cost + more
      else { return nil }
    }
    return base + more
  }
}

/// Works out a page of a candidate's options.
struct OptionReading {
  let book: LiveBook
  let candidate: BookCandidate
  let shape: OptionShape
  let base: Int64
  let arena: BitArena

  init(_ book: LiveBook, _ options: CandidateOptions, _ arena: BitArena) {
    self.book = book
    self.arena = arena
    candidate = options.candidate
    shape = options.shape
    base = options.base
  }

  /// Slots around a page that could matter to it.
  var reach: Int {
    shape.reach(splinter: book.traits[candidate.resource].splinterLength)
  }

  /// The starts around a page, by splinters and prices above the least.
  func planes(_ page: Int, _ opens: Bool) -> ValuePlanes {
    let low = page * OptionPage.slots
    arena.reset(for: low - reach..<low + OptionPage.slots + reach)
    var values = ValuePlanes()
    let free = freeStarts(opens)
    guard !arena.isEmpty(free) else { return values }
    let around = arena.origin..<arena.origin + arena.width << 6
    let spans = candidate.spans.filter {
      ($0.location ?? shape.location) == shape.location && $0.slots.overlaps(around)
    }
    let row = arena.row()
    let splinters = SplinterRows(self)
    for cost in Self.costs(of: spans) {
      (arena.words + row).update(repeating: 0, count: arena.width)
      for span in spans where span.cost == cost { arena.fill(row, span.slots) }
      arena.and(row, free)
      splinters.split(row, base: cost - base, into: &values)
    }
    values.settle(in: arena, keepingAll: true)
    return values
  }

  private static func costs(of spans: [BookCandidate.Span]) -> [Int64] {
    guard let first = spans.first?.cost else { return [] }
    if spans.allSatisfy({ $0.cost == first }) { return [first] }
    return Set(spans.map(\.cost)).sorted()
  }

  /// The starts at which the candidate is free in the book.
  private func freeStarts(_ opens: Bool) -> Int {
    let timeline = book.timelines[candidate.resource]
    guard candidate.units <= timeline.capacity else { return arena.emptyRow() }
    if book.traits[candidate.resource].isSession { return sessionStart(opens) }
    let (late, early) = (
      candidate.lateLane(0, shape.length), candidate.earlyLane(0, shape.length)
    )
    let row = arena.row()
    let other = arena.row()
    if timeline.capacity == 1 || candidate.units == 1 {
      arena.copyInverse(of: timeline.late, into: row)
      arena.copyInverse(of: timeline.early, into: other)
    } else {
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

  /// The start of the session of seats; any where a wish opens it itself.
  private func sessionStart(_ opens: Bool) -> Int {
    let row = arena.emptyRow()
    let timeline = book.timelines[candidate.resource]
    if opens {
      arena.fill(row, 0..<book.frame.slotCount)
    } else if let session = book.sessions[candidate.resource],
      session.location == shape.location,
      timeline.seats + candidate.units <= timeline.capacity
    {
      arena.fill(row, session.start..<session.start + 1)
    }
    return row
  }
}
