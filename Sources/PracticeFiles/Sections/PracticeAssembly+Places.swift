import Documents
import PracticeDomain

extension PracticeAssembly {
  /// Sites, rooms, equipment and skills.
  func readPlaces(_ practice: inout Practice) {
    practice.sites = things(.sites) { site($0) }
    practice.rooms = things(.rooms) { room($0) }
    practice.equipment = things(.equipment) { equipment($0) }
    practice.skills = things(.skills) { fields in
      let (id, name) = idAndName(fields)
      return id.map { Skill(id: Identifier($0), name: name) }
    }
  }

  /// The id of a thing, and its name, which is the id unless told.
  func idAndName(_ fields: FieldReader) -> (id: String?, name: String) {
    let id = fields.read("id", .id, required: true)
    let name = fields.read("name", .text)
    return (id, name ?? id ?? "")
  }

  private func site(_ fields: FieldReader) -> Site? {
    let (id, name) = idAndName(fields)
    let opening = fields.has("opening") ? openings(fields) : []
    return id.map { Site(id: Identifier($0), name: name, opening: opening) }
  }

  private func openings(_ fields: FieldReader) -> [OpeningHours] {
    fields.groups("opening").compactMap { hours in
      let days = hours.days("days")
      let from = hours.read("from", .time, required: true)
      let until = hours.read("until", .time, required: true)
      hours.finish()
      guard let from, let until else { return nil }
      return OpeningHours(days: days ?? .everyDay, from: from, until: until)
    }
  }

  private func room(_ fields: FieldReader) -> Room? {
    let (id, name) = idAndName(fields)
    let room = Room(
      id: Identifier(id ?? ""),
      name: name,
      site: fields.read("site", .id(in: names.sites)),
      capacity: fields.read("capacity", .integer(in: 1...10_000)) ?? 1,
      features: Set(fields.readAll("features", .id)),
      turnover: fields.read("turnover", .minutes(in: 0...1440)) ?? 0,
      closures: fields.days("closures").map { [$0] } ?? []
    )
    return id == nil ? nil : room
  }

  private func equipment(_ fields: FieldReader) -> Equipment? {
    let (id, name) = idAndName(fields)
    let equipment = Equipment(
      id: Identifier(id ?? ""),
      name: name,
      quantity: fields.read("quantity", .integer(in: 1...10_000)) ?? 1,
      room: fields.read("room", .id(in: names.places)),
      turnover: fields.read("turnover", .minutes(in: 0...1440)) ?? 0,
      closures: fields.days("closures").map { [$0] } ?? []
    )
    if let room = equipment.room, names.sites.contains(room.text) {
      fields.report("room", "is a site", expected: "a room")
    }
    return id == nil ? nil : equipment
  }
}
