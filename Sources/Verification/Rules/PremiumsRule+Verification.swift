import PracticeDomain

extension PremiumsRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    return view.members(of: header.scope).flatMap { timeline in
      timeline.works.compactMap { work -> Finding? in
        guard work.day >= 0, selection.contains(work) else { return nil }
        let earned = self.earned(by: work, of: timeline, view)
        guard earned.cost > 0 else { return nil }
        return Finding(
          rule: id,
          kind: kind,
          professionals: [timeline.professional.id],
          dates: [view.date(work.day)],
          sentence: "\(timeline.professional.name) earns a premium for "
            + "\(hoursAndMinutes(earned.minutes)) hours on \(view.date(work.day).words).",
          amount: earned.minutes,
          cost: earned.cost,
          isHard: false
        )
      }
    }
  }

  /// What some work that counts earns on top, and for how many minutes.
  func earned(
    by work: Work,
    of timeline: Timeline,
    _ view: RosterView
  ) -> (minutes: Int, cost: Int64) {
    let pay = (timeline.professional.pay ?? timeline.contract?.pay)?.hourly ?? 0
    let minutes = min(work.workedMinutes, earning(work, view))
    return (minutes, (Int64(minutes) * perHundredHours(pay: pay) + 3000) / 6000)
  }

  /// What 100 hours earn on top.
  private func perHundredHours(pay: Int) -> Int64 {
    switch rate {
    case .amount(let amount): 100 * Int64(amount)
    case .percentOfPay(let percent): Int64(percent) * Int64(pay)
    }
  }

  /// Minutes of some work that lie in times that count, minute by minute of
  /// neither unpaid breaks nor other times.
  private func earning(_ work: Work, _ view: RosterView) -> Int {
    guard let span = work.span else {
      return parts.isEmpty && counts(view.date(work.day), in: view.practice)
        ? work.workedMinutes : 0
    }
    let breaks = view.shift(of: work).breaks.filter { !$0.isPaid && $0.offset != nil }
    var minutes = 0
    for later in -1...(span.count / 1440 + 2) {
      let date = view.date(work.day + later)
      guard counts(date, in: view.practice) else { continue }
      for time in times(on: date, view) where time.overlaps(span) {
        let inside = time.clamped(to: span)
        minutes += inside.count
        for pause in breaks {
          let from = span.lowerBound + (pause.offset ?? 0)
          let rest = (from..<(from + max(0, pause.length))).clamped(to: span)
          if rest.overlaps(inside) { minutes -= rest.clamped(to: inside).count }
        }
      }
    }
    return minutes
  }

  private func times(on date: CalendarDate, _ view: RosterView) -> [Range<Int>] {
    guard parts.isEmpty else { return parts.map { view.instants(of: $0, on: date) } }
    let clock = view.practice.clock
    let start = clock.instant(on: date, minutes: 0)
    return [start..<clock.instant(on: date.adding(days: 1), minutes: 0)]
  }
}
