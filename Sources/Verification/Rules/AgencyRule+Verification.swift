import PracticeDomain

extension AgencyRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    view.members(of: header.scope).flatMap { timeline in
      timeline.works.filter { $0.day >= 0 }.flatMap { work -> [Finding] in
        let who = [timeline.professional.id]
        let dates = [view.date(work.day)]
        let name = "\(timeline.professional.name) on \(dates[0].words)"
        let minutes = work.paidMinutes < minimumCall ? minimumCall : work.paidMinutes
        let pay = (2 * Int64(minutes) * Int64(tariff) + 60) / 120
        return [
          finding(
            1,
            at: .soft(pay),
            who: who,
            on: dates,
            "The call of \(name) is paid for \(hoursAndMinutes(minutes)) hours."
          ),
          finding(
            work.day < notice ? 1 : 0,
            at: .hard,
            who: who,
            on: dates,
            "The call of \(name) comes too soon; \(counted(notice, "day")) of notice."
          ),
        ].compactMap { $0 }
      }
    }
  }
}
