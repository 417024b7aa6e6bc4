import PracticeDomain

extension OneDutyRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let lawful = Set(view.practice.combinations.map { $0.shifts.sorted() })
    return view.members(of: header.scope).flatMap { timeline in
      view.days.compactMap { day in
        let shifts = timeline.works(on: day).map { view.shift(of: $0).id }
        guard shifts.count > 1, !lawful.contains(shifts.sorted()) else { return nil }
        return finding(
          shifts.count - 1,
          at: .hard,
          who: [timeline.professional.id],
          on: [view.date(day)],
          "\(timeline.professional.name) works \(shifts.map(\.text).joined(separator: " and ")) "
            + "on \(view.date(day).words); only one shift a day."
        )
      }
    }
  }
}
