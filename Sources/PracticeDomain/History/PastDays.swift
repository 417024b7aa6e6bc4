/// The days before a horizon that are known one by one without a gap.
struct PastDays {
  /// Some days that a source knows of some people.
  private struct Span {
    var from: CalendarDate
    var until: CalendarDate
    var assignments: [Identifier<Professional>: [Assignment]]
    var professionals: Set<Identifier<Professional>>
  }

  private let start: CalendarDate
  private let spans: [Span]
  private let stated: History
  private let statedUntil: CalendarDate

  init(_ sources: PublishedHistory, before start: CalendarDate) {
    self.start = start
    self.stated = sources.stated
    self.statedUntil = sources.statedUntil
    // The latest first, as days are followed back.
    self.spans = sources.records.reversed().filter { $0.horizon.start < start }.map { record in
      Span(
        from: record.horizon.start,
        until: record.horizon.end,
        assignments: Dictionary(grouping: record.assignments, by: \.professional),
        professionals: Set(record.professionals)
      )
    }
  }

  /// The first day from which everything is known of someone, and what they
  /// did since; nil when the eve of the horizon is not known.
  func days(
    of id: Identifier<Professional>
  ) -> (knownFrom: CalendarDate?, assignments: [Assignment]) {
    var first = start
    var found: [Assignment] = []
    while let earlier = day(before: first, of: id, &found) { first = earlier }
    return (first < start ? first : nil, found.sorted { $0.date < $1.date })
  }

  /// Follows what is known back by one source; nil where nothing is.
  private func day(
    before first: CalendarDate,
    of id: Identifier<Professional>,
    _ found: inout [Assignment]
  ) -> CalendarDate? {
    let eve = first.adding(days: -1)
    if let span = spans.first(where: { $0.from <= eve && eve <= $0.until }) {
      guard span.professionals.contains(id) else { return nil }
      found += (span.assignments[id] ?? []).filter { $0.date < first }
      return span.from
    }
    guard let past = stated[id], let knownFrom = past.knownFrom, knownFrom <= eve,
      eve < statedUntil
    else { return nil }
    // Stated days before a record lie before it; those between two records
    // reach back to the earlier one.
    let earlier = spans.first { $0.until < first }.map { $0.until.adding(days: 1) }
    let from = max(knownFrom, earlier ?? knownFrom)
    found += past.assignments.filter { from <= $0.date && $0.date < first }
    return from
  }
}
