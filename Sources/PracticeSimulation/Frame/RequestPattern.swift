import PracticeDomain

/// What one request may be like: its visits, and when its client can come.
struct RequestPattern: Sendable {
  /// The template of each visit in order; one of a single request.
  var templates: [Int]
  /// Days from each visit to the next; nil for any time after the end of the one
  /// before.
  var spacing: ClosedRange<Int>?
  /// Whether the first need of every visit is met by the same person.
  var isOnePerson: Bool
  /// Slots at which the client can come, as bits; empty for any.
  var windows: [UInt64]
  /// Days within which the first visit is to be held.
  var target: Int
  /// What each day past the target costs.
  var latePrice: Int64
  /// The urgency class, by its position.
  var urgency: Int
}

/// Lays out when clients can come.
struct WindowDraft {
  let clock: PracticeClock
  let horizon: Horizon
  let dayStarts: [Int]
  let grid: Int
  let origin: Int
  let slotCount: Int

  /// The slots of some windows, repeated every week.
  ///
  /// - Parameter isAnyDay: whether the client comes on any day, at the hours of the
  ///   windows, as one in need does.
  func bits(_ windows: [BookingWindow], isAnyDay: Bool) -> [UInt64] {
    if windows.isEmpty || isAnyDay && windows.contains(where: { $0.part == nil }) { return [] }
    var bits = [UInt64](repeating: 0, count: (slotCount + 63) / 64)
    for window in windows {
      let weekdays = window.days.weekdays.union(window.days.dates.map(\.weekday))
      for day in dayStarts.indices {
        let date = horizon.date(at: day)
        guard isAnyDay || weekdays.isEmpty || weekdays.contains(date.weekday) else { continue }
        for slot in slots(of: window.part, on: date) { bits[slot >> 6] |= 1 << UInt64(slot & 63) }
      }
    }
    return bits
  }

  /// The slots that a part of a day touches.
  func slots(covering part: DayPart, on date: CalendarDate) -> Range<Int> {
    let from = clock.instant(on: date, minutes: part.from.minutes)
    return slots(covering: from..<max(from, clock.instant(on: date, minutes: part.until.minutes)))
  }

  /// The slots that a span of instants touches.
  func slots(covering span: Range<Int>) -> Range<Int> {
    if span.isEmpty { return 0..<0 }
    let low = min(slotCount, max(0, span.lowerBound - origin) / grid)
    let high = max(0, span.upperBound - origin + grid - 1) / grid
    return low..<max(low, min(slotCount, high))
  }

  /// The whole slots of a part of a day.
  func slots(of part: DayPart?, on date: CalendarDate) -> Range<Int> {
    let from = clock.instant(on: date, minutes: part?.from.minutes ?? 0) - origin
    let until = clock.instant(on: date, minutes: part?.until.minutes ?? 1440) - origin
    let low = min(slotCount, max(0, (from + grid - 1) / grid))
    return low..<max(low, min(slotCount, until / grid))
  }
}
