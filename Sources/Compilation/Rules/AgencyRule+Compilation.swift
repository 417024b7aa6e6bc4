public import PracticeDomain
internal import Primitives

extension AgencyRule: CompilableRule {
  /// Prices the duties of each cell, and bars work before the notice has run.
  public func compile(into draft: inout RosterDraft) {
    let people = draft.people(in: header.scope)
    for day in draft.days {
      let date = draft.practice.horizon.date(at: day)
      let prices = draft.practice.shifts.map { shift in
        let minutes = max(minimumCall, draft.practice.paidMinutes(of: shift, on: date))
        return (minutes * tariff + 30) / 60
      }
      var duties: [Int: [Int]] = [:]
      for (index, duty) in draft.duties.enumerated() {
        let price = duty.elements.reduce(0) { $0 + prices[$1.shift] }
        if price > 0 { duties[price, default: []].append(index) }
      }
      for person in people {
        for (price, duties) in duties.sorted(by: { $0.key < $1.key }) {
          charge(person, day, duties, .soft(Int64(price)), &draft)
        }
        if day < notice {
          charge(person, day, Array(draft.duties.indices.dropFirst()), .hard, &draft)
        }
      }
    }
  }

  private func charge(
    _ person: Int,
    _ day: Int,
    _ duties: [Int],
    _ penalty: Penalty,
    _ draft: inout RosterDraft
  ) {
    draft.charge(
      person: person,
      day: day,
      duties: duties,
      penalty: penalty,
      origin: origin(people: [person], days: [day], sentence(in: draft.practice))
    )
  }
}
