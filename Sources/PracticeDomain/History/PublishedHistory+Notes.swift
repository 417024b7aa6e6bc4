extension PublishedHistory {
  /// What the manager should know of how the records lead to a horizon: gaps,
  /// days published already, and people who joined or left.
  public func notes(on practice: Practice) -> [String] {
    let start = practice.horizon.start
    guard !records.isEmpty else { return gapWithoutRecords(practice) }
    return gap(before: start) + told(practice.horizon) + joined(practice) + left(practice)
  }

  private func gapWithoutRecords(_ practice: Practice) -> [String] {
    let start = practice.horizon.start
    guard start > statedUntil, stated.professionals.values.contains(where: \.knowsDays) else {
      return []
    }
    return [Self.gap(from: statedUntil, until: start, "Nothing is on record")]
  }

  private func gap(before start: CalendarDate) -> [String] {
    guard let last = records.last(where: { $0.horizon.start < start })?.horizon.end,
      last.adding(days: 1) < start
    else { return [] }
    return [Self.gap(from: last.adding(days: 1), until: start, "Nothing is published")]
  }

  private static func gap(
    from first: CalendarDate,
    until start: CalendarDate,
    _ words: String
  ) -> String {
    "\(words) from \(first) to \(start.adding(days: -1)): stretches of work and rest "
      + "open before that are not known, and begin anew on \(start)."
  }

  private func told(_ horizon: Horizon) -> [String] {
    let overlapping = records.filter { $0.horizon.overlaps(horizon) }
    guard let first = overlapping.first, let last = records.last else { return [] }
    let days = overlapping.map(\.horizon.words).joined(separator: " and ")
    let split =
      first.horizon.start < horizon.start
      ? " What \(first.horizon.words) adds to balances is not counted before it ends." : ""
    return [
      "Published already: \(days).\(split) The next day that is not is "
        + "\(last.horizon.end.adding(days: 1))."
    ]
  }

  private func joined(_ practice: Practice) -> [String] {
    let new = practice.professionals.filter { isNew($0.id, before: practice.horizon.start) }
    guard !new.isEmpty else { return [] }
    let names = new.map(\.name).joined(separator: ", ")
    return [
      "Not in what is published so far: \(names). Balances that a rule of fairness spreads "
        + "begin with the mean of the others, all others with nothing; state them under "
        + "history: balances: to say otherwise."
    ]
  }

  private func left(_ practice: Practice) -> [String] {
    guard let last = ended(before: practice.horizon.start).last else { return [] }
    let known = Set(practice.professionals.map(\.id))
    let gone = last.professionals.filter { !known.contains($0) }.map(\.text)
    guard !gone.isEmpty else { return [] }
    return ["No longer in the practice, and left out: \(gone.joined(separator: ", "))."]
  }
}

extension ProfessionalHistory {
  fileprivate var knowsDays: Bool { knownFrom != nil || standing != nil }
}
