import PracticeDomain

extension AvailabilityRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let away = Dictionary(grouping: view.practice.unavailability, by: \.professional)
    return view.members(of: header.scope).flatMap { timeline in
      guard let times = away[timeline.professional.id] else { return [Finding]() }
      return timeline.works.compactMap { work in
        guard work.day >= 0, times.contains(where: { Self.excludes($0, work, in: view) })
        else { return nil }
        return finding(
          1,
          at: price,
          who: [timeline.professional.id],
          on: [view.date(work.day)],
          "\(timeline.professional.name) works \(view.shift(of: work).name) on "
            + "\(view.date(work.day).words) while not available."
        )
      }
    }
  }

  private static func excludes(
    _ unavailability: Unavailability,
    _ work: Work,
    in view: RosterView
  ) -> Bool {
    let date = view.date(work.day)
    guard unavailability.days.contains(date) else { return false }
    guard let part = unavailability.part, let span = work.span else { return true }
    return span.overlaps(view.instants(of: part, on: date))
  }
}
