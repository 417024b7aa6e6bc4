import Documents
public import PracticeDomain

/// A new shift that is like another but for what is said.
public struct AddShift: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "add-shift"
  /// One line on what it does.
  public static let meaning = "a new shift that is like another but for what is said"
  /// The shift it is like.
  public var like: Identifier<Shift>
  /// Its id.
  public var id: String
  /// What is different.
  public var change: ShiftChange
  /// Roles; none for those of the other.
  public var roles: [Identifier<Skill>]
  /// Places; none for those of the other.
  public var places: [Identifier<Place>]
  /// Tags; none for those of the other.
  public var tags: Set<String>

  /// Reads `like`, `id`, `name`, `start`, `end` or `length`, `days`, `roles`,
  /// `places` and `tags`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    let like = fields.read("like", reader.names.shift, required: true)
    let id = fields.read("id", .id, required: true)
    change = ShiftChange(fields)
    roles = fields.readAll("roles", .id(in: reader.names.skills))
    places = fields.readAll("places", .id(in: reader.names.places))
    tags = Set(fields.readAll("tags", .id))
    guard let like, let id else { return nil }
    self.like = like
    self.id = id
  }

  /// The practice with another shift.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    guard var shift = practice.shift(like) else {
      throw EditFault("like", "'\(like)' names no shift")
    }
    guard practice.shift(Identifier(id)) == nil else {
      throw EditFault("id", "is that of a shift already")
    }
    shift.id = Identifier(id)
    shift.name = id
    if !roles.isEmpty { shift.roles = roles }
    if !places.isEmpty { shift.places = places }
    if !tags.isEmpty { shift.tags = tags }
    try change.apply(to: &shift)
    changed.shifts.append(shift)
    return changed
  }

  /// As in `new shift twilight`.
  public func sentence(in practice: Practice) -> String {
    "new shift \(change.name ?? id)" + (change.words.map { ", \($0)" } ?? "")
  }
}
