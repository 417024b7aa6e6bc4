public import PracticeDomain
internal import Primitives

extension LeaveRule: CompilableRule {
  /// Takes duties that overlap leave out of their cells.
  public func compile(into draft: inout RosterDraft) {
    let scope = Set(draft.people(in: header.scope))
    for leave in draft.practice.leave {
      guard let person = draft.person(leave.professional), scope.contains(person)
      else { continue }
      let first = leave.from.days(since: draft.practice.horizon.start) - draft.lookback
      let last = leave.until.days(since: draft.practice.horizon.start)
      for day in draft.days where first <= day && day <= last {
        bar(leave, person, day, &draft)
      }
    }
  }

  private func bar(_ leave: Leave, _ person: Int, _ day: Int, _ draft: inout RosterDraft) {
    let date = draft.practice.horizon.date(at: day)
    let excluded = draft.duties.indices.filter { duty in
      draft.duties[duty].elements.contains {
        leave.excludes(draft.practice.shifts[$0.shift], on: date, in: draft.practice)
      }
    }
    draft.charge(
      person: person,
      day: day,
      duties: excluded,
      penalty: .hard,
      origin: origin(people: [person], days: [day], "no work during leave")
    )
  }
}

extension Leave {
  /// Whether a shift that starts on a date may not be worked because of this
  /// leave.
  fileprivate func excludes(
    _ shift: Shift,
    on date: CalendarDate,
    in practice: Practice
  ) -> Bool {
    guard let part else {
      if contains(date) { return true }
      guard date < from, let span = practice.span(of: shift, on: date) else { return false }
      return span.upperBound > practice.clock.instant(on: from, minutes: 0)
    }
    guard let span = practice.span(of: shift, on: date) else { return contains(date) }
    return (0...(shift.length / 1440 + 2)).contains { later in
      let day = date.adding(days: later)
      return contains(day) && span.overlaps(part.instants(on: day, practice.clock))
    }
  }
}

extension DayPart {
  /// Whether a shift of a date overlaps this part of the same date; one
  /// without a start does.
  func overlaps(_ shift: Shift, on date: CalendarDate, in practice: Practice) -> Bool {
    guard let span = practice.span(of: shift, on: date) else { return true }
    return span.overlaps(instants(on: date, practice.clock))
  }

  /// The part of a date in minutes since 1970-01-01 UTC.
  func instants(on date: CalendarDate, _ clock: PracticeClock) -> Range<Int> {
    let begin = clock.instant(on: date, minutes: from.minutes)
    return begin..<max(begin, clock.instant(on: date, minutes: until.minutes))
  }
}
