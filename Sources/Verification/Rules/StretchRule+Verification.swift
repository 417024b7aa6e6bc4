import PracticeDomain

extension StretchRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection: WorkSelection? =
      switch subject {
      case .off: nil
      case .work(let work): WorkSelection(work, in: view.practice)
      }
    return view.members(of: header.scope).flatMap { timeline in
      let finder = StretchFinder(
        timeline: timeline,
        isMember: { day in
          let works = timeline.works(on: day)
          return selection.map { works.contains(where: $0.contains) } ?? works.isEmpty
        },
        neutral: leaveIsNeutral ? timeline.neutralDays(in: view) : [],
        standing: standingDays(timeline, selection, view)
      )
      return finder.stretches(horizon: view.horizon.days).flatMap {
        findings($0, timeline.professional, view)
      }
    }
  }

  /// Days of the stretch that stood open on the eve, where only a standing is
  /// known.
  private func standingDays(
    _ timeline: Timeline,
    _ selection: WorkSelection?,
    _ view: RosterView
  ) -> Int {
    switch (timeline.standing, subject) {
    case (nil, _), (.off, .work), (.working, .off): return 0
    case (.off(let days), .off): return days
    case (.working(let days, _, let sameShiftDays), .work(let work)):
      if work.isAnyWork { return days }
      guard let selection, let shift = timeline.standingShift(in: view.index),
        selection.contains(shiftAlone: shift)
      else { return 0 }
      return sameShiftDays
    }
  }

  private func findings(
    _ stretch: Stretch,
    _ professional: Professional,
    _ view: RosterView
  ) -> [Finding] {
    let owesMinimum = stretch.hasKnownStart && (owesAtEnd || !stretch.isOpen)
    let missing = owesMinimum ? minimum.map { $0 - stretch.length } ?? 0 : 0
    let beyond = maximum.map { min(stretch.length - $0, stretch.days.count) } ?? 0
    let dates = stretch.days.isEmpty ? [view.date(0)] : stretch.days.map(view.date)
    func about(_ limit: String) -> String {
      let when =
        stretch.days.isEmpty ? "up to \(view.date(-1).words)" : "up to \(dates.last?.words ?? "")"
      return
        "\(professional.name) \(verb(in: view.practice)) \(counted(stretch.length, "day")) in a row "
        + "\(when); \(limit)."
    }
    return [
      finding(
        missing,
        at: shortagePrice,
        who: [professional.id],
        on: dates,
        about("at least \(minimum ?? 0)")
      ),
      finding(
        beyond,
        at: excessPrice,
        who: [professional.id],
        on: dates,
        about("at most \(maximum ?? 0)")
      ),
    ].compactMap { $0 }
  }

  private func verb(in practice: Practice) -> String {
    switch subject {
    case .off: "is off"
    case .work(let work): work.isAnyWork ? "works" : "works \(work.words(in: practice)) on"
    }
  }
}
