import PracticeDomain

/// A book while it is being checked.
struct BookCheck {
  let practice: Practice
  let roster: Roster
  let wanted: WantedVisits
  var findings: [Finding] = []
  /// The whole appointment of each visit; nil where it has none.
  var held: [Appointment?]
  /// What takes place: visits, and sessions that several visits share.
  var events: [BookEvent] = []
  /// What the roster's assignments offer.
  let offers: [DutyOffer]

  var settings: BookSettings { practice.demand.settings }

  init(_ practice: Practice, _ roster: Roster) {
    self.practice = practice
    self.roster = roster
    self.wanted = practice.demand.wanted
    self.held = Array(repeating: nil, count: wanted.visits.count)
    self.offers = DutyOffer.all(of: roster, in: practice)
  }

  // MARK: Findings

  /// Notes a breach of what may never be broken.
  mutating func breach(
    _ rule: BookRule,
    _ sentence: String,
    who professionals: [Identifier<Professional>] = [],
    at instant: Int? = nil
  ) {
    findings.append(
      Finding(
        rule: rule.rawValue,
        kind: "book",
        professionals: professionals,
        dates: instant.map { [date(of: $0)] } ?? [],
        sentence: sentence
      )
    )
  }

  /// Notes what a term costs; nothing for nothing.
  mutating func charge(
    _ term: BookTerm,
    _ price: Int64,
    units: Int = 1,
    _ sentence: @autoclosure () -> String,
    who professionals: [Identifier<Professional>] = [],
    at instant: Int? = nil
  ) {
    guard price > 0, units > 0 else { return }
    findings.append(
      Finding(
        rule: term.rawValue,
        kind: "book",
        professionals: professionals,
        dates: instant.map { [date(of: $0)] } ?? [],
        sentence: sentence(),
        amount: units,
        cost: price.multipliedWithinLimits(by: units),
        isHard: false
      )
    )
  }

  // MARK: Time

  /// The local day of an instant.
  func date(of instant: Int) -> CalendarDate {
    let wall = instant + practice.clock.offset(atInstant: instant)
    return CalendarDate(dayNumber: wall >= 0 ? wall / 1440 : -((1439 - wall) / 1440))
  }

  /// The local time of an instant, in minutes since midnight.
  func timeOfDay(of instant: Int) -> Int {
    instant + practice.clock.offset(atInstant: instant) - date(of: instant).dayNumber * 1440
  }

  /// A time for people, as in `Mon 2 Mar 09:30`.
  func words(_ instant: Int) -> String {
    let date = date(of: instant)
    let time = TimeOfDay(minutes: timeOfDay(of: instant))?.description ?? ""
    return "\(date.weekday.abbreviation) \(date) \(time)"
  }

  /// Minutes rounded up to whole steps of the grid.
  func stepped(_ minutes: Int) -> Int { settings.steps(minutes) * settings.grid }

  /// The instants of a part of a day, or of all of it.
  func span(of part: DayPart?, on date: CalendarDate) -> Range<Int> {
    let from = practice.clock.instant(on: date, minutes: part?.from.minutes ?? 0)
    let until = practice.clock.instant(on: date, minutes: part?.until.minutes ?? 1440)
    return from..<max(from, until)
  }

  /// Days on which something may happen: those planned, and two more.
  var dates: [CalendarDate] {
    (0..<practice.horizon.days + 2).map { practice.horizon.date(at: $0) }
  }
}

/// Something that takes place: a visit, or a session that several share.
struct BookEvent {
  /// Positions of its visits.
  var visits: [Int]
  let service: Service
  let request: ClientRequest
  let isWork: Bool
  let phases: [AppointmentPhase]

  /// Its name, for people.
  var name: String {
    service.isShared ? "the session of \(service.id)" : "\(request.id)"
  }
}

/// A professional's part in a phase.
struct Engagement {
  let event: Int
  let phase: Int
  /// The position of the need.
  let need: Int
  let professional: Identifier<Professional>
  let span: Range<Int>
  /// Buffers in whole steps.
  let before: Int
  let after: Int
  /// What the travel table calls where it is; nil where nobody travels.
  let location: String?
}

/// What an assignment of the roster offers to the book.
struct DutyOffer {
  let assignment: Assignment
  let professional: Identifier<Professional>
  let role: Identifier<Skill>?
  let place: Identifier<Place>?
  let date: CalendarDate
  /// From start to end.
  let span: Range<Int>
  /// Its bookable time between breaks of a given time, in whole steps.
  let pieces: [Range<Int>]
  /// Lengths of the breaks whose time nobody said.
  let openBreaks: [Int]

  /// What the assignments of a roster offer; nothing on call or without a start.
  static func all(of roster: Roster, in practice: Practice) -> [DutyOffer] {
    let grid = practice.demand.settings.grid
    let origin = practice.clock.instant(on: practice.horizon.start, minutes: 0)
    return roster.assignments.compactMap { assignment in
      guard let shift = practice.shift(assignment.shift), !shift.onCall,
        practice.horizon.contains(assignment.date),
        let span = practice.span(of: shift, on: assignment.date)
      else { return nil }
      var pieces: [Range<Int>] = []
      var start = span.lowerBound
      for pause in placedBreaks(of: shift, assignment, span) + [span.upperBound..<span.upperBound] {
        if pause.lowerBound > start {
          let piece = whole(start..<pause.lowerBound, grid, origin)
          if !piece.isEmpty { pieces.append(piece) }
        }
        start = max(start, pause.upperBound)
      }
      return DutyOffer(
        assignment: assignment,
        professional: assignment.professional,
        role: assignment.role,
        place: assignment.place,
        date: assignment.date,
        span: span,
        pieces: pieces,
        openBreaks: shift.breaks.filter { $0.offset == nil && $0.window == nil }.map(\.length)
      )
    }
  }

  private static func placedBreaks(
    of shift: Shift,
    _ assignment: Assignment,
    _ span: Range<Int>
  ) -> [Range<Int>] {
    shift.breaks.compactMap { pause -> Range<Int>? in
      guard
        let offset = pause.offset
          ?? pause.window.map({ assignment.breakOffset ?? $0.lowerBound })
      else { return nil }
      let start = span.lowerBound + offset
      return min(start, span.upperBound)..<min(start + pause.length, span.upperBound)
    }
    .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The whole steps of the grid within some minutes.
  static func whole(_ span: Range<Int>, _ grid: Int, _ origin: Int) -> Range<Int> {
    let from = span.lowerBound - origin
    let until = span.upperBound - origin
    let first = from + (grid - from % grid) % grid
    let last = until - until % grid
    return origin + first..<origin + max(first, last)
  }
}
