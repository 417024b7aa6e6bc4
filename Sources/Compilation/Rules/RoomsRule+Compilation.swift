public import PracticeDomain
internal import Primitives

extension RoomsRule: CompilableRule {
  /// Adds a cover for each piece of each day with what the pool holds as its
  /// maximum.
  public func compile(into draft: inout RosterDraft) {
    let people = draft.people(in: header.scope)
    let presence = Presence(work: work, place: nil, people: { _ in people })
    for day in draft.days {
      let moments = Moments(draft, day: day, leavesOutBreaks: false)
      let capacity = capacity(on: draft.practice.horizon.date(at: day), draft.practice)
      for piece in moments.pieces {
        let (parts, known) = draft.parts(of: presence, during: piece, moments)
        guard !parts.isEmpty || known > 0 else { continue }
        draft.problem.covers.append(
          Cover(
            parts: parts,
            constant: known,
            band: Band(
              maximum: capacity,
              excess: ConvexPrice(price.penalty(for: piece, unit: unit))
            ),
            origin: origin(days: [day], sentence(in: draft.practice))
          )
        )
      }
    }
  }

  /// What the pool holds on a date.
  private func capacity(on date: CalendarDate, _ practice: Practice) -> Int {
    if let equipment {
      guard let device = practice.equipment.first(where: { $0.id == equipment }),
        !device.closures.contains(where: { $0.contains(date) })
      else { return 0 }
      return device.quantity
    }
    return practice.rooms.reduce(0) { sum, room in
      guard isInPool(room), !room.closures.contains(where: { $0.contains(date) })
      else { return sum }
      return sum + room.capacity
    }
  }
}
