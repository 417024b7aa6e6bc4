public import PracticeDomain
internal import Primitives

extension PlacesUsedRule: CompilableRule {
  /// Adds, for each person and period, a group for each site and a counter of
  /// them.
  public func compile(into draft: inout RosterDraft) {
    let none = draft.problem.weighting(Array(repeating: 0, count: draft.duties.count))
    let duties = bySite(draft)
    for person in draft.people(in: header.scope) {
      for window in draft.windows(of: period, for: person) {
        let before = Set(
          window.back.flatMap { draft.assignmentsKnownByDay(person, back: $0) }
            .filter { draft.selects(work, $0) }.compactMap { draft.site(of: $0.place) }
        )
        var terms: [Counter.GroupTerm] = []
        for (site, set) in duties where !before.contains(site) {
          terms.append(.init(group: add(set, window, person, &draft), weight: 1, position: 0))
        }
        draft.problem.counters.append(
          Counter(
            person: person,
            days: draft.days,
            weightings: Array(repeating: none, count: draft.days.count),
            groups: terms,
            windows: [.init(positions: 0..<draft.days.count, carried: before.count)],
            band: Band(maximum: maximum, excess: ConvexPrice(price.penalty)),
            origin: origin(
              people: [person],
              days: Array(window.days),
              sentence(in: draft.practice)
            )
          )
        )
      }
    }
  }

  /// The duties with such work at each site, sites in the order of duties.
  private func bySite(_ draft: RosterDraft) -> [(Identifier<Place>, [Int])] {
    var sites: [Identifier<Place>] = []
    var duties: [Identifier<Place>: [Int]] = [:]
    for (index, duty) in draft.duties.enumerated() {
      for element in duty.elements where draft.selects(work, element) {
        guard let site = draft.site(of: element.place) else { continue }
        if !sites.contains(site) { sites.append(site) }
        duties[site, default: []].append(index)
      }
    }
    return sites.map { ($0, duties[$0] ?? []) }
  }

  private func add(
    _ duties: [Int],
    _ window: PeriodWindow,
    _ person: Int,
    _ draft: inout RosterDraft
  ) -> Int {
    let set = draft.problem.dutySet(duties)
    draft.problem.groups.append(
      Group(
        person: person,
        parts: window.days.map { .init(day: $0, duties: set) },
        kind: .any,
        origin: origin(people: [person], days: Array(window.days), "at the site")
      )
    )
    return draft.problem.groups.count - 1
  }
}
