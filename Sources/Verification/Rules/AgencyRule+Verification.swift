import PracticeDomain

extension AgencyRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let members = view.members(of: header.scope)
    let selections = tariffs.map { WorkSelection($0.work, in: view.practice) }
    let calls = members.flatMap { timeline in
      timeline.works.filter { $0.day >= 0 }.map { work in
        (who: timeline.professional, work: work, pay: pay(for: work, selections, view))
      }
    }
    let single = calls.flatMap { call -> [Finding] in
      let who = [call.who.id]
      let dates = [view.date(call.work.day)]
      let name = "\(call.who.name) on \(dates[0].words)"
      return [
        finding(
          1,
          at: .soft(call.pay),
          who: who,
          on: dates,
          "The call of \(name) is paid for \(hoursAndMinutes(paidMinutes(of: call.work))) hours."
        ),
        finding(
          call.work.day < notice ? 1 : 0,
          at: .hard,
          who: who,
          on: dates,
          "The call of \(name) comes too soon; \(counted(notice, "day")) of notice."
        ),
      ].compactMap { $0 }
    }
    guard minimumCharge > 0, !members.isEmpty else { return single }
    let money = view.practice.unit.text
    return single
      + owing(view).compactMap { days in
        let paid = calls.reduce(Int64(0)) { days.contains($1.work.day) ? $0 + $1.pay : $0 }
        return finding(
          Int(max(0, Int64(minimumCharge) - paid)),
          at: .soft(1),
          on: [view.date(days.lowerBound), view.date(days.upperBound - 1)],
          "The calls from \(view.date(days.lowerBound).words) to "
            + "\(view.date(days.upperBound - 1).words) cost \(money(paid)); "
            + "at least \(money(Int64(minimumCharge))) is owed."
        )
      }
  }

  /// What a call costs: the nearest minor unit of minutes times the tariff by 60.
  func pay(for work: Work, _ selections: [WorkSelection], _ view: RosterView) -> Int64 {
    let date = view.date(work.day)
    var hourly = tariff
    for (other, selection) in zip(tariffs, selections)
    where other.counts(date, in: view.practice) && selection.contains(work) {
      hourly = other.tariff
      break
    }
    return (2 * Int64(paidMinutes(of: work)) * Int64(hourly) + 60) / 120
  }

  private func paidMinutes(of work: Work) -> Int { max(minimumCall, work.paidMinutes) }

  /// The periods that owe a least sum: the horizon, or the weeks within it.
  private func owing(_ view: RosterView) -> [Range<Int>] {
    guard period == .week else { return [view.days] }
    return stride(from: view.firstWeekStart, to: view.horizon.days, by: 7).map { $0..<($0 + 7) }
      .filter { $0.lowerBound >= 0 && $0.upperBound <= view.horizon.days }
  }
}
