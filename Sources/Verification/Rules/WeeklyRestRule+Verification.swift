import PracticeDomain

extension WeeklyRestRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let clock = view.practice.clock
    return view.members(of: header.scope).flatMap { timeline in
      let spans = timeline.works.filter { !view.shift(of: $0).onCall }.compactMap(\.span)
        .sorted { $0.lowerBound < $1.lowerBound }
      return view.windows(of: period, for: timeline).filter(\.isComplete).compactMap { window in
        let from = clock.instant(on: view.date(window.days.lowerBound), minutes: 0)
        let until = clock.instant(on: view.date(window.days.upperBound), minutes: 0)
        let longest = Self.longestRest(between: spans, from: from, until: until)
        let dates = view.dates(of: window)
        return finding(
          longest < minutes ? 1 : 0,
          at: price,
          who: [timeline.professional.id],
          on: dates,
          "\(timeline.professional.name) rests at most \(hoursAndMinutes(longest)) hours at a "
            + "time from \(dates[0].words) to \(dates[1].words); at least "
            + "\(hoursAndMinutes(minutes))."
        )
      }
    }
  }

  /// The longest time without work, of spans in the order of their starts.
  private static func longestRest(
    between spans: [Range<Int>],
    from: Int,
    until: Int
  ) -> Int {
    var longest = 0
    var free = from
    for span in spans where span.upperBound > from && span.lowerBound < until {
      longest = max(longest, span.lowerBound - free)
      free = max(free, span.upperBound)
    }
    return max(longest, until - free)
  }
}
