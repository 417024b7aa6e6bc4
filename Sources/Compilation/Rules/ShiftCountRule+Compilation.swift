public import PracticeDomain
internal import Primitives

extension ShiftCountRule: CompilableRule {
  /// Adds a counter of shifts for each person concerned.
  public func compile(into draft: inout RosterDraft) {
    let weighting = draft.problem.weighting(draft.counts(of: work))
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
    let brought =
      period == .horizon
      ? balance.flatMap { draft.practice.history[professional]?.balances[$0] } ?? 0 : 0
    return draft.windows(of: period, for: person).map { window in
      let past = window.back.reduce(0) { sum, back in
        sum + draft.assignmentsKnownByDay(person, back: back).count { draft.selects(work, $0) }
      }
      return Counter.Window(
        positions: window.days,
        carried: brought + past,
        owesMinimum: window.isWhole
      )
    }
  }
}
