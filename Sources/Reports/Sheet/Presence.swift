import PracticeDomain

/// Who is on duty when, as cover requirements count it.
struct Presence: Sendable {
  /// A shift worked by someone.
  struct Stay: Sendable {
    let assignment: Assignment
    let onCall: Bool
    /// When, in minutes since 1970-01-01 UTC; nil for a shift without a start.
    let span: Range<Int>?
    /// Breaks of a given time, and the one that the assignment places.
    let breaks: [Range<Int>]

    /// Whether it is spent at work for the whole of a piece of time.
    func covers(_ piece: Range<Int>) -> Bool {
      guard !onCall, let span, span.lowerBound <= piece.lowerBound,
        piece.upperBound <= span.upperBound
      else { return false }
      return !breaks.contains { $0.overlaps(piece) }
    }

    /// Whether some of a piece of its time is spent on a break.
    func rests(_ piece: Range<Int>) -> Bool {
      guard !onCall, let span, span.lowerBound <= piece.lowerBound,
        piece.upperBound <= span.upperBound
      else { return false }
      return breaks.contains { $0.overlaps(piece) }
    }
  }

  private let practice: Practice
  private let stays: [CalendarDate: [Stay]]
  private let lookback: Int

  /// Everyone of the roster, and known shifts before it that may reach into it.
  init(_ facts: RosterFacts) {
    practice = facts.practice
    let longest = practice.shifts.map { ($0.start?.minutes ?? 0) + $0.length }.max() ?? 0
    lookback = longest / 1440 + 1
    let members = Self.counted(in: facts.practice)
    let past = Self.past(of: facts.practice, days: lookback)
    var stays: [CalendarDate: [Stay]] = [:]
    var seen: Set<Assignment> = []
    for assignment in past + facts.roster.assignments
    where members.contains(assignment.professional) {
      guard let shift = facts.shifts[assignment.shift], seen.insert(assignment).inserted
      else { continue }
      stays[assignment.date, default: []].append(Self.stay(assignment, shift, facts.practice))
    }
    self.stays = stays
  }

  /// Those whom the practice's cover rule is about.
  private static func counted(in practice: Practice) -> Set<Identifier<Professional>> {
    let scope = practice.rules.lazy.compactMap { $0 as? CoverRule }.first?.header.scope
    let members = practice.professionals.filter {
      (scope ?? .everyone).contains($0, over: practice.horizon)
    }
    return Set(members.map(\.id))
  }

  private static func past(of practice: Practice, days: Int) -> [Assignment] {
    let start = practice.horizon.start
    return practice.professionals.flatMap { professional -> [Assignment] in
      guard let history = practice.history[professional.id], let known = history.knownFrom,
        known < start
      else { return [] }
      let first = max(known, start.adding(days: -days))
      return history.assignments.filter { first <= $0.date && $0.date < start }
    }
  }

  private static func stay(
    _ assignment: Assignment,
    _ shift: Shift,
    _ practice: Practice
  ) -> Stay {
    let span = practice.span(of: shift, on: assignment.date)
    let breaks = shift.breaks.compactMap { pause -> Range<Int>? in
      let placed = pause.window.map { assignment.breakOffset ?? $0.lowerBound }
      guard let span, let offset = pause.offset ?? placed, pause.length > 0 else { return nil }
      let start = span.lowerBound + offset
      return start..<(start + pause.length)
    }
    return Stay(assignment: assignment, onCall: shift.onCall, span: span, breaks: breaks)
  }

  /// How many work one of some shifts on a day; any shift when none is named.
  func number(
    on date: CalendarDate,
    shifts: [Identifier<Shift>],
    role: Identifier<Skill>?,
    place: Identifier<Place>?
  ) -> Int {
    (stays[date] ?? []).count { stay in
      (shifts.isEmpty || shifts.contains(stay.assignment.shift)) && fits(stay, role, place)
    }
  }

  /// How many are at work during the whole of a piece of a day.
  func number(
    during piece: Range<Int>,
    on date: CalendarDate,
    role: Identifier<Skill>?,
    place: Identifier<Place>?
  ) -> Int {
    (-lookback...0).reduce(0) { sum, days in
      sum
        + (stays[date.adding(days: days)] ?? []).count { stay in
          stay.covers(piece) && fits(stay, role, place)
        }
    }
  }

  /// How many are at work around a piece of a day, but on a break in it.
  func number(
    restingDuring piece: Range<Int>,
    on date: CalendarDate,
    role: Identifier<Skill>?,
    place: Identifier<Place>?
  ) -> Int {
    (-lookback...0).reduce(0) { sum, days in
      sum
        + (stays[date.adding(days: days)] ?? []).count { $0.rests(piece) && fits($0, role, place) }
    }
  }

  private func fits(_ stay: Stay, _ role: Identifier<Skill>?, _ place: Identifier<Place>?) -> Bool {
    (role.map { $0 == stay.assignment.role } ?? true)
      && (place.map { practice.place(stay.assignment.place, isWithin: $0) } ?? true)
  }
}
