public import PracticeDomain
internal import Primitives

extension OvertimeRule: CompilableRule {
  /// Adds a counter of paid minutes a week for each person with contract
  /// hours.
  public func compile(into draft: inout RosterDraft) {
    let weightings = draft.days.map {
      draft.problem.weighting(
        draft.paidMinutes(of: .anyWork, on: draft.practice.horizon.date(at: $0))
      )
    }
    for person in draft.people(in: header.scope) {
      let professional = draft.practice.professionals[person]
      guard let weekly = draft.practice.contract(of: professional)?.weeklyMinutes
      else { continue }
      let hourly = draft.practice.pay(of: professional)?.hourly ?? 0
      let band = Band(
        maximum: weekly,
        excess: ConvexPrice(
          unit: unit,
          tiers: tiers.map { .init(units: $0.units, price: price(of: $0.cost, hourly: hourly)) }
        )
      )
      draft.problem.counters.append(
        Counter(
          person: person,
          days: draft.days,
          weightings: weightings,
          windows: windows(person, draft),
          band: band,
          origin: origin(people: [person], sentence(in: draft.practice))
        )
      )
    }
  }

  private func windows(_ person: Int, _ draft: RosterDraft) -> [Counter.Window] {
    draft.windows(of: .week, for: person).map { window in
      let past = draft.pastMinutes(person, window.back, of: .anyWork, countsLeave: true)
      let credit = window.days.reduce(0) {
        $0 + draft.leaveCredit(person, on: draft.practice.horizon.date(at: $1))
      }
      let holidays = countsHolidays ? draft.holidayMinutes(person, window) : 0
      return Counter.Window(positions: window.days, carried: past + credit + holidays)
    }
  }

  private func price(of cost: Cost, hourly: Int) -> Int64 {
    switch cost {
    case .amount(let amount): amount
    case .percentOfPay(let percent): Int64((hourly * percent * unit + 3000) / 6000)
    }
  }
}
