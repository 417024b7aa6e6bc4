import PracticeDomain

extension BlocksRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    let starts = (-6..<view.horizon.days).filter { view.date($0).weekday == firstDay }
    return view.members(of: header.scope).flatMap { timeline in
      starts.compactMap { start in
        let block = start..<(start + length)
        guard block.overlaps(view.days) else { return nil }
        let truths = block.compactMap {
          view.works(timeline, on: $0, selection: selection, anyWork: work.isAnyWork)
        }
        let isPart = truths.contains(true) && truths.contains(false)
        return finding(
          isPart ? 1 : 0,
          at: price,
          who: [timeline.professional.id],
          on: block.clamped(to: view.days).map(view.date),
          "\(timeline.professional.name) works only a part of the block of "
            + "\(work.words(in: view.practice)) from \(view.date(start).words)."
        )
      }
    }
  }
}
