import PracticeDomain

extension PlaceChangesRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    return view.members(of: header.scope).flatMap { timeline in
      let changes = days(ofChangesIn: timeline, selection, view)
      return view.windows(of: period, for: timeline).compactMap { window in
        let number = changes.count { window.days.contains($0) }
        let dates = view.dates(of: window)
        return finding(
          number - maximum,
          at: price,
          who: [timeline.professional.id],
          on: dates,
          "\(timeline.professional.name) changes site \(counted(number, "time")) from "
            + "\(dates[0].words) to \(dates[1].words); at most \(maximum)."
        )
      }
    }
  }

  /// The day of each change, in order.
  private func days(
    ofChangesIn timeline: Timeline,
    _ selection: WorkSelection,
    _ view: RosterView
  ) -> [Int] {
    var changes: [Int] = []
    var last: Identifier<Place>?
    for day in timeline.firstKnownDay..<view.horizon.days {
      let works = timeline.works(on: day).filter(selection.contains).sorted {
        ($0.span?.lowerBound ?? .max, $0.shift) < ($1.span?.lowerBound ?? .max, $1.shift)
      }
      for site in works.compactMap({ view.site(of: $0) }) {
        if let last, last != site { changes.append(day) }
        last = site
      }
    }
    return changes
  }
}

extension RosterView {
  /// The site of some work, the place itself where it belongs to none.
  func site(of work: Work) -> Identifier<Place>? {
    guard let place = work.place else { return nil }
    for room in practice.rooms where room.id == place { return room.site ?? place }
    return place
  }
}
