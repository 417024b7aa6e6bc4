public import Primitives

/// Finds the best times for a wish in a book.
///
/// The starts at which each phase finds all it needs are rows of bits, sorted by
/// what they cost at least; rows of phases that follow each other are laid over
/// one another within their gaps. So every start of the first phase has a bound,
/// and starts are looked at closely, the most promising first, until none is left
/// that could be among the best.
///
/// Holds working memory that is used again; for one thread at a time.
///
/// - Complexity: linear in candidates times words of slots, and in the starts
///   looked at closely.
public struct SlotSearch {
  private let arena = BitArena()
  private let cache = OptionCache()
  /// What was worked out of books without the bookings that are not named.
  private let relaxedCache = OptionCache()

  /// Makes a search.
  public init() {}

  /// The best times, one for each start and location of the first phase: the
  /// cheapest first, of equal ones the earliest, then the first location.
  ///
  /// - Parameters:
  ///   - wish: what is asked for.
  ///   - book: the book.
  ///   - count: how many at most.
  ///   - limits: what a booking policy leaves, and what time is worth to others.
  public func offers(
    for wish: Wish,
    in book: LiveBook,
    count: Int,
    under limits: BookingLimits = BookingLimits()
  ) -> [SlotOffer] {
    guard count > 0, let (entries, placing) = prepared(wish, book, limits, cache) else { return [] }
    return best(count, of: entries, by: placing)
  }

  /// The earliest times, each held in the cheapest way that begins then; of equal
  /// ones the first location first.
  ///
  /// - Parameters:
  ///   - wish: what is asked for.
  ///   - book: the book.
  ///   - count: how many at most.
  ///   - limits: what a booking policy leaves, and what time is worth to others.
  public func earliest(
    for wish: Wish,
    in book: LiveBook,
    count: Int,
    under limits: BookingLimits = BookingLimits()
  ) -> [SlotOffer] {
    guard count > 0, case (let entries, var placing)? = prepared(wish, book, limits, cache) else {
      return []
    }
    var offers: [SlotOffer] = []
    visit(entries) { entry, start in
      let offer = placing.cheapest(start: start, location: entry.location, bound: entry.bound)
      if let offer { offers.append(offer) }
      return offers.count < count
    }
    return offers
  }

  /// The best times in a book without the bookings that are not named.
  func offersWithoutUnnamed(
    for wish: Wish,
    in book: LiveBook,
    count: Int,
    under limits: BookingLimits
  ) -> [SlotOffer] {
    let relaxed = prepared(wish, book.withoutUnnamed, limits, relaxedCache)
    guard let (entries, placing) = relaxed else { return [] }
    return best(count, of: entries, by: placing)
  }

  /// The starts with their bounds, and what looks at them closely; nil where there
  /// is none.
  private func prepared(
    _ wish: Wish,
    _ book: LiveBook,
    _ limits: BookingLimits,
    _ cache: OptionCache
  ) -> (entries: [Entry], placing: SlotPlacing)? {
    guard let window = window(of: wish, in: book.frame) else { return nil }
    arena.reset(for: window)
    cache.tidy()
    let builder = OptionsBuilder(book, wish, limits, cache, arena)
    var options: [[PhaseOptions]] = []
    for number in wish.phases.indices {
      let own = builder.options(of: number)
      guard !own.isEmpty else { return nil }
      options.append(own)
    }
    let chain = WishChain(wish, options, book.frame, arena)
    return (entries(of: wish, options, chain), SlotPlacing(builder, options, chain))
  }

  /// The slots that could matter.
  private func window(of wish: Wish, in frame: BookProblem) -> Range<Int>? {
    let starts = wish.phases.flatMap(\.starts).map(\.slots).filter { !$0.isEmpty }
    guard let low = starts.map(\.lowerBound).min(), let high = starts.map(\.upperBound).max(),
      wish.phases.allSatisfy({ !$0.starts.isEmpty })
    else { return nil }
    let (before, after) = wish.phases.reduce((1, 1)) { reach, phase in
      phase.needs.lazy.flatMap(\.candidates).reduce(reach) {
        (max($0.0, $1.lead + $1.before), max($0.1, phase.length + $1.trail + $1.after))
      }
    }
    let splinter = frame.resources.lazy.compactMap { $0.splinter?.length }.max() ?? 0
    return low - before - splinter..<high + after + splinter
  }

  /// Starts of the first phase at a location, with a bound of their cost.
  private struct Entry {
    var bound: Int64
    var location: Int
    var slots: Range<Int>
    var row: Int
  }

  private func entries(
    of wish: Wish,
    _ options: [[PhaseOptions]],
    _ chain: WishChain
  ) -> [Entry] {
    var entries: [Entry] = []
    for (option, values) in zip(options[0], chain.togo[0]) {
      for span in wish.phases[0].starts where span.location == option.location {
        for plane in values.planes
        where arena.next(plane.row, from: span.slots.lowerBound, before: span.slots.upperBound)
          != nil
        {
          entries.append(
            Entry(
              bound: span.cost + plane.value,
              location: option.location,
              slots: span.slots,
              row: plane.row
            )
          )
        }
      }
    }
    return entries.sorted { $0.bound < $1.bound }
  }

  private func best(_ count: Int, of entries: [Entry], by placing: SlotPlacing) -> [SlotOffer] {
    var best = BestOffers(count: count)
    var placing = placing
    var next = 0
    while next < entries.count {
      let bound = entries[next].bound
      if best.isFull, bound > best.worst { break }
      var group: [Entry] = []
      while next < entries.count, entries[next].bound == bound {
        group.append(entries[next])
        next += 1
      }
      visit(group) { entry, start in
        guard best.wants(bound, start, entry.location) else { return false }
        let offer = placing.cheapest(start: start, location: entry.location, bound: bound)
        if let offer { best.add(offer) }
        return true
      }
    }
    return best.offers
  }

  /// Visits starts in their order until nobody wants more.
  private func visit(_ group: [Entry], _ body: (Entry, Int) -> Bool) {
    var heads = group.map { entry in
      arena.next(entry.row, from: entry.slots.lowerBound, before: entry.slots.upperBound)
    }
    while true {
      var first: Int?
      for (number, head) in heads.enumerated() {
        guard let head else { continue }
        guard let known = first, let slot = heads[known] else {
          first = number
          continue
        }
        if (head, group[number].location) < (slot, group[known].location) { first = number }
      }
      guard let first, let slot = heads[first], body(group[first], slot) else { return }
      heads[first] = arena.next(
        group[first].row,
        from: slot + 1,
        before: group[first].slots.upperBound
      )
    }
  }
}

/// The best offers so far, in their order.
private struct BestOffers {
  let count: Int
  var offers: [SlotOffer] = []

  init(count: Int) { self.count = count }

  var isFull: Bool { offers.count >= count }
  /// The cost of the last.
  var worst: Int64 { offers.last?.cost ?? .max }

  /// Whether a start of this cost or more could be among them.
  func wants(_ cost: Int64, _ start: Int, _ location: Int) -> Bool {
    guard isFull, let last = offers.last else { return true }
    return (cost, start, location) < (last.cost, last.start, last.location)
  }

  mutating func add(_ offer: SlotOffer) {
    guard wants(offer.cost, offer.start, offer.location) else { return }
    var (low, high) = (0, offers.count)
    while low < high {
      let middle = (low + high) / 2
      let known = offers[middle]
      if (known.cost, known.start, known.location) < (offer.cost, offer.start, offer.location) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    offers.insert(offer, at: low)
    if offers.count > count { offers.removeLast() }
  }
}
