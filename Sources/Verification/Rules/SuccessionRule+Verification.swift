import PracticeDomain

extension SuccessionRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selections = pairs.map { pair in
      (
        pair,
        WorkSelection(pair.first, in: view.practice),
        WorkSelection(pair.next, in: view.practice)
      )
    }
    return view.members(of: header.scope).flatMap { timeline in
      view.days.flatMap { day in
        selections.compactMap { pair, first, next in
          let isBroken =
            timeline.works(on: day).contains(where: next.contains)
            && Self.ended(timeline, with: first, on: day - 1, in: view)
          return finding(
            isBroken ? 1 : 0,
            at: price,
            who: [timeline.professional.id],
            on: [view.date(day - 1), view.date(day)],
            "\(timeline.professional.name) works \(pair.first.words) on "
              + "\(view.date(day - 1).words) and \(pair.next.words) on the day after."
          )
        }
      }
    }
  }

  private static func ended(
    _ timeline: Timeline,
    with first: WorkSelection,
    on day: Int,
    in view: RosterView
  ) -> Bool {
    if day == -1, let shift = timeline.standingShift(in: view.index) {
      return first.contains(shiftAlone: shift)
    }
    return timeline.works(on: day).contains(where: first.contains)
  }
}
