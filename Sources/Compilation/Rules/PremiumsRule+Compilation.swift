public import PracticeDomain
internal import Primitives

extension PremiumsRule: CompilableRule {
  /// Prices the duties of each cell by what they earn on top.
  public func compile(into draft: inout RosterDraft) {
    for day in draft.days {
      let minutes = self.minutes(on: day, draft.practice)
      for person in draft.people(in: header.scope) {
        let hourly = draft.practice.pay(of: draft.practice.professionals[person])?.hourly ?? 0
        var duties: [Int64: [Int]] = [:]
        for (index, duty) in draft.duties.enumerated() {
          let price = duty.elements.reduce(Int64(0)) { sum, element in
            sum + self.price(of: element, minutes, hourly, draft)
          }
          if price > 0 { duties[price, default: []].append(index) }
        }
        for (price, duties) in duties.sorted(by: { $0.key < $1.key }) {
          draft.charge(
            person: person,
            day: day,
            duties: duties,
            penalty: .soft(price),
            origin: origin(people: [person], days: [day], sentence(in: draft.practice))
          )
        }
      }
    }
  }

  /// The minutes of each shift of a day that earn the premium.
  func minutes(on day: Int, _ practice: Practice) -> [Int] {
    practice.shifts.map { minutes(of: $0, day, practice) }
  }

  /// What an element of a duty earns on top, by the minutes of each shift.
  func price(
    of element: Duty.Element,
    _ minutes: [Int],
    _ hourly: Int,
    _ draft: RosterDraft
  ) -> Int64 {
    guard draft.selects(work, element) else { return 0 }
    let minutes = minutes[element.shift]
    return switch rate {
    case .amount(let amount): Int64((minutes * amount + 30) / 60)
    case .percentOfPay(let percent): Int64((minutes * hourly * percent + 3000) / 6000)
    }
  }

  private func minutes(of shift: Shift, _ day: Int, _ practice: Practice) -> Int {
    let date = practice.horizon.date(at: day)
    let worked = practice.workedMinutes(of: shift, on: date)
    guard let span = practice.span(of: shift, on: date) else {
      return parts.isEmpty && counts(date, in: practice) ? worked : 0
    }
    let unpaid = shift.breaks.compactMap { pause -> Range<Int>? in
      guard !pause.isPaid, let offset = pause.offset else { return nil }
      let from = min(span.upperBound, span.lowerBound + offset)
      return from..<min(span.upperBound, from + max(0, pause.length))
    }
    let times = self.times(from: day - 1, until: day + shift.length / 1440 + 2, practice)
    let earning = times.reduce(0) { sum, time in
      let inside = time.clamped(to: span)
      return sum + inside.count - unpaid.reduce(0) { $0 + $1.clamped(to: inside).count }
    }
    return min(worked, earning)
  }

  /// When the premium is earned on some days.
  private func times(from first: Int, until last: Int, _ practice: Practice) -> [Range<Int>] {
    (first...last).flatMap { day -> [Range<Int>] in
      let date = practice.horizon.date(at: day)
      guard counts(date, in: practice) else { return [] }
      if parts.isEmpty {
        let clock = practice.clock
        return [clock.instant(on: date, minutes: 0)..<clock.instant(on: date, minutes: 1440)]
      }
      return parts.map { $0.instants(on: date, practice.clock) }
    }
  }
}
