import PracticeDomain

extension LoadRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let tariff = points.map { (WorkSelection($0.work, in: view.practice), $0.points) }
    return view.members(of: header.scope).flatMap { timeline in
      let windows = view.windows(of: period, for: timeline)
      let amounts = DailyAmounts(over: windows) { days in
        days.map { day in
          timeline.works(on: day).reduce(0) { sum, work in
            for (selection, points) in tariff where selection.contains(work) { return sum + points }
            return sum
          }
        }
      }
      let carried = period == .horizon ? balance.flatMap { timeline.balances[$0] } ?? 0 : 0
      return windows.flatMap { window in
        findings(carried + amounts.sum(over: window.days), window, timeline, view)
      }
    }
  }

  private func findings(
    _ amount: Int,
    _ window: PeriodWindow,
    _ timeline: Timeline,
    _ view: RosterView
  ) -> [Finding] {
    let least = window.isComplete ? minimum ?? amount : amount
    let most = maximum ?? amount
    let dates = view.dates(of: window)
    let who = [timeline.professional.id]
    let start = "\(timeline.professional.name) bears \(counted(amount, "point")) from "
    let words = start + "\(dates[0].words) to \(dates[1].words)"
    return [
      finding(
        least - amount,
        at: shortagePrice,
        who: who,
        on: dates,
        "\(words); at least \(least)."
      ),
      finding(amount - most, at: excessPrice, who: who, on: dates, "\(words); at most \(most)."),
    ].compactMap { $0 }
  }
}
