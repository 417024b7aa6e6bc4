import PracticeDomain

extension PatternRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    guard !days.isEmpty else { return [] }
    return view.members(of: header.scope).flatMap { timeline in
      let away = timeline.neutralDays(in: view)
      return view.days.filter { !away.contains($0) }.compactMap { day in
        let cycle = days.count
        let said = days[((view.date(day).days(since: start)) % cycle + cycle) % cycle]
        let works = timeline.works(on: day)
        let (isKept, words): (Bool, String) =
          switch said {
          case .any: (true, "")
          case .off: (works.isEmpty, "free")
          case .shift(let shift):
            (works.contains { view.shift(of: $0).id == shift }, "on \(shift)")
          }
        return finding(
          isKept ? 0 : 1,
          at: price,
          who: [timeline.professional.id],
          on: [view.date(day)],
          "\(timeline.professional.name) is to be \(words) on \(view.date(day).words) by the "
            + "standing weeks."
        )
      }
    }
  }
}
