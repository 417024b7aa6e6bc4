import PracticeDomain

extension OvertimeRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let anyWork = WorkSelection(.anyWork, in: view.practice)
    return view.members(of: header.scope).flatMap { timeline in
      guard let weekly = timeline.contract?.weeklyMinutes else { return [Finding]() }
      let windows = view.windows(of: .week, for: timeline)
      let amounts = DailyAmounts(over: windows) { days in
        timeline.minutes(
          of: anyWork,
          countsLeave: true,
          countsHolidays: countsHolidays,
          over: days,
          in: view
        )
      }
      return windows.flatMap { window in
        let minutes = amounts.sum(over: window.days) - weekly
        let units = minutes <= 0 ? 0 : (minutes - 1) / max(1, unit) + 1
        return findings(units, minutes, timeline, view.dates(of: window), view)
      }
    }
  }

  private func findings(
    _ units: Int,
    _ minutes: Int,
    _ timeline: Timeline,
    _ dates: [CalendarDate],
    _ view: RosterView
  ) -> [Finding] {
    guard units > 0 else { return [] }
    let pay = timeline.professional.pay ?? timeline.contract?.pay
    var rest = units
    var cost: Int64 = 0
    for tier in tiers where rest > 0 {
      let taken = min(rest, max(0, tier.units ?? rest))
      cost = cost.addingWithinLimits(
        price(of: tier.cost, pay).multipliedWithinLimits(by: taken)
      )
      rest -= taken
    }
    let start = "\(timeline.professional.name) works \(hoursAndMinutes(minutes)) hours of "
    let week = "overtime in the week from \(dates[0].words)"
    var findings: [Finding] = []
    if cost > 0 {
      findings.append(
        Finding(
          rule: id,
          kind: kind,
          professionals: [timeline.professional.id],
          dates: dates,
          sentence: "\(start)\(week).",
          amount: units - rest,
          cost: cost,
          isHard: false
        )
      )
    }
    let allowed = hoursAndMinutes((units - rest) * unit)
    let beyond = finding(
      rest,
      at: .hard,
      who: [timeline.professional.id],
      on: dates,
      "\(start)\(week); at most \(allowed) are allowed."
    )
    return findings + (beyond.map { [$0] } ?? [])
  }

  /// What one unit costs, rounded to the nearest minor unit, halves up.
  private func price(of cost: Cost, _ pay: Pay?) -> Int64 {
    switch cost {
    case .amount(let amount): amount
    case .percentOfPay(let percent):
      (2 * Int64(pay?.hourly ?? 0) * Int64(unit) * Int64(percent) + 6000) / 12_000
    }
  }
}
