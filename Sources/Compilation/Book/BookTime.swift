import PracticeDomain

/// The slots of a book, and what instants and days they are.
struct BookTime {
  let practice: Practice
  /// Minutes of a slot.
  let grid: Int
  /// The instant of slot 0: local midnight of the first day.
  let origin: Int
  /// How many slots there are: two days more than are planned, for shifts that
  /// run past midnight.
  let slotCount: Int
  /// The first slot of each day.
  let dayStarts: [Int]
  /// The weekday of each slot, from 0.
  let weekdays: [Int]
  /// The local time of each slot, in minutes since midnight.
  let timesOfDay: [Int]

  init(_ practice: Practice) {
    let grid = practice.demand.settings.grid
    let (clock, horizon) = (practice.clock, practice.horizon)
    let origin = clock.instant(on: horizon.start, minutes: 0)
    self.practice = practice
    self.grid = grid
    self.origin = origin
    self.dayStarts = (0..<horizon.days + 2).map {
      (clock.instant(on: horizon.date(at: $0), minutes: 0) - origin) / grid
    }
    let end = clock.instant(on: horizon.date(at: horizon.days + 2), minutes: 0)
    self.slotCount = (end - origin) / grid
    let walls = (0..<slotCount).map { slot in
      origin + slot * grid + clock.offset(atInstant: origin + slot * grid)
    }
    let days = walls.map { $0 >= 0 ? $0 / 1440 : -((1439 - $0) / 1440) }
    self.weekdays = days.map { CalendarDate(dayNumber: $0).weekday.index }
    self.timesOfDay = zip(walls, days).map { $0 - $1 * 1440 }
  }

  /// The instant at which a slot begins.
  func instant(_ slot: Int) -> Int { origin + slot * grid }

  /// The whole slots within some minutes, none outside the book.
  func slots(within span: Range<Int>) -> Range<Int> {
    let first = ceiling(span.lowerBound - origin)
    let last = floor(span.upperBound - origin)
    let (low, high) = (max(0, min(first, slotCount)), max(0, min(last, slotCount)))
    return low..<max(low, high)
  }

  /// The first slot that does not begin before an instant, within the book.
  func first(notBefore instant: Int) -> Int {
    max(0, min(slotCount, ceiling(instant - origin)))
  }

  /// The slot that begins at an instant; nil when none does.
  func slot(at instant: Int) -> Int? {
    let slot = floor(instant - origin)
    return self.instant(slot) == instant && (0..<slotCount).contains(slot) ? slot : nil
  }

  /// Slots at which something of a length may start to lie within others.
  func starts(within slots: Range<Int>, length: Int) -> Range<Int> {
    slots.lowerBound..<max(slots.lowerBound, slots.upperBound - length + 1)
  }

  /// The instants of a day, midnight to midnight, or of a part of it.
  func span(of part: DayPart?, on date: CalendarDate) -> Range<Int> {
    let from = practice.clock.instant(on: date, minutes: part?.from.minutes ?? 0)
    let until = practice.clock.instant(on: date, minutes: part?.until.minutes ?? 1440)
    return from..<max(from, until)
  }

  /// The slots of the days planned, on which everything starts.
  var planned: Range<Int> { 0..<dayStarts[practice.horizon.days] }

  /// The days of the book: those planned and the two after them.
  var dates: [CalendarDate] { dayStarts.indices.map { practice.horizon.date(at: $0) } }

  private func floor(_ minutes: Int) -> Int {
    minutes >= 0 ? minutes / grid : -((grid - 1 - minutes) / grid)
  }

  private func ceiling(_ minutes: Int) -> Int { -floor(-minutes) }
}

/// Spans of slots with whole prices, while they are being drawn: a price for
/// each slot, or none.
struct SlotPrices {
  private(set) var prices: [Int64?]

  init(count: Int) { prices = Array(repeating: nil, count: count) }

  /// Allows slots at a price, where they are not allowed for less.
  mutating func allow(_ slots: Range<Int>, at price: Int64 = 0) {
    for slot in slots { prices[slot] = min(prices[slot] ?? .max, price) }
  }

  /// Forbids what is not in others.
  mutating func restrict(to other: SlotPrices) {
    for slot in prices.indices where other.prices[slot] == nil { prices[slot] = nil }
  }

  /// Adds a price to each slot that is allowed, or forbids it.
  mutating func add(_ price: (Int) -> Int64?) {
    for slot in prices.indices {
      guard let own = prices[slot] else { continue }
      prices[slot] = price(slot).map { own + $0 }
    }
  }

  /// Longest spans of one price, ascending.
  var spans: [(slots: Range<Int>, price: Int64)] {
    var spans: [(slots: Range<Int>, price: Int64)] = []
    for (slot, price) in prices.enumerated() {
      guard let price else { continue }
      if let last = spans.last, last.slots.upperBound == slot, last.price == price {
        spans[spans.count - 1].slots = last.slots.lowerBound..<slot + 1
      } else {
        spans.append((slot..<slot + 1, price))
      }
    }
    return spans
  }
}

extension Array where Element == Range<Int> {
  /// The same points in longest spans, ascending.
  var merged: [Range<Int>] {
    var merged: [Range<Int>] = []
    for span in sorted(by: { $0.lowerBound < $1.lowerBound }) where !span.isEmpty {
      if let last = merged.last, span.lowerBound <= last.upperBound {
        let end = Swift.max(last.upperBound, span.upperBound)
        merged[merged.count - 1] = last.lowerBound..<end
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  /// What is left of one span when these are taken away.
  func remainder(of whole: Range<Int>) -> [Range<Int>] {
    var left: [Range<Int>] = []
    var start = whole.lowerBound
    for span in merged where span.upperBound > start && span.lowerBound < whole.upperBound {
      if span.lowerBound > start { left.append(start..<span.lowerBound) }
      start = Swift.max(start, span.upperBound)
    }
    if start < whole.upperBound { left.append(start..<whole.upperBound) }
    return left
  }
}
