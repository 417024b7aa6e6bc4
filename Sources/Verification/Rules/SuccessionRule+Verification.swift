import PracticeDomain

extension SuccessionRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selections = pairs.map { pair in
      (
        first: WorkSelection(pair.first, in: view.practice),
        next: WorkSelection(pair.next, in: view.practice)
      )
    }
    var findings: [Finding] = []
    for timeline in view.members(of: header.scope) {
      for day in view.days where timeline.isBusy(day) {
        let works = timeline.works(on: day)
        for (pair, selection) in zip(pairs, selections)
        where Self.ended(timeline, with: selection.first, on: day - 1, in: view)
          && works.contains(where: selection.next.contains)
        {
          findings += finding(of: pair, timeline.professional, on: day, in: view)
        }
      }
    }
    return findings
  }

  private func finding(
    of pair: Pair,
    _ professional: Professional,
    on day: Int,
    in view: RosterView
  ) -> [Finding] {
    let (eve, date) = (view.date(day - 1), view.date(day))
    let first = pair.first.words(in: view.practice)
    let next = pair.next.words(in: view.practice)
    let found = finding(
      1,
      at: price,
      who: [professional.id],
      on: [eve, date],
      "\(professional.name) works \(first) on \(eve.words) and \(next) on the day after."
    )
    return found.map { [$0] } ?? []
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
