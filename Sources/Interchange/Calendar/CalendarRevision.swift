import PracticeDomain

/// How a calendar follows what was published before under the same UIDs.
struct CalendarRevision {
  /// What events of the practice end their UID with.
  let domain: String
  /// When the new version is made.
  let stamp: String
  /// Whether an event is on one of the days planned.
  let isPlanned: (CalendarEvent) -> Bool

  /// The UID's end for a practice.
  static func domain(of practice: Practice) -> String {
    "@\(CalendarText.word(practice.name)).praxis"
  }

  /// The events with the numbers they have after what was published before:
  /// what has changed counts up, what was taken from the days planned is
  /// cancelled, and what was published for other days stays.
  func revised(_ events: [CalendarEvent], _ previous: CalendarDocument?) -> [CalendarEvent] {
    guard let previous else { return events }
    let before = Dictionary(previous.events.map { ($0.uid, $0) }, uniquingKeysWith: { $1 })
    let revised = events.map { event in
      guard let old = before[event.uid] else { return event }
      if event.saysTheSame(as: old) { return old }
      var event = event
      event.sequence = old.sequence + 1
      return event
    }
    let present = Set(events.map(\.uid))
    let others = previous.events.filter { !present.contains($0.uid) }
    let removed = others.filter(isPlanned)
    let kept = others.filter { $0.uid.hasSuffix(domain) && !isPlanned($0) }
    return kept + revised + removed.map { cancelled($0) }
  }

  private func cancelled(_ event: CalendarEvent) -> CalendarEvent {
    if event.status == .cancelled { return event }
    var event = event
    event.status = .cancelled
    event.sequence += 1
    event.stamp = stamp
    return event
  }

  /// A day, as in `20260302`.
  static func day(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }

  /// An instant, as in `20260302T083000Z`.
  static func instant(seconds: Int) -> String {
    let day = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let rest = seconds - day * 86_400
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return self.day(CalendarDate(dayNumber: day)) + "T" + padded(rest / 3600)
      + padded(rest / 60 % 60) + padded(rest % 60) + "Z"
  }

  /// The minutes since 1970-01-01 00:00 UTC of an instant in text; nil when it is
  /// none.
  static func minutes(_ instant: String) -> Int? {
    let digits = Array(instant.utf8)
    guard digits.count == 16, digits[8] == UInt8(ascii: "T") else { return nil }
    func part(_ range: Range<Int>) -> Int? { Int(String(decoding: digits[range], as: UTF8.self)) }
    guard let year = part(0..<4), let month = part(4..<6), let day = part(6..<8),
      let hour = part(9..<11), let minute = part(11..<13)
    else { return nil }
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return CalendarDate("\(year)-\(padded(month))-\(padded(day))")
      .map { $0.dayNumber * 1440 + hour * 60 + minute }
  }
}
