/// The things of a practice by id, for checks that look up many.
struct PracticeIndex {
  let practice: Practice
  let professionals: [Identifier<Professional>: Professional]
  let shifts: [Identifier<Shift>: Shift]
  let skills: Set<Identifier<Skill>>
  let contracts: Set<Identifier<Contract>>
  let sites: Set<Identifier<Place>>
  let places: Set<Identifier<Place>>
  let leave: [Identifier<Professional>: [Leave]]
  let shiftTags: Set<String>
  let professionalTags: Set<String>
  let services: [Identifier<Service>: Service]
  let equipment: [Identifier<Equipment>: Equipment]
  let urgencies: Set<Identifier<UrgencyClass>>

  init(_ practice: Practice) {
    self.practice = practice
    self.professionals = Dictionary(
      practice.professionals.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.shifts = Dictionary(
      practice.shifts.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.skills = Set(practice.skills.map(\.id))
    self.contracts = Set(practice.contracts.map(\.id))
    self.sites = Set(practice.sites.map(\.id))
    self.places = sites.union(practice.rooms.map(\.id))
    self.leave = Dictionary(grouping: practice.leave, by: \.professional)
    self.shiftTags = Set(practice.shifts.flatMap(\.tags))
    self.professionalTags = Set(practice.professionals.flatMap(\.tags))
    self.services = Dictionary(
      practice.demand.services.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.equipment = Dictionary(
      practice.equipment.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.urgencies = Set(practice.demand.settings.urgencies.map(\.id))
  }

  /// The fault of an id that is not known.
  func missing<Entity>(
    _ id: Identifier<Entity>?,
    _ field: String,
    in known: Set<Identifier<Entity>>
  ) -> [FieldFault] {
    guard let id, !known.contains(id) else { return [] }
    return [FieldFault(field, "'\(id)' names nothing", kind: .reference)]
  }

  /// The fault of a professional who is not known.
  func missing(_ id: Identifier<Professional>, _ field: String = "professional") -> [FieldFault] {
    professionals[id] == nil
      ? [FieldFault(field, "'\(id)' names nobody", kind: .reference)] : []
  }

  /// The fault of a shift that is not known.
  func missing(_ id: Identifier<Shift>?, _ field: String = "shift") -> [FieldFault] {
    guard let id, shifts[id] == nil else { return [] }
    return [FieldFault(field, "'\(id)' names no shift", kind: .reference)]
  }

  /// The faults of tags that nobody has.
  func missing(tags: [String], _ field: String, in known: Set<String>) -> [FieldFault] {
    tags.filter { !known.contains($0) }
      .map { FieldFault(field, "nothing has the tag '\($0)'", kind: .reference) }
  }

  /// The faults of a list of ids.
  func missing<Entity>(
    all ids: [Identifier<Entity>],
    _ field: String,
    in known: Set<Identifier<Entity>>
  ) -> [FieldFault] {
    ids.flatMap { missing($0, field, in: known) }
  }
}
