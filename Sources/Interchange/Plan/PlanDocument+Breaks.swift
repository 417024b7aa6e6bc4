public import PracticeDomain

extension PlanDocument {
  /// The document with each assignment told when it takes the break that has a
  /// window, from the times of its breaks.
  ///
  /// A plan that was read knows times only; which of them was chosen, the
  /// practice says. A time that its window does not allow is left as it stands,
  /// and does not agree with the practice then.
  public func placingBreaks(in practice: Practice) -> PlanDocument {
    let shifts = Dictionary(
      practice.shifts.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var document = self
    for (position, entry) in entries.enumerated() {
      guard let shift = shifts[entry.assignment.shift],
        let number = shift.breaks.firstIndex(where: { $0.window != nil }),
        entry.breaks.indices.contains(number), let start = entry.breaks[number].start,
        let span = practice.span(of: shift, on: entry.assignment.date)
      else { continue }
      let pause = shift.breaks[number]
      let offset = pause.placements.first {
        practice.clock.timestamp(span.lowerBound + $0) == start
      }
      document.entries[position].assignment.breakOffset = offset
    }
    return document
  }
}
