import PracticeDomain

extension FairnessRule: VerifiableRule, BalancedRule {
  func findings(in view: RosterView) -> [Finding] {
    let members = members(in: view)
    guard !members.isEmpty else { return [] }
    let loads = members.map { load(of: $0, view) }
    return measure == .range
      ? rangeFindings(members, loads, view) : shareFindings(members, loads, view)
  }

  /// Those among whom the load is spread.
  func members(in view: RosterView) -> [Timeline] {
    view.members(of: header.scope).filter { !isProRata || weight(of: $0) > 0 }
  }

  private func weight(of timeline: Timeline) -> Int {
    isProRata ? timeline.contract?.weeklyMinutes ?? 0 : 1
  }

  /// The load of one of them, what is carried in included.
  func load(of timeline: Timeline, _ view: RosterView) -> Int {
    (balance.flatMap { timeline.balances[$0] } ?? 0) + gain(of: timeline, in: view)
  }

  func gain(of timeline: Timeline, in view: RosterView) -> Int {
    let selection = WorkSelection(work, in: view.practice)
    let works = view.days.flatMap { timeline.works(on: $0) }.filter(selection.contains)
    return switch load {
    case .hours: works.reduce(0) { $0 + $1.paidMinutes }
    case .shifts: works.count
    case .weekends:
      view.weekends.count { view.counts($0, of: timeline, selection, anyWork: work.isAnyWork) }
    }
  }

  private func rangeFindings(
    _ members: [Timeline],
    _ loads: [Int],
    _ view: RosterView
  ) -> [Finding] {
    let (most, least) = (loads.max() ?? 0, loads.min() ?? 0)
    let found = finding(
      started(most - least - allowance, by: unit),
      at: price,
      who: members.map(\.professional.id),
      on: [view.horizon.start, view.horizon.end],
      "The \(load.rawValue) counted reach from \(least) to \(most)."
    )
    return found.map { [$0] } ?? []
  }

  private func shareFindings(
    _ members: [Timeline],
    _ loads: [Int],
    _ view: RosterView
  ) -> [Finding] {
    let weights = members.map(weight)
    let whole = weights.reduce(0, +)
    let total = loads.reduce(0, +)
    return zip(members, zip(weights, loads)).flatMap { timeline, amount in
      // All in parts of a whole, so that fair loads are whole numbers.
      let off = amount.1 * whole - amount.0 * total
      let slack = allowance * whole
      let words = "\(timeline.professional.name) bears \(amount.1) of \(total) \(load.rawValue)"
      let who = [timeline.professional.id]
      let dates = [view.horizon.start, view.horizon.end]
      return [
        finding(
          started(off - slack, by: unit * whole),
          at: price,
          who: who,
          on: dates,
          "\(words), more than the fair share."
        ),
        finding(
          started(-off - slack, by: unit * whole),
          at: shortagePrice,
          who: who,
          on: dates,
          "\(words), less than the fair share."
        ),
      ].compactMap { $0 }
    }
  }

  private func started(_ amount: Int, by unit: Int) -> Int {
    amount <= 0 ? 0 : (amount - 1) / max(1, unit) + 1
  }
}
