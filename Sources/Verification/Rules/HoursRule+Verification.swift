import PracticeDomain

extension HoursRule: VerifiableRule, BalancedRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    return view.members(of: header.scope).flatMap { timeline in
      let windows = view.windows(of: period, for: timeline)
      let amounts = DailyAmounts(over: windows) { days in
        timeline.minutes(
          of: selection,
          countsLeave: countsLeave,
          countsHolidays: countsHolidays,
          over: days,
          in: view
        )
      }
      let carried = period == .horizon ? balance.flatMap { timeline.balances[$0] } ?? 0 : 0
      return windows.flatMap { window in
        findings(carried + amounts.sum(over: window.days), window, timeline, view)
      }
    }
  }

  /// Minutes of the horizon; those above the contract's, where a limit follows
  /// the contract.
  func gain(of timeline: Timeline, in view: RosterView) -> Int {
    let minutes = timeline.minutes(
      of: WorkSelection(work, in: view.practice),
      countsLeave: countsLeave,
      countsHolidays: countsHolidays,
      over: view.days,
      in: view
    ).reduce(0, +)
    return minutes - agreed(with: timeline, over: view.horizon.days)
  }

  /// The contract's minutes, where a limit follows them.
  private func agreed(with timeline: Timeline, over days: Int) -> Int {
    let followsContract = [minimum, maximum].contains { limit in
      if case .contract = limit { true } else { false }
    }
    return followsContract ? (timeline.contract?.weeklyMinutes ?? 0) * days / 7 : 0
  }

  private func findings(
    _ amount: Int,
    _ window: PeriodWindow,
    _ timeline: Timeline,
    _ view: RosterView
  ) -> [Finding] {
    let least = window.isComplete ? minimum.flatMap { minutes($0, window, timeline) } : nil
    let most = maximum.flatMap { minutes($0, window, timeline) }
    let dates = view.dates(of: window)
    func about(_ limit: String) -> String {
      "\(timeline.professional.name) works \(hoursAndMinutes(amount)) hours from "
        + "\(dates[0].words) to \(dates[1].words); \(limit)."
    }
    return [
      finding(
        started(least.map { $0 - amount } ?? 0),
        at: shortagePrice,
        who: [timeline.professional.id],
        on: dates,
        about("at least \(hoursAndMinutes(least ?? 0))")
      ),
      finding(
        started(most.map { amount - $0 } ?? 0),
        at: excessPrice,
        who: [timeline.professional.id],
        on: dates,
        about("at most \(hoursAndMinutes(most ?? 0))")
      ),
    ].compactMap { $0 }
  }

  /// A limit in minutes; nil for those it does not bind.
  private func minutes(_ limit: Limit, _ window: PeriodWindow, _ timeline: Timeline) -> Int? {
    switch limit {
    case .minutes(let minutes): minutes
    case .contract(let plus):
      timeline.contract?.weeklyMinutes.map { $0 * window.length / 7 + plus }
    }
  }

  private func started(_ minutes: Int) -> Int {
    minutes <= 0 ? 0 : (minutes - 1) / max(1, unit) + 1
  }
}

extension RosterView {
  /// The first and the last day of a window, as far as the horizon reaches.
  func dates(of window: PeriodWindow) -> [CalendarDate] {
    [date(window.days.lowerBound), date(window.days.upperBound - 1)]
  }
}
