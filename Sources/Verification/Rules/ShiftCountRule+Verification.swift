import PracticeDomain

extension ShiftCountRule: VerifiableRule, BalancedRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    return view.members(of: header.scope).flatMap { timeline in
      let windows = view.windows(of: period, for: timeline)
      let amounts = DailyAmounts(over: windows) { days in
        days.map { day in timeline.works(on: day).count { selection.contains($0) } }
      }
      let carried = period == .horizon ? balance.flatMap { timeline.balances[$0] } ?? 0 : 0
      return windows.flatMap { window in
        findings(carried + amounts.sum(over: window.days), window, timeline, view)
      }
    }
  }

  func gain(of timeline: Timeline, in view: RosterView) -> Int {
    let selection = WorkSelection(work, in: view.practice)
    return view.days.reduce(0) { sum, day in
      sum + timeline.works(on: day).count { selection.contains($0) }
    }
  }

  private func findings(
    _ amount: Int,
    _ window: PeriodWindow,
    _ timeline: Timeline,
    _ view: RosterView
  ) -> [Finding] {
    let least = window.isComplete ? minimum : nil
    let dates = view.dates(of: window)
    func about(_ limit: String) -> String {
      "\(timeline.professional.name) works \(work.count(amount, in: view.practice)) from "
        + "\(dates[0].words) to \(dates[1].words); \(limit)."
    }
    return [
      finding(
        least.map { $0 - amount } ?? 0,
        at: shortagePrice,
        who: [timeline.professional.id],
        on: dates,
        about("at least \(least ?? 0)")
      ),
      finding(
        maximum.map { amount - $0 } ?? 0,
        at: excessPrice,
        who: [timeline.professional.id],
        on: dates,
        about("at most \(maximum ?? 0)")
      ),
    ].compactMap { $0 }
  }
}
