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

  /// In words, as in `night shifts`, `early or late shifts` or `shifts at Mill
  /// Lane`; of many shifts the first two are named.
  public func words(in practice: Practice) -> String { words(of: "shifts", in: practice) }

  /// A number of them, as in `1 night shift` or `0 shifts`.
  public func count(_ number: Int, in practice: Practice) -> String {
    "\(number) " + words(of: number == 1 ? "shift" : "shifts", in: practice)
  }

  /// In words, with a noun for the shifts.
  func words(of noun: String, in practice: Practice) -> String {
    var words: [String] = []
    if !tags.isEmpty { words.append(RuleWords.list(tags, "or")) }
    if !shifts.isEmpty {
      let named = shifts.count > 4 ? 2 : shifts.count
      let others = named < shifts.count ? ["\(shifts.count - named) other"] : []
      words.append(RuleWords.list(shifts.prefix(named).map(\.text) + others, "or"))
    }
    words.append(noun)
    if !roles.isEmpty {
      let names = roles.map { id in practice.skills.first { $0.id == id }?.name ?? id.text }
      words.append("as " + RuleWords.list(names, "or"))
    }
    if !places.isEmpty {
      words.append("at " + RuleWords.list(places.map(practice.name(ofPlace:)), "or"))
    }
    return words.joined(separator: " ")
  }
}
