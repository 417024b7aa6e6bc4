import PracticeDomain

extension SameShiftWeekendRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    let weekends = view.weekends.filter { $0.count >= 2 }
    return view.members(of: header.scope).flatMap { timeline in
      weekends.compactMap { weekend in
        let past = Set(weekend.filter { $0 < 0 }.flatMap { shifts(timeline, $0, selection, view) })
        let all = past.union(
          weekend.filter(view.days.contains).flatMap { shifts(timeline, $0, selection, view) }
        )
        return finding(
          max(0, all.count - 1) - max(0, past.count - 1),
          at: price,
          who: [timeline.professional.id],
          on: weekend.map(view.date),
          "\(timeline.professional.name) works \(all.count) different shifts on the weekend of "
            + "\(view.date(weekend.lowerBound).words)."
        )
      }
    }
  }

  private func shifts(
    _ timeline: Timeline,
    _ day: Int,
    _ selection: WorkSelection,
    _ view: RosterView
  ) -> [Int] {
    if case .working(_, _, let same) = timeline.standing, day < 0, -day <= same,
      let shift = timeline.standingShift(in: view.index)
    {
      return selection.contains(shiftAlone: shift) ? [shift] : []
    }
    return timeline.works(on: day).filter(selection.contains).map(\.shift)
  }
}
