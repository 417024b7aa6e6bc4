public import PracticeDomain
internal import Primitives

extension FairnessRule: CompilableRule {
  /// Adds a counter of the load for each person concerned, and a spread over
  /// them.
  public func compile(into draft: inout RosterDraft) {
    let people = draft.people(in: header.scope).filter { !isProRata || hours($0, draft) > 0 }
    guard !people.isEmpty else { return }
    let divisor = people.reduce(0) { Self.greatestDivisor($0, hours($1, draft)) }
    var members: [Spread.Member] = []
    for person in people {
      addCounter(person, &draft)
      let share = isProRata ? hours(person, draft) / max(1, divisor) : 1
      members.append(
        .init(counter: draft.problem.counters.count - 1, window: 0, share: share)
      )
    }
    let shares = measure == .share ? members.reduce(0) { $0 + $1.share } : 1
    draft.problem.spreads.append(
      Spread(
        members: members,
        kind: measure == .share ? .deviation : .range,
        allowance: allowance * shares,
        over: ConvexPrice(price.penalty, unit: unit * shares),
        under: ConvexPrice(shortagePrice.penalty, unit: unit * shares),
        origin: origin(people: people, sentence(in: draft.practice))
      )
    )
  }

  private func hours(_ person: Int, _ draft: RosterDraft) -> Int {
    draft.practice.contract(of: draft.practice.professionals[person])?.weeklyMinutes ?? 0
  }

  private static func greatestDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestDivisor(second, first % second)
  }

  private func addCounter(_ person: Int, _ draft: inout RosterDraft) {
    let practice = draft.practice
    let professional = practice.professionals[person].id
    let origin = origin(people: [person], sentence(in: practice))
    let terms = load == .weekends ? draft.weekendTerms(of: work, person, origin) : []
    let weightings = draft.days.map { day in
      switch load {
      case .hours: draft.paidMinutes(of: work, on: practice.horizon.date(at: day))
      case .shifts: draft.counts(of: work)
      case .weekends: Array(repeating: 0, count: draft.duties.count)
      }
    }
    draft.problem.counters.append(
      Counter(
        person: person,
        days: draft.days,
        weightings: weightings.map { draft.problem.weighting($0) },
        groups: terms,
        windows: [
          .init(
            positions: 0..<draft.days.count,
            carried: balance.flatMap { practice.history[professional]?.balances[$0] } ?? 0
          )
        ],
        band: Band(),
        origin: origin
      )
    )
  }
}
