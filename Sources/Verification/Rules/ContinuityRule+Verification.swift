import PracticeDomain

extension ContinuityRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    guard let published = view.practice.published else { return [] }
    let told = Dictionary(grouping: published.assignments, by: \.professional)
    return view.members(of: header.scope).flatMap { timeline in
      view.days.compactMap { day in
        let date = view.date(day)
        guard published.from <= date, date <= published.until else { return nil }
        let old = (told[timeline.professional.id] ?? []).filter { $0.date == date }
        let new = timeline.works(on: day)
        let isKept =
          old.count == new.count
          && !old.contains { one in !new.contains { Self.meets($0, one, view) } }
        return finding(
          isKept ? 0 : 1,
          at: price,
          who: [timeline.professional.id],
          on: [date],
          "\(timeline.professional.name) was told otherwise for \(date.words)."
        )
      }
    }
  }

  private static func meets(_ work: Work, _ told: Assignment, _ view: RosterView) -> Bool {
    guard view.shift(of: work).id == told.shift else { return false }
    return (told.role.map { $0 == work.role } ?? true)
      && (told.place.map { $0 == work.place } ?? true)
  }
}
