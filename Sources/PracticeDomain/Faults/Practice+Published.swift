extension Practice {
  /// What is wrong with the published roster, assignments counted through.
  func publishedFaults(_ index: PracticeIndex) -> [PracticeFault] {
    guard let published else { return [] }
    let span = FieldFault.span(from: published.from, until: published.until)
    var faults = span.map { PracticeFault(.published, nil, $0) }
    for (position, assignment) in published.assignments.enumerated() {
      var found =
        index.missing(assignment.professional) + index.missing(assignment.shift)
        + index.missing(assignment.role, "role", in: index.skills)
        + index.missing(assignment.place, "place", in: index.places)
      if !published.covers(assignment.date) {
        found.append(
          FieldFault("date", "is not among the days published", expected: "\(published.days)")
        )
      }
      faults += found.map { PracticeFault(.published, position, $0) }
    }
    return faults
  }
}

extension PublishedRoster {
  /// Its days in words.
  fileprivate var days: String { "\(from) to \(until)" }
}
