import PracticeDomain

/// A longest run of days of one kind.
struct Stretch {
  /// How many days it has, those before the horizon included.
  var length: Int
  /// Its days in the horizon, in order.
  var days: [Int]
  /// Whether the day before its first is known.
  let hasKnownStart: Bool
  /// Whether it reaches the last day.
  var isOpen: Bool
}

/// Finds the stretches of one professional's days.
struct StretchFinder {
  let timeline: Timeline
  /// Whether a day is of the kind looked for.
  let isMember: (_ day: Int) -> Bool
  /// Days that neither lengthen nor end a stretch.
  let neutral: Set<Int>
  /// Days of the kind up to the eve, where only a standing is known.
  let standing: Int

  /// Every stretch that has a day in the horizon or ended with the eve.
  func stretches(horizon: Int) -> [Stretch] {
    var found: [Stretch] = []
    var current = past()
    for day in 0..<horizon where !neutral.contains(day) {
      if isMember(day) {
        var open = current ?? Stretch(length: 0, days: [], hasKnownStart: true, isOpen: true)
        open.length += 1
        open.days.append(day)
        current = open
      } else if var ended = current {
        ended.isOpen = false
        found.append(ended)
        current = nil
      }
    }
    if let current { found.append(current) }
    return found.filter { $0.length > 0 }
  }

  /// The stretch that stood open on the eve; nil when the eve is known to be of
  /// another kind.
  private func past() -> Stretch? {
    guard timeline.firstKnownDay < 0 else {
      if timeline.standing == nil {
        return Stretch(length: 0, days: [], hasKnownStart: false, isOpen: true)
      }
      return standing > 0
        ? Stretch(length: standing, days: [], hasKnownStart: true, isOpen: true) : nil
    }
    var length = 0
    for day in (timeline.firstKnownDay..<0).reversed() where !neutral.contains(day) {
      guard isMember(day) else {
        return length == 0
          ? nil : Stretch(length: length, days: [], hasKnownStart: true, isOpen: true)
      }
      length += 1
    }
    return Stretch(length: length, days: [], hasKnownStart: false, isOpen: true)
  }
}
