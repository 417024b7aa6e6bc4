public import PracticeDomain
internal import Primitives

extension BudgetRule: CompilableRule {
  /// Adds a cover of money for each period, people of one pay counted together.
  public func compile(into draft: inout RosterDraft) {
    let practice = draft.practice
    var byPay: [Int: [Int]] = [:]
    for person in draft.people(in: header.scope) {
      guard let pay = practice.pay(of: practice.professionals[person]) else { continue }
      byPay[pay.hourly, default: []].append(person)
    }
    for days in periods(practice) {
      var parts: [Cover.Part] = []
      for (hourly, people) in byPay.sorted(by: { $0.key < $1.key }) {
        let set = draft.problem.peopleSet(people)
        for day in days {
          let weighting = draft.problem.weighting(costs(hourly, day, draft))
          parts.append(.init(people: set, day: day, weighting: weighting))
        }
      }
      guard !parts.isEmpty else { continue }
      draft.problem.covers.append(
        Cover(
          parts: parts,
          band: Band(maximum: maximum, excess: ConvexPrice(price.penalty, unit: unit)),
          origin: origin(days: days, sentence(in: practice))
        )
      )
    }
  }

  /// The days of each period.
  private func periods(_ practice: Practice) -> [[Int]] {
    let days = Array(0..<practice.horizon.days)
    guard period == .week else { return [days] }
    let lead = (practice.horizon.start.weekday.index - practice.weekStart.index + 7) % 7
    return stride(from: -lead, to: days.count, by: 7).map { first in
      days.filter { first <= $0 && $0 < first + 7 }
    }
  }

  /// What each duty of a day costs at an hourly pay.
  private func costs(_ hourly: Int, _ day: Int, _ draft: RosterDraft) -> [Int] {
    let date = draft.practice.horizon.date(at: day)
    let minutes = draft.practice.shifts.map { draft.practice.paidMinutes(of: $0, on: date) }
    return draft.duties.map { duty in
      duty.elements.reduce(0) { sum, element in
        guard draft.selects(work, element) else { return sum }
        return sum + (minutes[element.shift] * hourly * percent + 3000) / 6000
      }
    }
  }
}
