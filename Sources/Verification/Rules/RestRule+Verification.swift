import PracticeDomain

extension RestRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    view.members(of: header.scope).flatMap { timeline in
      let spans = (-2..<view.horizon.days).map { Self.span(of: timeline, on: $0, in: view) }
      return view.days.compactMap { day -> Finding? in
        guard let start = spans[day + 2]?.lowerBound,
          let end = (spans[day + 1] ?? spans[day])?.upperBound
        else { return nil }
        let first = view.date(spans[day + 1] == nil ? day - 2 : day - 1)
        return finding(
          start - end < minutes ? 1 : 0,
          at: price,
          who: [timeline.professional.id],
          on: [first, view.date(day)],
          "\(timeline.professional.name) has \(hoursAndMinutes(start - end)) hours of rest "
            + "between \(first.words) and \(view.date(day).words); at least "
            + "\(hoursAndMinutes(minutes))."
        )
      }
    }
  }

  /// From the first start to the last end of a day's work; nil for none.
  private static func span(
    of timeline: Timeline,
    on day: Int,
    in view: RosterView
  ) -> Range<Int>? {
    if day == -1, let shift = timeline.standingShift(in: view.index) {
      let eve = view.practice.shifts[shift]
      return eve.onCall ? nil : view.practice.span(of: eve, on: view.date(day))
    }
    let spans = timeline.works(on: day).compactMap { work in
      view.shift(of: work).onCall ? nil : work.span
    }
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max()
    else { return nil }
    return first..<last
  }
}
