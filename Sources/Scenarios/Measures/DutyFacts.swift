import PracticeDomain

/// A roster with true times, for the measures to share.
struct DutyFacts {
  /// A shift worked by someone.
  struct Duty {
    let assignment: Assignment
    let shift: Shift
    /// When, in minutes since 1970-01-01 UTC; nil for a shift without a start.
    let span: Range<Int>?
    /// Breaks of a given time, and the one that the assignment places.
    let breaks: [Range<Int>]
    let paidMinutes: Int

    /// Whether it is spent at work for the whole of a piece of time.
    func covers(_ piece: Range<Int>) -> Bool {
      guard !shift.onCall, let span, span.lowerBound <= piece.lowerBound,
        piece.upperBound <= span.upperBound
      else { return false }
      return !breaks.contains { $0.overlaps(piece) }
    }

    /// Minutes at work: breaks of a given time left out.
    var minutesAtWork: Int {
      guard let span, !shift.onCall else { return 0 }
      return span.count - breaks.reduce(0) { $0 + $1.clamped(to: span).count }
    }
  }

  let practice: Practice
  /// The duties of the days planned.
  let duties: [Duty]
  /// Those of known days before, as far as they may reach into a week or a night.
  let past: [Duty]
  private let byDate: [CalendarDate: [Duty]]

  init(_ roster: Roster, in practice: Practice) {
    self.practice = practice
    let shifts = Dictionary(
      practice.shifts.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    func duty(_ assignment: Assignment) -> Duty? {
      shifts[assignment.shift].map { Self.duty(assignment, $0, practice) }
    }
    duties = roster.assignments.compactMap(duty)
    let start = practice.horizon.start
    let first = start.adding(days: -8)
    past = practice.professionals.flatMap { person -> [Assignment] in
      guard let history = practice.history[person.id], let known = history.knownFrom,
        known < start
      else { return [] }
      return history.assignments.filter { max(known, first) <= $0.date && $0.date < start }
    }
    .compactMap(duty)
    byDate = Dictionary(grouping: duties + past, by: \.assignment.date)
  }

  private static func duty(
    _ assignment: Assignment,
    _ shift: Shift,
    _ practice: Practice
  ) -> Duty {
    let span = practice.span(of: shift, on: assignment.date)
    let breaks = shift.breaks.compactMap { pause -> Range<Int>? in
      let placed = pause.window.map { assignment.breakOffset ?? $0.lowerBound }
      guard let span, let offset = pause.offset ?? placed, pause.length > 0 else { return nil }
      let start = span.lowerBound + offset
      return start..<(start + pause.length)
    }
    return Duty(
      assignment: assignment,
      shift: shift,
      span: span,
      breaks: breaks,
      paidMinutes: practice.paidMinutes(of: shift, on: assignment.date)
    )
  }

  /// The duties that begin on a day.
  func duties(on date: CalendarDate) -> [Duty] { byDate[date] ?? [] }

  /// Whether someone is on leave for the whole of a day.
  func isAway(_ who: Identifier<Professional>, on date: CalendarDate) -> Bool {
    practice.leave.contains { $0.professional == who && $0.part == nil && $0.contains(date) }
      || practice.unavailability.contains {
        $0.professional == who && $0.part == nil && $0.days.contains(date)
      }
  }
}
