import PracticeDomain

/// How much cover is missing, in minutes of people.
///
/// On shifts, each one missing counts for the mean paid length of the shifts that
/// would do; during an interval, for the step.
struct CoverShortfall {
  /// Missing to the minimum.
  private(set) var shortage = 0
  /// Missing between the minimum and the preferred number.
  private(set) var preference = 0

  private let facts: DutyFacts
  private let members: Set<Identifier<Professional>>

  init(_ facts: DutyFacts) {
    self.facts = facts
    let scope = facts.practice.rules.lazy.compactMap { $0 as? CoverRule }.first?.header.scope
    members = Set(
      facts.practice.professionals
        .filter { (scope ?? .everyone).contains($0, over: facts.practice.horizon) }.map(\.id)
    )
    for requirement in facts.practice.cover {
      for date in facts.practice.horizon.dates where requirement.days.contains(date) {
        add(requirement, on: date)
      }
    }
  }

  private mutating func add(_ requirement: CoverRequirement, on date: CalendarDate) {
    switch requirement.subject {
    case .shifts(let shifts):
      let number = facts.duties(on: date).count { duty in
        (shifts.isEmpty || shifts.contains(duty.shift.id)) && fits(duty, requirement)
      }
      add(number, requirement, minutes: length(of: shifts, on: date))
    case .interval(let part, let step):
      for minute in stride(from: part.from.minutes, to: part.until.minutes, by: max(1, step)) {
        let end = min(part.until.minutes, minute + max(1, step))
        let clock = facts.practice.clock
        let from = clock.instant(on: date, minutes: minute)
        let until = clock.instant(on: date, minutes: end)
        guard from < until else { continue }
        add(present(in: from..<until, requirement, on: date), requirement, minutes: until - from)
      }
    }
  }

  private mutating func add(_ number: Int, _ requirement: CoverRequirement, minutes: Int) {
    let least = requirement.minimum
    shortage += max(0, least - number) * minutes
    preference += max(0, (requirement.preferred ?? least) - max(least, number)) * minutes
  }

  private func present(
    in piece: Range<Int>,
    _ requirement: CoverRequirement,
    on date: CalendarDate
  ) -> Int {
    (-2...0).reduce(0) { sum, days in
      sum
        + facts.duties(on: date.adding(days: days)).count {
          $0.covers(piece) && fits($0, requirement)
        }
    }
  }

  private func fits(_ duty: DutyFacts.Duty, _ requirement: CoverRequirement) -> Bool {
    members.contains(duty.assignment.professional)
      && (requirement.role.map { $0 == duty.assignment.role } ?? true)
      && (requirement.place.map { facts.practice.place(duty.assignment.place, isWithin: $0) }
        ?? true)
  }

  private func length(of shifts: [Identifier<Shift>], on date: CalendarDate) -> Int {
    let practice = facts.practice
    let meant = practice.shifts.filter { shifts.isEmpty || shifts.contains($0.id) }
    let worked = meant.filter { $0.days.contains(date) }
    let counted = worked.isEmpty ? meant : worked
    guard !counted.isEmpty else { return 0 }
    return counted.reduce(0) { $0 + practice.paidMinutes(of: $1, on: date) } / counted.count
  }
}
