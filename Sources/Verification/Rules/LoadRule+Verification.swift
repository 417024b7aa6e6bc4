import PracticeDomain

extension LoadRule: VerifiableRule, BalancedRule {
  func findings(in view: RosterView) -> [Finding] {
    let tariff = tariff(in: view)
    return view.members(of: header.scope).flatMap { timeline in
      let windows = view.windows(of: period, for: timeline)
      let amounts = DailyAmounts(over: windows) { days in
        days.map { Self.points(of: timeline, on: $0, tariff) }
      }
      let carried = period == .horizon ? balance.flatMap { timeline.balances[$0] } ?? 0 : 0
      return windows.flatMap { window in
        findings(carried + amounts.sum(over: window.days), window, timeline, view)
      }
    }
  }

  func gain(of timeline: Timeline, in view: RosterView) -> Int {
    let tariff = tariff(in: view)
    return view.days.reduce(0) { $0 + Self.points(of: timeline, on: $1, tariff) }
  }

  private func tariff(in view: RosterView) -> [(WorkSelection, Int)] {
    points.map { (WorkSelection($0.work, in: view.practice), $0.points) }
  }

  private static func points(
    of timeline: Timeline,
    on day: Int,
    _ tariff: [(WorkSelection, Int)]
  ) -> Int {
    timeline.works(on: day).reduce(0) { sum, work in
      for (selection, points) in tariff where selection.contains(work) { return sum + points }
      return sum
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
