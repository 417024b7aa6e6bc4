public import PracticeDomain
internal import Primitives

extension AvailabilityRule: CompilableRule {
  /// Prices duties at times without availability, by the number of their
  /// shifts that break it.
  public func compile(into draft: inout RosterDraft) {
    let scope = Set(draft.people(in: header.scope))
    for (person, professional) in draft.practice.professionals.enumerated()
    where scope.contains(person) {
      let times = draft.practice.unavailability.filter { $0.professional == professional.id }
      guard !times.isEmpty else { continue }
      for day in draft.days { price(times, person, day, &draft) }
    }
  }

  private func price(
    _ times: [Unavailability],
    _ person: Int,
    _ day: Int,
    _ draft: inout RosterDraft
  ) {
    let date = draft.practice.horizon.date(at: day)
    let relevant = times.filter { $0.days.contains(date) }
    guard !relevant.isEmpty else { return }
    var byCount: [Int: [Int]] = [:]
    for (duty, elements) in draft.duties.map(\.elements).enumerated() {
      let count = elements.count { element in
        relevant.contains {
          $0.part?.overlaps(draft.practice.shifts[element.shift], on: date, in: draft.practice)
            ?? true
        }
      }
      if count > 0 { byCount[count, default: []].append(duty) }
    }
    for (count, duties) in byCount.sorted(by: { $0.key < $1.key }) {
      let origin = origin(people: [person], days: [day], "not available")
      let penalty: Penalty =
        if case .soft(let amount) = self.price { .soft(amount * Int64(count)) } else { .hard }
      draft.charge(person: person, day: day, duties: duties, penalty: penalty, origin: origin)
    }
  }
}
