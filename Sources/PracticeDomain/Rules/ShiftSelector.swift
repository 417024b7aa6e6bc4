/// Which work a rule is about.
///
/// Each list that is not empty must name the assignment's shift, role or
/// place, or a tag of the shift; with every list empty all work is meant.
public struct ShiftSelector: Sendable, Equatable {
  /// Shifts.
  public var shifts: [Identifier<Shift>]
  /// Tags of shifts.
  public var tags: [String]
  /// Roles.
  public var roles: [Identifier<Skill>]
  /// Places; a site includes its rooms.
  public var places: [Identifier<Place>]

  /// Makes a selector; all work unless told.
  public init(
    shifts: [Identifier<Shift>] = [],
    tags: [String] = [],
    roles: [Identifier<Skill>] = [],
    places: [Identifier<Place>] = []
  ) {
    self.shifts = shifts
    self.tags = tags
    self.roles = roles
    self.places = places
  }

  /// All work.
  public static let anyWork = ShiftSelector()

  /// Whether all work is meant.
  public var isAnyWork: Bool { self == .anyWork }

  /// Whether work on the shift, in the role, at the place is meant.
  public func contains(
    shift: Shift,
    role: Identifier<Skill>?,
    place: Identifier<Place>?,
    in practice: Practice
  ) -> Bool {
    if !shifts.isEmpty && !shifts.contains(shift.id) { return false }
    if !tags.isEmpty && shift.tags.isDisjoint(with: tags) { return false }
    if !roles.isEmpty {
      guard let role, roles.contains(role) else { return false }
    }
    return places.isEmpty || places.contains { practice.place(place, isWithin: $0) }
  }

  /// In words, as in `night shifts` or `shifts E, L`.
  public var words: String {
    if isAnyWork { return "shifts" }
    var words: [String] = []
    if !tags.isEmpty { words.append(tags.joined(separator: " or ") + " shifts") }
    if !shifts.isEmpty {
      words.append("shift " + shifts.map(\.text).joined(separator: " or "))
    }
    if !roles.isEmpty { words.append("as " + roles.map(\.text).joined(separator: " or ")) }
    if !places.isEmpty { words.append("at " + places.map(\.text).joined(separator: " or ")) }
    return words.joined(separator: " ")
  }
}
