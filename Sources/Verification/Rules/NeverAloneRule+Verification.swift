import PracticeDomain

extension NeverAloneRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    let members = Set(view.members(of: header.scope).map(\.professional.id))
    let pieces = DayPieces(view, skipsBreaks: true)
    var findings: [Finding] = []
    for day in view.days {
      pieces.forEach(on: day) { piece, present in
        let counted = present.filter { members.contains($0.who.id) && selection.contains($0.work) }
        findings += self.findings(piece, counted, day, view)
      }
    }
    return findings
  }

  private func findings(
    _ piece: Range<Int>,
    _ counted: [DayPieces.Present],
    _ day: Int,
    _ view: RosterView
  ) -> [Finding] {
    let spots: [Identifier<Place>?] = places.isEmpty ? [nil] : places
    return spots.compactMap { place in
      let there = counted.filter { view.isPlace($0.work.place, at: place) }
      guard !there.isEmpty else { return nil }
      return finding(
        (minimum - there.count) * piece.startedUnits(of: unit),
        at: price,
        who: there.map(\.who.id),
        on: [view.date(day)],
        "\(view.words(piece, on: day)): \(there.count) on site"
          + (place.map { " at \(view.practice.name(ofPlace: $0))" } ?? "")
          + "; at least \(minimum), or nobody."
      )
    }
  }
}
