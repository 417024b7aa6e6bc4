public import PracticeDomain
internal import Primitives

extension SkillMixRule: CompilableRule {
  /// Adds a cover for each piece of each day, or each shift, in which juniors
  /// weigh 1 and seniors as many as they carry, below zero.
  public func compile(into draft: inout RosterDraft) {
    let spots = places.isEmpty ? [nil] : places.map(Optional.some)
    for day in draft.days {
      switch unit {
      case .moment:
        let moments = Moments(draft, day: day, leavesOutBreaks: true)
        for piece in moments.pieces {
          for place in spots { add(piece, moments, place, &draft) }
        }
      case .shift:
        for shift in draft.practice.shifts.indices {
          for place in spots { add(shift: shift, day, place, &draft) }
        }
      }
    }
  }

  private func juniors(_ date: CalendarDate, _ draft: RosterDraft) -> [Int] {
    let seniors = Set(draft.people(in: seniors, on: date))
    return draft.people(in: header.scope, on: date).filter { !seniors.contains($0) }
  }

  private func add(
    _ piece: Range<Int>,
    _ moments: Moments,
    _ place: Identifier<Place>?,
    _ draft: inout RosterDraft
  ) {
    let copy = draft
    let junior = Presence(work: work, place: place, people: { juniors($0, copy) })
    let senior = Presence(
      work: work,
      place: place,
      weight: -perSenior,
      people: { copy.people(in: seniors, on: $0) }
    )
    let (low, knownLow) = draft.parts(of: junior, during: piece, moments)
    let (high, knownHigh) = draft.parts(of: senior, during: piece, moments)
    guard !low.isEmpty || knownLow > 0 else { return }
    let penalty = price.penalty(for: piece, unit: span)
    add(low + high, knownLow + knownHigh, penalty, moments.day, &draft)
  }

  private func add(
    shift: Int,
    _ day: Int,
    _ place: Identifier<Place>?,
    _ draft: inout RosterDraft
  ) {
    let date = draft.practice.horizon.date(at: day)
    let counts = draft.duties.map { duty in
      duty.elements.count { element in
        element.shift == shift && draft.selects(work, element)
          && (place.map { draft.practice.place(element.place, isWithin: $0) } ?? true)
      }
    }
    guard counts.contains(where: { $0 > 0 }) else { return }
    let groups = [
      (people: juniors(date, draft), weight: 1),
      (people: draft.people(in: seniors, on: date), weight: -perSenior),
    ]
    guard !groups[0].people.isEmpty else { return }
    let parts = groups.filter { !$0.people.isEmpty }.map { group in
      Cover.Part(
        people: draft.problem.peopleSet(group.people),
        day: day,
        weighting: draft.problem.weighting(counts.map { group.weight * $0 })
      )
    }
    add(parts, 0, price.penalty, day, &draft)
  }

  private func add(
    _ parts: [Cover.Part],
    _ known: Int,
    _ penalty: Penalty,
    _ day: Int,
    _ draft: inout RosterDraft
  ) {
    draft.problem.covers.append(
      Cover(
        parts: parts,
        constant: known,
        band: Band(maximum: 0, excess: ConvexPrice(penalty)),
        origin: origin(days: [day], sentence(in: draft.practice))
      )
    )
  }
}
