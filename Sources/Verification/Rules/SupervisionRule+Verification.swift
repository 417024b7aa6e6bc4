import PracticeDomain

extension SupervisionRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let watch = SupervisionWatch(rule: self, view: view)
    let supervised = WorkSelection(work, in: view.practice)
    return view.members(of: header.scope).flatMap { timeline in
      timeline.works.compactMap { work in
        guard work.day >= 0, supervised.contains(work) else { return nil }
        return finding(
          watch.missing(for: work, of: timeline.professional.id),
          at: price,
          who: [timeline.professional.id],
          on: [view.date(work.day)],
          "\(timeline.professional.name) works \(view.shift(of: work).name) on "
            + "\(view.date(work.day).words) without \(counted(count, "supervisor")) at all times."
        )
      }
    }
  }
}

/// Finds how many supervisors are missing while someone works.
private struct SupervisionWatch {
  let rule: SupervisionRule
  let view: RosterView
  /// Work by day of those who supervise on any day, with who does it.
  private let works: [Int: [(person: Professional, work: Work)]]
  private let lookback: Int

  init(rule: SupervisionRule, view: RosterView) {
    self.rule = rule
    self.view = view
    let latest = view.practice.shifts.compactMap { shift in
      shift.start.map { $0.minutes + shift.length }
    }.max()
    let lookback = (latest ?? 0) / 1440 + 1
    self.lookback = lookback
    var works: [Int: [(person: Professional, work: Work)]] = [:]
    for timeline in view.members(of: rule.supervisors) {
      for work in timeline.works where work.day >= -lookback {
        works[work.day, default: []].append((timeline.professional, work))
      }
    }
    self.works = works
  }

  /// Supervisors missing while one works a shift, over all pieces of its time.
  func missing(for work: Work, of supervised: Identifier<Professional>) -> Int {
    guard let span = work.span else {
      let present = supervisors(of: work, supervised, on: work.day...work.day)
        .filter { $0.work.shift == work.shift }
      return max(0, rule.count - Set(present.map(\.person)).count)
    }
    let reach = lookback + span.count / 1440
    let onDuty = supervisors(of: work, supervised, on: (work.day - lookback)...(work.day + reach))
      .filter { !view.shift(of: $0.work).onCall }
    return pieces(of: span, day: work.day).reduce(0) { sum, piece in
      let present = onDuty.filter { item in
        item.work.span.map {
          $0.lowerBound <= piece.lowerBound && piece.upperBound <= $0.upperBound
        } ?? false
      }
      return sum + max(0, rule.count - Set(present.map(\.person)).count)
    }
  }

  /// Work, on some days, of those who supervise on the day of the supervised.
  private func supervisors(
    of work: Work,
    _ supervised: Identifier<Professional>,
    on days: ClosedRange<Int>
  ) -> [(person: Identifier<Professional>, work: Work)] {
    guard let day = Horizon(start: view.date(work.day), days: 1) else { return [] }
    return days.flatMap { works[$0] ?? [] }.compactMap { item in
      guard item.person.id != supervised, !rule.samePlace || item.work.place == work.place,
        rule.supervisors.contains(item.person, over: day)
      else { return nil }
      return (item.person.id, item.work)
    }
  }

  /// The time of a shift, cut where any shift of the days around starts or
  /// ends.
  private func pieces(of span: Range<Int>, day: Int) -> [Range<Int>] {
    var cuts: Set<Int> = [span.lowerBound, span.upperBound]
    for other in (day - 1)...(day + 1) {
      for shift in view.practice.shifts {
        guard let times = view.practice.span(of: shift, on: view.date(other)) else { continue }
        if span.contains(times.lowerBound) { cuts.insert(times.lowerBound) }
        if span.contains(times.upperBound) { cuts.insert(times.upperBound) }
      }
    }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { $0..<$1 }
  }
}
