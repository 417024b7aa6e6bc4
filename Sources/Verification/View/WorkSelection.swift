import PracticeDomain

/// A shift selector with its lists resolved, quick to ask.
struct WorkSelection {
  private let shifts: [Bool]
  private let roles: Set<Identifier<Skill>>
  private let places: Set<Identifier<Place>>

  init(_ selector: ShiftSelector, in practice: Practice) {
    let named = Set(selector.shifts)
    shifts = practice.shifts.map { shift in
      (named.isEmpty || named.contains(shift.id))
        && (selector.tags.isEmpty || !shift.tags.isDisjoint(with: selector.tags))
    }
    roles = Set(selector.roles)
    let wanted = Set(selector.places)
    let rooms = practice.rooms.filter { $0.site.map(wanted.contains) ?? false }.map(\.id)
    places = wanted.union(rooms)
  }

  /// Whether such work is meant.
  func contains(_ work: Work) -> Bool {
    shifts[work.shift] && fits(role: work.role) && fits(place: work.place)
  }

  /// Whether work on the shift is meant when role and place are not known:
  /// never, for a selector that names roles or places.
  func contains(shiftAlone shift: Int) -> Bool {
    shifts[shift] && roles.isEmpty && places.isEmpty
  }

  private func fits(role: Identifier<Skill>?) -> Bool {
    roles.isEmpty || role.map(roles.contains) ?? false
  }

  private func fits(place: Identifier<Place>?) -> Bool {
    places.isEmpty || place.map(places.contains) ?? false
  }
}
