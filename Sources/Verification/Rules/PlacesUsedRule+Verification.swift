import PracticeDomain

extension PlacesUsedRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    return view.members(of: header.scope).flatMap { timeline in
      view.windows(of: period, for: timeline).compactMap { window in
        let works = window.days.flatMap { timeline.works(on: $0) }.filter(selection.contains)
        let sites = Set(works.compactMap { view.site(of: $0) })
        let dates = view.dates(of: window)
        return finding(
          sites.count - maximum,
          at: price,
          who: [timeline.professional.id],
          on: dates,
          "\(timeline.professional.name) works at \(counted(sites.count, "site")) from "
            + "\(dates[0].words) to \(dates[1].words); at most \(maximum)."
        )
      }
    }
  }
}
