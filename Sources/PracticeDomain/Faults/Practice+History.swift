extension Practice {
  /// The faults of what is known of the time before: past assignments counted
  /// through by professional, then other facts, then ids that name nobody.
  func historyFaults(_ index: PracticeIndex) -> [PracticeFault] {
    let strangers = history.professionals.keys.filter { index.professionals[$0] == nil }.sorted()
    return assignmentFaults(index)
      + professionals.flatMap { professional in
        faults(of: history[professional.id]?.standing, index).map {
          PracticeFault(.history, nil, id: professional.id.text, $0)
        }
      }
      + strangers.map {
        PracticeFault(
          .history,
          nil,
          id: $0.text,
          FieldFault("professional", "names nobody", kind: .reference)
        )
      }
  }

  private func assignmentFaults(_ index: PracticeIndex) -> [PracticeFault] {
    var position = 0
    var seen: Set<Assignment> = []
    var faults: [PracticeFault] = []
    for professional in professionals {
      guard let past = history[professional.id] else { continue }
      for assignment in past.assignments {
        var found = self.faults(of: assignment, knownFrom: past.knownFrom, index)
        if !seen.insert(assignment).inserted { found.append(FieldFault("date", "is given twice")) }
        faults += found.map { PracticeFault(.history, position, id: professional.id.text, $0) }
        position += 1
      }
    }
    return faults
  }

  private func faults(
    of assignment: Assignment,
    knownFrom: CalendarDate?,
    _ index: PracticeIndex
  ) -> [FieldFault] {
    var faults =
      index.missing(assignment.shift)
      + index.missing(assignment.role, "role", in: index.skills)
      + index.missing(assignment.place, "place", in: index.places)
    if assignment.date >= horizon.start {
      faults.append(
        FieldFault(
          "date",
          "is not before the first day planned, \(horizon.start)",
          kind: .horizon
        )
      )
    }
    if let knownFrom {
      if assignment.date < knownFrom {
        faults.append(
          FieldFault("date", "is before the days known, from \(knownFrom)")
        )
      }
    } else {
      faults.append(FieldFault("known-from", "is missing where assignments are given"))
    }
    return faults
  }

  private func faults(of standing: Standing?, _ index: PracticeIndex) -> [FieldFault] {
    switch standing {
    case nil: []
    case .off(let days): days < 1 ? [FieldFault("off", "is less than 1")] : []
    case .working(let days, let shift, let sameShiftDays):
      index.missing(shift)
        + (days < 1 ? [FieldFault("worked", "is less than 1")] : [])
        + ((1...max(1, days)).contains(sameShiftDays)
          ? [] : [FieldFault("same-shift", "is out of range", expected: "1 to \(days)")])
    }
  }
}
