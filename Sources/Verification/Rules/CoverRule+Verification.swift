import PracticeDomain

extension CoverRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let counter = CoverCounter(view.members(of: header.scope), in: view)
    return view.practice.cover.flatMap { requirement in
      view.days(of: requirement.days).flatMap { day in
        counter.counts(of: requirement, on: day).flatMap { count in
          findings(of: requirement, count, on: view.date(day))
        }
      }
    }
  }

  private func findings(
    of requirement: CoverRequirement,
    _ count: CoverCounter.Count,
    on date: CalendarDate
  ) -> [Finding] {
    let number = count.number
    let minimum = requirement.minimum
    let preferred = requirement.preferred ?? minimum
    func about(_ limit: String) -> String {
      "\(count.words) on \(date.words): \(number) on duty; \(limit)."
    }
    return [
      finding(
        minimum - number,
        at: requirement.shortagePrice ?? shortagePrice,
        on: [date],
        about("at least \(minimum)")
      ),
      finding(
        preferred - max(minimum, number),
        at: requirement.preferencePrice ?? preferencePrice,
        on: [date],
        about("preferably \(preferred)")
      ),
      finding(
        requirement.maximum.map { number - $0 } ?? 0,
        at: requirement.excessPrice ?? excessPrice,
        on: [date],
        about("at most \(requirement.maximum ?? 0)")
      ),
    ].compactMap { $0 }
  }
}

extension RosterView {
  /// The days of the horizon that a selector names, in order.
  func days(of selector: DaySelector) -> [Int] {
    guard selector.weekdays.isEmpty, !selector.dates.isEmpty else {
      return days.filter { selector.contains(date($0)) }
    }
    return selector.dates.filter(selector.contains).compactMap(horizon.index(of:)).sorted()
  }
}
