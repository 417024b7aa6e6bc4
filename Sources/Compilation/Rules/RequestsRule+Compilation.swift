public import PracticeDomain
internal import Primitives

extension RequestsRule: CompilableRule {
  /// Prices the duties that break each wish.
  public func compile(into draft: inout RosterDraft) {
    let scope = Set(draft.people(in: header.scope))
    for request in draft.practice.requests {
      guard let person = draft.person(request.professional), scope.contains(person),
        let day = draft.practice.horizon.index(of: request.date)
      else { continue }
      let fitting = draft.duties.indices.filter { duty in
        let elements = draft.duties[duty].elements
        guard let shift = request.shift else { return !elements.isEmpty }
        return elements.contains { draft.practice.shifts[$0.shift].id == shift }
      }
      let broken =
        request.wish == .off ? fitting : draft.duties.indices.filter { !fitting.contains($0) }
      let words = request.wish == .off ? "wishes not to work" : "wishes to work"
      draft.charge(
        person: person,
        day: day,
        duties: broken,
        penalty: (request.price ?? price).penalty,
        origin: origin(
          people: [person],
          days: [day],
          words + (request.shift.map { " \($0)" } ?? "")
        )
      )
    }
  }
}
