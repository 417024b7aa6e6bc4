import PracticeDomain

extension LeaveRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    view.members(of: header.scope).flatMap { timeline in
      timeline.leaves.isEmpty ? [] : findings(on: timeline, in: view)
    }
  }

  private func findings(on timeline: Timeline, in view: RosterView) -> [Finding] {
    timeline.works.compactMap { work in
      guard work.day >= 0 else { return nil }
      let isBroken = timeline.leaves.contains { Self.excludes($0, work, in: view) }
      return finding(
        isBroken ? 1 : 0,
        at: .hard,
        who: [timeline.professional.id],
        on: [view.date(work.day)],
        "\(timeline.professional.name) works \(view.shift(of: work).name) on "
          + "\(view.date(work.day).words) during leave."
      )
    }
  }

  private static func excludes(_ leave: Leave, _ work: Work, in view: RosterView) -> Bool {
    let date = view.date(work.day)
    guard let part = leave.part else {
      if leave.contains(date) { return true }
      guard date < leave.from, let span = work.span else { return false }
      return span.upperBound > view.practice.clock.instant(on: leave.from, minutes: 0)
    }
    guard let span = work.span else { return leave.contains(date) }
    return view.dates(of: span, from: date).contains { day in
      leave.contains(day) && span.overlaps(view.instants(of: part, on: day))
    }
  }
}

extension RosterView {
  /// A part of a day in minutes since 1970 UTC.
  func instants(of part: DayPart, on date: CalendarDate) -> Range<Int> {
    let from = practice.clock.instant(on: date, minutes: part.from.minutes)
    let until = practice.clock.instant(on: date, minutes: part.until.minutes)
    return from..<max(from, until)
  }

  /// The dates that a span of work, begun on a date, may touch.
  func dates(of span: Range<Int>, from date: CalendarDate) -> [CalendarDate] {
    // A day more than its length asks for: clocks may change.
    (0...(span.count / 1440 + 2)).map { date.adding(days: $0) }
  }
}
