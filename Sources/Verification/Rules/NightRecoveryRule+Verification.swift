import PracticeDomain

extension NightRecoveryRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    return view.members(of: header.scope).flatMap { timeline in
      findings(timeline, selection, view)
    }
  }

  private func findings(
    _ timeline: Timeline,
    _ selection: WorkSelection,
    _ view: RosterView
  ) -> [Finding] {
    var nights = standingNights(timeline, selection, view)
    var lastNight = -1
    var findings: [Finding] = []
    for day in timeline.firstKnownDay..<view.horizon.days {
      let works = timeline.works(on: day)
      guard !works.isEmpty else { continue }
      let free = day - lastNight - 1
      if day >= 0, nights >= after, free > 0 || !works.contains(where: selection.contains) {
        findings += finding(days - free, timeline, lastNight, day, view)
      }
      if works.contains(where: selection.contains) {
        nights = free > 0 || nights == 0 ? 1 : nights + 1
        lastNight = day
      } else {
        nights = 0
      }
    }
    return findings
  }

  private func finding(
    _ missing: Int,
    _ timeline: Timeline,
    _ lastNight: Int,
    _ day: Int,
    _ view: RosterView
  ) -> [Finding] {
    let found = finding(
      missing,
      at: price,
      who: [timeline.professional.id],
      on: [view.date(lastNight), view.date(day)],
      "\(timeline.professional.name) has \(counted(days - missing, "free day")) between "
        + "\(view.date(lastNight).words) and \(view.date(day).words); at least \(days) after "
        + "nights."
    )
    return found.map { [$0] } ?? []
  }

  /// Nights up to the eve, where only a standing is known.
  private func standingNights(
    _ timeline: Timeline,
    _ selection: WorkSelection,
    _ view: RosterView
  ) -> Int {
    guard case .working(_, _, let same) = timeline.standing,
      let shift = timeline.standingShift(in: view.index), selection.contains(shiftAlone: shift)
    else { return 0 }
    return same
  }
}
