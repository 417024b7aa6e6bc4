import PracticeDomain

extension RosterView {
  /// Weekends that share a day with the horizon, as longest runs of weekend
  /// days; they may reach before and beyond it.
  var weekends: [Range<Int>] {
    let days = Set(practice.weekend)
    guard !days.isEmpty else { return [] }
    // A week either way holds the rest of any weekend but one without end.
    let reach = 7
    var runs: [Range<Int>] = []
    var start: Int?
    for day in -reach...(horizon.days + reach) {
      let isWeekend = day < horizon.days + reach && days.contains(date(day).weekday)
      if isWeekend {
        start = start ?? day
      } else if let first = start {
        runs.append(first..<day)
        start = nil
      }
    }
    return runs.filter { $0.overlaps(self.days) }
  }

  /// Whether a day has work of some kind; nil when it is not known.
  func works(_ timeline: Timeline, on day: Int, selection: WorkSelection, anyWork: Bool) -> Bool? {
    if timeline.knows(day) { return timeline.works(on: day).contains(where: selection.contains) }
    guard day < 0 else { return nil }
    switch timeline.standing {
    case .off(let days): return -day <= days ? false : nil
    case .working(let days, _, let sameShiftDays):
      if anyWork { return -day <= days ? true : nil }
      guard -day <= sameShiftDays, let shift = timeline.standingShift(in: index)
      else { return nil }
      return selection.contains(shiftAlone: shift)
    case nil: return nil
    }
  }

  /// Whether a weekend counts as worked in the horizon: it has such work there,
  /// and none before it that is known.
  func counts(
    _ weekend: Range<Int>,
    of timeline: Timeline,
    _ selection: WorkSelection,
    anyWork: Bool
  ) -> Bool {
    func isWorked(_ day: Int) -> Bool {
      works(timeline, on: day, selection: selection, anyWork: anyWork) ?? false
    }
    let wasCounted = weekend.contains { $0 < 0 && isWorked($0) }
    return !wasCounted && weekend.contains { days.contains($0) && isWorked($0) }
  }
}
