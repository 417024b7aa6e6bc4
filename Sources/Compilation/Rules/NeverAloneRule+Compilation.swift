public import PracticeDomain
internal import Primitives

extension NeverAloneRule: CompilableRule {
  /// Adds a cover for each piece of each day and place, of which none is
  /// enough and otherwise a minimum is owed.
  public func compile(into draft: inout RosterDraft) {
    let people = draft.people(in: header.scope)
    let spots = places.isEmpty ? [nil] : places.map(Optional.some)
    for day in draft.days {
      let moments = Moments(draft, day: day, leavesOutBreaks: true)
      for piece in moments.pieces {
        for place in spots {
          let presence = Presence(work: work, place: place, people: { _ in people })
          add(presence, piece, moments, &draft)
        }
      }
    }
  }

  private func add(
    _ presence: Presence,
    _ piece: Range<Int>,
    _ moments: Moments,
    _ draft: inout RosterDraft
  ) {
    let (parts, known) = draft.parts(of: presence, during: piece, moments)
    guard !parts.isEmpty || known > 0 else { return }
    draft.problem.covers.append(
      Cover(
        parts: parts,
        constant: known,
        band: Band(
          minimum: minimum,
          shortage: ConvexPrice(price.penalty(for: piece, unit: unit)),
          zeroIsExempt: true
        ),
        origin: origin(days: [moments.day], sentence(in: draft.practice))
      )
    )
  }
}
