import PracticeDomain

/// What an assignment of the roster offers to the book.
struct BookDuty {
  /// The position of the professional in the practice.
  let person: Int
  /// The shift.
  let shift: Identifier<Shift>
  /// The role exercised; nil for a shift without roles.
  let role: Identifier<Skill>?
  /// Where; nil for anywhere.
  let place: Identifier<Place>?
  /// The day it belongs to.
  let date: CalendarDate
  /// Its slots, breaks of a given time taken out.
  let pieces: [Range<Int>]
  /// The breaks to be kept free: their slots and where they may begin.
  let breaks: [(length: Int, starts: Range<Int>)]

  /// Whether what is exercised on it meets a need.
  func suits(_ need: StaffNeed, _ practice: Practice) -> Bool {
    let professional = practice.professionals[person]
    let hasRole = need.roles.isEmpty || (role.map(need.roles.contains) ?? false)
    return hasRole && need.skills.allSatisfy { professional.holds($0, on: date) }
      && (need.tags.isEmpty || !need.tags.isDisjoint(with: professional.tags))
  }
}

extension BookTime {
  /// What the assignments of a roster offer, in the roster's order. Work on
  /// call, and shifts without a start, offer nothing.
  func duties(of roster: Roster) -> [BookDuty] {
    var people: [Identifier<Professional>: Int] = [:]
    for (index, professional) in practice.professionals.enumerated() {
      people[professional.id] = index
    }
    return roster.assignments.compactMap { assignment in
      guard let person = people[assignment.professional],
        let shift = practice.shift(assignment.shift), !shift.onCall,
        practice.horizon.contains(assignment.date),
        let span = practice.span(of: shift, on: assignment.date)
      else { return nil }
      return BookDuty(
        person: person,
        shift: shift.id,
        role: assignment.role,
        place: assignment.place,
        date: assignment.date,
        pieces: pieces(of: shift, assignment, span),
        breaks: shift.breaks.filter { $0.offset == nil && $0.window == nil }
          .compactMap { openBreak($0, in: span) }
      )
    }
  }

  private func pieces(
    of shift: Shift,
    _ assignment: Assignment,
    _ span: Range<Int>
  ) -> [Range<Int>] {
    let breaks = shift.breaks.compactMap { pause -> Range<Int>? in
      let placed = pause.window.map { assignment.breakOffset ?? $0.lowerBound }
      guard let offset = pause.offset ?? placed else { return nil }
      return span.lowerBound + offset..<span.lowerBound + offset + pause.length
    }
    return breaks.remainder(of: span).map(slots(within:)).filter { !$0.isEmpty }
  }

  /// A break whose time nobody said: within the middle half of its shift, or
  /// anywhere in it where that is too short.
  private func openBreak(
    _ pause: ShiftBreak,
    in span: Range<Int>
  ) -> (length: Int, starts: Range<Int>)? {
    let length = practice.demand.settings.steps(pause.length)
    let quarter = span.count / 4
    let middle = span.lowerBound + quarter..<span.upperBound - quarter
    for part in [middle, span] {
      let starts = starts(within: slots(within: part), length: length)
      if length > 0, !starts.isEmpty { return (length, starts) }
    }
    return nil
  }
}
