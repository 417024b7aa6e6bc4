import PracticeDomain

extension KeepRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let timelines = Dictionary(
      view.timelines.map { ($0.professional.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return cells.compactMap { cell in
      guard let timeline = timelines[cell.professional],
        let day = view.horizon.index(of: cell.date)
      else { return nil }
      let works = timeline.works(on: day)
      let isKept =
        works.count == cell.shifts.count
        && cell.shifts.allSatisfy { item in
          works.contains { item.fits(view.shift(of: $0).id, $0.role, $0.place) }
        }
      return finding(
        isKept ? 0 : 1,
        at: .hard,
        who: [cell.professional],
        on: [cell.date],
        "\(timeline.professional.name) \(cell.words) on \(cell.date.words) in the plan to keep."
      )
    }
  }
}
