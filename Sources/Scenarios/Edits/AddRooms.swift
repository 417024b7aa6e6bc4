import Documents
public import PracticeDomain

/// More rooms: copies of one, or described.
///
/// A copy may be used wherever the room it is like is named: on shifts, by
/// services, and in rules on rooms.
public struct AddRooms: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "add-rooms"
  /// One line on what it does.
  public static let meaning = "more rooms: copies of one, or described"
  /// Which room they are like; nil for none.
  public var like: Identifier<Place>?
  /// The id, or the stem of ids; that of the room they are like unless given.
  public var id: String?
  /// The name.
  public var name: String?
  /// How many.
  public var count: Int
  /// The site; nil for that of the room they are like.
  public var site: Identifier<Place>?
  /// How many each holds; nil for as many as the room they are like.
  public var capacity: Int?
  /// What they offer; none for what the room they are like offers.
  public var features: Set<String>
  /// Minutes of cleaning after each use.
  public var turnover: Int?

  /// Adds copies of a room.
  public init(like: Identifier<Place>, count: Int = 1) {
    self.like = like
    self.count = count
    features = []
  }

  /// Reads `like`, `id`, `name`, `count`, `site`, `capacity`, `features` and
  /// `turnover`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    like = fields.read("like", .id(in: reader.rooms))
    id = fields.read("id", .id)
    name = fields.read("name", .text)
    count = reader.count()
    site = fields.read("site", .id(in: reader.names.sites))
    capacity = fields.read("capacity", .integer(in: 1...10_000))
    features = Set(fields.readAll("features", .id))
    turnover = fields.read("turnover", .minutes(in: 0...1440))
    guard !fields.has("like"), !fields.has("id") else { return }
    fields.report("like", "is missing", expected: "a room that they are like, or an id")
    return nil
  }

  /// The practice with more rooms.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    var room = Room(id: Identifier(id ?? ""), name: "")
    if let like {
      guard let found = practice.room(like) else {
        throw EditFault("like", "'\(like)' names no room")
      }
      room = found
    }
    let taken = Set(practice.rooms.map(\.id.text) + practice.sites.map(\.id.text))
    if let id, count == 1, taken.contains(id) {
      throw EditFault("id", "is that of a site or room already")
    }
    if let site { room.site = site }
    if let capacity { room.capacity = capacity }
    if !features.isEmpty { room.features = features }
    if let turnover { room.turnover = turnover }
    let stem = id ?? room.id.text
    let ids = Practice.freeIds(stem, count: count, taken: taken, numbered: id == nil)
    let original = room.name
    for (number, id) in ids.enumerated() {
      room.id = Identifier(id)
      room.name =
        name.map { count == 1 ? $0 : "\($0) \(number + 1)" }
        ?? (like == nil ? id : "\(original) (\(number + 2))")
      changed.rooms.append(room)
    }
    if let like { Self.share(&changed, like, ids.map { Identifier($0) }) }
    return changed
  }

  /// Names the copies wherever the room is named as one that may be used.
  private static func share(
    _ practice: inout Practice,
    _ room: Identifier<Place>,
    _ copies: [Identifier<Place>]
  ) {
    func extend(_ places: inout [Identifier<Place>]) {
      if places.contains(room) { places += copies }
    }
    for index in practice.shifts.indices { extend(&practice.shifts[index].places) }
    for service in practice.demand.services.indices {
      for phase in practice.demand.services[service].phases.indices {
        let place = practice.demand.services[service].phases[phase].place
        guard case .room(var need) = place else { continue }
        extend(&need.places)
        practice.demand.services[service].phases[phase].place = .room(need)
      }
    }
    for index in practice.rules.indices {
      guard var rule = practice.rules[index] as? RoomsRule else { continue }
      extend(&rule.rooms)
      practice.rules[index] = rule
    }
    for index in practice.professionals.indices
    where practice.professionals[index].places.contains(room) {
      practice.professionals[index].places.formUnion(copies)
    }
  }

  /// A copy takes nothing away.
  public func effect(on practice: Practice) -> EditEffect? {
    let isCopy = site == nil && capacity == nil && features.isEmpty && turnover == nil
    return like != nil && isCopy ? .relaxes : nil
  }

  /// As in `1 more room like Room 1`.
  public func sentence(in practice: Practice) -> String {
    let rooms = count == 1 ? "room" : "rooms"
    if let like { return "\(count) more \(rooms) like \(practice.room(like)?.name ?? like.text)" }
    return "\(rooms) \(name ?? id ?? "") added"
  }
}
