public import PracticeDomain
internal import Primitives

extension LoadRule: CompilableRule {
  /// Adds a counter of points for each person concerned.
  public func compile(into draft: inout RosterDraft) {
    let weights = draft.duties.map { duty in
      duty.elements.reduce(0) { sum, element in
        sum + (points.first { draft.selects($0.work, element) }?.points ?? 0)
      }
    }
    let weighting = draft.problem.weighting(weights)
    let band = Band(
      minimum: minimum,
      shortage: ConvexPrice(shortagePrice.penalty),
      maximum: maximum,
      excess: ConvexPrice(excessPrice.penalty)
    )
    for person in draft.people(in: header.scope) {
      draft.problem.counters.append(
        Counter(
          person: person,
          days: draft.days,
          weightings: Array(repeating: weighting, count: draft.days.count),
          windows: windows(person, draft),
          band: band,
          origin: origin(people: [person], sentence(in: draft.practice))
        )
      )
    }
  }

  private func windows(_ person: Int, _ draft: RosterDraft) -> [Counter.Window] {
    let professional = draft.practice.professionals[person].id
    let balances = draft.practice.history[professional]?.balances ?? [:]
    let brought = period == .horizon ? balance.flatMap { balances[$0] } ?? 0 : 0
    return draft.windows(of: period, for: person).map { window in
      let past = window.back.flatMap { draft.assignmentsKnownByDay(person, back: $0) }
        .reduce(0) { sum, assignment in
          sum + (points.first { draft.selects($0.work, assignment) }?.points ?? 0)
        }
      return Counter.Window(
        positions: window.days,
        carried: brought + past,
        owesMinimum: window.isWhole
      )
    }
  }
}
