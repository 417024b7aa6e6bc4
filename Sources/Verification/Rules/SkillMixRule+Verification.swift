import PracticeDomain

extension SkillMixRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    var findings: [Finding] = []
    switch unit {
    case .moment:
      let pieces = DayPieces(view, skipsBreaks: true)
      for day in view.days {
        pieces.forEach(on: day) { piece, present in
          let counted = present.filter { selection.contains($0.work) }
          let units = piece.startedUnits(of: span)
          findings += self.findings(counted, units, day, view, view.words(piece, on: day))
        }
      }
    case .shift:
      for day in view.days {
        let works = view.timelines.flatMap { timeline in
          timeline.works(on: day).filter(selection.contains).map { (timeline.professional, $0) }
        }
        for (position, shift) in view.practice.shifts.enumerated() {
          let counted: [DayPieces.Present] = works.filter { $0.1.shift == position }
          let words = "\(view.date(day).words), \(shift.name)"
          findings += self.findings(counted, 1, day, view, words)
        }
      }
    }
    return findings
  }

  private func findings(
    _ counted: [DayPieces.Present],
    _ units: Int,
    _ day: Int,
    _ view: RosterView,
    _ words: String
  ) -> [Finding] {
    let spots: [Identifier<Place>?] = places.isEmpty ? [nil] : places
    return spots.compactMap { place in
      var juniors: [Identifier<Professional>] = []
      var carried = 0
      for (who, work) in counted where view.isPlace(work.place, at: place) {
        guard let begun = Horizon(start: view.date(work.day), days: 1) else { continue }
        if seniors.contains(who, over: begun) {
          carried += perSenior
        } else if header.scope.contains(who, over: begun) {
          juniors.append(who.id)
        }
      }
      return finding(
        (juniors.count - carried) * units,
        at: price,
        who: juniors,
        on: [view.date(day)],
        "\(words)" + (place.map { " at \($0)" } ?? "")
          + ": \(juniors.count) juniors, of which the seniors on duty carry \(carried)."
      )
    }
  }
}
