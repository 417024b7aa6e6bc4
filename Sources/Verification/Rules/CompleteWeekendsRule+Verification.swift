import PracticeDomain

extension CompleteWeekendsRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let anyWork = WorkSelection(.anyWork, in: view.practice)
    let weekends = view.weekends.filter { $0.count >= 2 }
    return view.members(of: header.scope).flatMap { timeline in
      weekends.compactMap { weekend in
        let days = weekend.compactMap {
          view.works(timeline, on: $0, selection: anyWork, anyWork: true)
        }
        let isPart = days.count == weekend.count && days.contains(true) && days.contains(false)
        return finding(
          isPart ? 1 : 0,
          at: price,
          who: [timeline.professional.id],
          on: weekend.map(view.date),
          "\(timeline.professional.name) works only a part of the weekend of "
            + "\(view.date(weekend.lowerBound).words)."
        )
      }
    }
  }
}
