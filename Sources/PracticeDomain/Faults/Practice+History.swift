extension Practice {
  /// The faults of what is known of the time before, in the order of the
  /// professionals, then of ids that name nobody.
  func historyFaults(_ index: PracticeIndex) -> [PracticeFault] {
    let strangers = history.professionals.keys.filter { index.professionals[$0] == nil }.sorted()
    let faults = professionals.enumerated().flatMap { position, professional in
      (history[professional.id].map { self.faults(of: $0, index) } ?? []).map {
        PracticeFault(.history, position, id: professional.id.text, $0)
      }
    }
    return faults
      + strangers.map {
        PracticeFault(
          .history, nil, id: $0.text,
          FieldFault("professional", "'\($0)' names nobody", kind: .reference))
      }
  }

  private func faults(of past: ProfessionalHistory, _ index: PracticeIndex) -> [FieldFault] {
    past.assignments.flatMap { faults(of: $0, knownFrom: past.knownFrom, index) }
      + doubledAssignments(past.assignments)
      + faults(of: past.standing, index)
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
          "date", "\(assignment.date) is not before the first day planned, \(horizon.start)",
          kind: .horizon))
    }
    if let knownFrom {
      if assignment.date < knownFrom {
        faults.append(
          FieldFault("date", "\(assignment.date) is before the days known, from \(knownFrom)"))
      }
    } else {
      faults.append(FieldFault("known-from", "is missing where assignments are given"))
    }
    return faults
  }

  private func doubledAssignments(_ assignments: [Assignment]) -> [FieldFault] {
    var seen: Set<Assignment> = []
    return assignments.filter { !seen.insert($0).inserted }
      .map { FieldFault("date", "\($0.date) has shift \($0.shift) twice") }
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
