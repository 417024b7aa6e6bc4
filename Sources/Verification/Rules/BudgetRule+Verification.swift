import PracticeDomain

extension BudgetRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    let members = view.members(of: header.scope)
    let first = period == .week ? view.firstWeekStart : 0
    let length = period == .week ? 7 : view.horizon.days
    return stride(from: first, to: view.horizon.days, by: length).compactMap { start in
      let days = (start..<(start + length)).clamped(to: view.days)
      let cost = members.reduce(0) { sum, timeline in
        sum + self.cost(of: timeline, on: days, selection)
      }
      let excess = cost - maximum
      return finding(
        excess <= 0 ? 0 : (excess - 1) / max(1, unit) + 1,
        at: price,
        on: [view.date(days.lowerBound), view.date(days.upperBound - 1)],
        "The hours together cost \(view.practice.unit.text(Int64(cost))) from "
          + "\(view.date(days.lowerBound).words) to \(view.date(days.upperBound - 1).words); "
          + "at most \(view.practice.unit.text(Int64(maximum)))."
      )
    }
  }

  private func cost(
    of timeline: Timeline,
    on days: Range<Int>,
    _ selection: WorkSelection
  ) -> Int {
    guard let pay = timeline.professional.pay ?? timeline.contract?.pay else { return 0 }
    return days.flatMap { timeline.works(on: $0) }.filter(selection.contains).reduce(0) {
      // The nearest minor unit of minutes times percent times pay by 6000.
      $0 + (2 * $1.paidMinutes * pay.hourly * percent + 6000) / 12_000
    }
  }
}
