public import PracticeDomain
internal import Primitives

extension HoursRule: CompilableRule {
  /// Adds a counter of paid minutes for each person concerned.
  public func compile(into draft: inout RosterDraft) {
    let weightings = draft.days.map {
      draft.problem.weighting(
        draft.paidMinutes(of: work, on: draft.practice.horizon.date(at: $0))
      )
    }
    for person in draft.people(in: header.scope) {
      let least = minutes(minimum, person, draft)
      let most = minutes(maximum, person, draft)
      guard least != nil || most != nil else { continue }
      let band = Band(
        minimum: least,
        shortage: ConvexPrice(shortagePrice.penalty, unit: unit),
        maximum: most,
        excess: ConvexPrice(excessPrice.penalty, unit: unit)
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
    let professional = draft.practice.professionals[person].id
    let brought =
      period == .horizon
      ? balance.flatMap { draft.practice.history[professional]?.balances[$0] } ?? 0 : 0
    return draft.windows(of: period, for: person).map { window in
      let past = draft.pastMinutes(person, window.back, of: work, countsLeave: countsLeave)
      let credit =
        !countsLeave
        ? 0
        : window.days.reduce(0) {
          $0 + draft.leaveCredit(person, on: draft.practice.horizon.date(at: $1))
        }
      let holidays = countsHolidays ? draft.holidayMinutes(person, window) : 0
      return Counter.Window(
        positions: window.days,
        carried: brought + past + credit + holidays,
        owesMinimum: window.isWhole
      )
    }
  }

  private func minutes(_ limit: Limit?, _ person: Int, _ draft: RosterDraft) -> Int? {
    switch limit {
    case nil: return nil
    case .minutes(let minutes): return minutes
    case .contract(let plus):
      let contract = draft.practice.contract(of: draft.practice.professionals[person])
      guard let weekly = contract?.weeklyMinutes else { return nil }
      return switch period {
      case .week: weekly + plus
      case .horizon: weekly * draft.practice.horizon.days / 7 + plus
      case .rolling(let days): weekly * days / 7 + plus
      }
    }
  }
}
