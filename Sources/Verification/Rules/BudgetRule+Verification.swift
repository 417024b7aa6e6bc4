import PracticeDomain

extension BudgetRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    let members = view.members(of: header.scope)
    let rates = countsRates ? Rates(view) : Rates()
    let first = period == .week ? view.firstWeekStart : 0
    let length = period == .week ? 7 : view.horizon.days
    return stride(from: first, to: view.horizon.days, by: length).compactMap { start in
      let days = (start..<(start + length)).clamped(to: view.days)
      let cost = members.reduce(0) { sum, timeline in
        sum + self.cost(of: timeline, on: days, selection, rates, view)
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
    _ selection: WorkSelection,
    _ rates: Rates,
    _ view: RosterView
  ) -> Int {
    let pay = timeline.professional.pay ?? timeline.contract?.pay
    let agencies = rates.agencies.filter { $0.members.contains(timeline.professional.id) }
    let premiums = rates.premiums.filter { $0.members.contains(timeline.professional.id) }
    return days.flatMap { timeline.works(on: $0) }.filter(selection.contains).reduce(0) {
      sum,
      work in
      // The nearest minor unit of minutes times percent times pay by 6000.
      let own =
        agencies.isEmpty
        ? (2 * work.paidMinutes * (pay?.hourly ?? 0) * percent + 6000) / 12_000 : 0
      let called = agencies.reduce(Int64(0)) { $0 + $1.rule.pay(for: work, $1.work, view) }
      let earned = premiums.reduce(Int64(0)) { sum, premium in
        premium.work.contains(work)
          ? sum + premium.rule.earned(by: work, of: timeline, view).cost : sum
      }
      return sum + own + Int(called + earned)
    }
  }
}

/// The rules that a budget counts, with whom and what they are about.
private struct Rates {
  var premiums:
    [(rule: PremiumsRule, members: Set<Identifier<Professional>>, work: WorkSelection)] =
      []
  var agencies:
    [(rule: AgencyRule, members: Set<Identifier<Professional>>, work: [WorkSelection])] =
      []

  init() {}

  init(_ view: RosterView) {
    func members(_ rule: some Rule) -> Set<Identifier<Professional>> {
      Set(view.members(of: rule.header.scope).map(\.professional.id))
    }
    premiums = view.practice.rules.compactMap { $0 as? PremiumsRule }
      .map { ($0, members($0), WorkSelection($0.work, in: view.practice)) }
    agencies = view.practice.rules.compactMap { $0 as? AgencyRule }
      .map { rule in
        (rule, members(rule), rule.tariffs.map { WorkSelection($0.work, in: view.practice) })
      }
  }
}
