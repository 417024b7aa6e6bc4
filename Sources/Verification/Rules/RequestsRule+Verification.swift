import PracticeDomain

extension RequestsRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let wishes = Dictionary(grouping: view.practice.requests, by: \.professional)
    return view.members(of: header.scope).flatMap { timeline in
      (wishes[timeline.professional.id] ?? []).compactMap { wish in
        guard let day = view.horizon.index(of: wish.date) else { return nil }
        let works = timeline.works(on: day)
        let isWorked =
          wish.shift.map { shift in works.contains { view.shift(of: $0).id == shift } }
          ?? !works.isEmpty
        return finding(
          isWorked == (wish.wish == .on) ? 0 : 1,
          at: wish.price ?? price,
          who: [timeline.professional.id],
          on: [wish.date],
          "\(timeline.professional.name) wished \(wish.wish == .on ? "" : "not ")to work"
            + "\(wish.shift.map { " \($0)" } ?? "") on \(wish.date.words)."
        )
      }
    }
  }
}
