import PracticeDomain

extension FixedRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let fixed = Dictionary(grouping: view.practice.fixed, by: \.professional)
    return view.members(of: header.scope).flatMap { timeline in
      (fixed[timeline.professional.id] ?? []).compactMap { decided in
        guard let day = view.horizon.index(of: decided.date) else { return nil }
        let works = timeline.works(on: day)
        let isKept =
          decided.shift == nil
          ? works.isEmpty : works.contains { Self.meets($0, decided, in: view) }
        return finding(
          isKept ? 0 : 1,
          at: price,
          who: [timeline.professional.id],
          on: [decided.date],
          "\(timeline.professional.name) was to \(Self.words(decided)) on \(decided.date.words)."
        )
      }
    }
  }

  private static func meets(
    _ work: Work,
    _ decided: FixedAssignment,
    in view: RosterView
  ) -> Bool {
    view.shift(of: work).id == decided.shift
      && (decided.role == nil || decided.role == work.role)
      && (decided.place == nil || decided.place == work.place)
  }

  private static func words(_ decided: FixedAssignment) -> String {
    guard let shift = decided.shift else { return "be free" }
    return "work \(shift)" + (decided.role.map { " as \($0)" } ?? "")
      + (decided.place.map { " at \($0)" } ?? "")
  }
}
