import PracticeDomain

extension WeekendsRule: VerifiableRule, BalancedRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    let weekends = view.weekends
    return view.members(of: header.scope).flatMap { timeline in
      let worked = weekends.filter {
        view.counts($0, of: timeline, selection, anyWork: work.isAnyWork)
      }
      let carried = balance.flatMap { timeline.balances[$0] } ?? 0
      return findings(carried + worked.count, worked, timeline, view)
    }
  }

  func gain(of timeline: Timeline, in view: RosterView) -> Int {
    let selection = WorkSelection(work, in: view.practice)
    return view.weekends.count {
      view.counts($0, of: timeline, selection, anyWork: work.isAnyWork)
    }
  }

  private func findings(
    _ number: Int,
    _ worked: [Range<Int>],
    _ timeline: Timeline,
    _ view: RosterView
  ) -> [Finding] {
    let dates = worked.flatMap { $0.clamped(to: view.days).map(view.date) }
    func about(_ limit: String) -> String {
      "\(timeline.professional.name) works \(counted(number, "weekend")); \(limit)."
    }
    return [
      finding(
        minimum.map { $0 - number } ?? 0,
        at: shortagePrice,
        who: [timeline.professional.id],
        on: dates,
        about("at least \(minimum ?? 0)")
      ),
      finding(
        maximum.map { number - $0 } ?? 0,
        at: excessPrice,
        who: [timeline.professional.id],
        on: dates,
        about("at most \(maximum ?? 0)")
      ),
    ].compactMap { $0 }
  }
}
