public import PracticeDomain
internal import Primitives

extension WeekendsRule: CompilableRule {
  /// Adds a group for each weekend and a counter of them for each person
  /// concerned.
  public func compile(into draft: inout RosterDraft) {
    let none = draft.problem.weighting(Array(repeating: 0, count: draft.duties.count))
    for person in draft.people(in: header.scope) {
      let terms = draft.weekendTerms(of: work, person, origin(people: [person], "weekend worked"))
      add(person, terms, none, &draft)
    }
  }

  private func add(
    _ person: Int,
    _ terms: [Counter.GroupTerm],
    _ none: Int,
    _ draft: inout RosterDraft
  ) {
    let professional = draft.practice.professionals[person].id
    let carried = balance.flatMap { draft.practice.history[professional]?.balances[$0] } ?? 0
    draft.problem.counters.append(
      Counter(
        person: person,
        days: draft.days,
        weightings: Array(repeating: none, count: draft.days.count),
        groups: terms,
        windows: [.init(positions: 0..<draft.days.count, carried: carried)],
        band: Band(
          minimum: minimum,
          shortage: ConvexPrice(shortagePrice.penalty),
          maximum: maximum,
          excess: ConvexPrice(excessPrice.penalty)
        ),
        origin: origin(people: [person], sentence(in: draft.practice))
      )
    )
  }
}

extension RosterDraft {
  /// Adds a group for each weekend that someone may come to work and that was
  /// not counted before the horizon, as terms of a counter.
  mutating func weekendTerms(
    of work: ShiftSelector,
    _ person: Int,
    _ origin: Origin
  ) -> [Counter.GroupTerm] {
    let worked = problem.dutySet(duties(with: work))
    var terms: [Counter.GroupTerm] = []
    for weekend in weekends where !wasCounted(weekend, person, work) {
      let days = weekend.filter { self.days.indices.contains($0) }
      guard let last = days.last else { continue }
      var origin = origin
      origin.days = days
      problem.groups.append(
        Group(
          person: person,
          parts: days.map { .init(day: $0, duties: worked) },
          kind: .any,
          origin: origin
        )
      )
      terms.append(.init(group: problem.groups.count - 1, weight: 1, position: last))
    }
    return terms
  }

  /// Whether a day of the weekend before the horizon is known to be worked.
  private func wasCounted(_ weekend: [Int], _ person: Int, _ work: ShiftSelector) -> Bool {
    weekend.contains { day in
      guard day < 0 else { return false }
      return switch past(person, back: -day) {
      case nil, .free: false
      case .workedSomehow: work.isAnyWork
      case .worked(let assignments): assignments.contains { selects(work, $0) }
      }
    }
  }
}

extension RosterDraft {
  /// The weekends with a day in the horizon, as positions that may lie before
  /// or after it.
  var weekends: [[Int]] {
    let weekend = Set(practice.weekend)
    let isWeekend = { (day: Int) in weekend.contains(practice.horizon.date(at: day).weekday) }
    var result: [[Int]] = []
    var first = 0
    while first > -7 && isWeekend(first) && isWeekend(first - 1) { first -= 1 }
    var day = first
    while day < practice.horizon.days || (isWeekend(day) && result.last?.last == day - 1) {
      if isWeekend(day) {
        if result.last?.last == day - 1 {
          result[result.count - 1].append(day)
        } else {
          result.append([day])
        }
      }
      day += 1
      if day > practice.horizon.days + 7 { break }
    }
    return result
  }
}
