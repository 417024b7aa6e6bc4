public import Documents
public import PracticeDomain

/// Reads the fields of an edit, which may name whatever the practice holds once
/// the edits before it are made.
public struct EditReader {
  /// The fields of the edit.
  public let fields: FieldReader
  /// What they may refer to.
  public let names: PracticeNames
  /// The names of rules.
  public let rules: NameSpace
  /// The names of cover requirements.
  public let covers: NameSpace
  /// The names of rooms.
  public let rooms: NameSpace
  /// The names of urgency classes.
  public let urgencies: NameSpace
  /// The names of matters.
  public let matters: NameSpace

  /// Makes a reader for a practice.
  public init(fields: FieldReader, practice: Practice) {
    self.fields = fields
    names = PracticeNames(practice)
    rules = NameSpace("rule", names: practice.rules.map(\.id))
    covers = NameSpace("cover", names: practice.cover.map(\.id))
    rooms = NameSpace("room", names: practice.rooms.map(\.id.text))
    urgencies = NameSpace(
      "urgency class",
      names: practice.demand.settings.urgencies.map(\.id.text)
    )
    matters = NameSpace("matter", names: practice.demand.matters.map(\.id.text))
  }

  /// The professionals of a field.
  func people(_ key: String = "people", required: Bool = true) -> [Identifier<Professional>] {
    fields.readAll(key, .id(in: names.professionals), required: required)
  }

  /// How many; 1 unless given.
  func count(_ key: String = "count") -> Int {
    fields.read(key, .integer(in: 1...500)) ?? 1
  }

  /// The skills of a field, perhaps for a time only.
  func grants(_ key: String) -> [SkillGrant] {
    fields.readAll(key, .id(in: names.skills)).map { SkillGrant($0) }
  }
}

extension PracticeNames {
  /// The names of a practice that was read or made. The id of a template names
  /// its shifts, which are called after it.
  public init(_ practice: Practice) {
    self.init()
    sites = NameSpace("site", names: practice.sites.map(\.id.text))
    places = NameSpace("site or room", names: sites.names + practice.rooms.map(\.id.text))
    skills = NameSpace("skill", names: practice.skills.map(\.id.text))
    shifts = NameSpace("shift", names: practice.shifts.map(\.id.text))
    contracts = NameSpace("contract", names: practice.contracts.map(\.id.text))
    professionals = NameSpace("professional", names: practice.professionals.map(\.id.text))
    services = NameSpace("service", names: practice.demand.services.map(\.id.text))
    equipment = NameSpace("device", names: practice.equipment.map(\.id.text))
    shiftTags = NameSpace("tag of a shift", names: practice.shifts.flatMap(\.tags).sorted())
    professionalTags = NameSpace(
      "tag of a professional",
      names: practice.professionals.flatMap(\.tags).sorted()
    )
    for shift in practice.shifts {
      guard let template = shift.templateId,
        !shifts.contains(template) || expansions[template] != nil
      else { continue }
      shifts.insert(template)
      expansions[template, default: []].append(shift.id.text)
    }
  }
}

extension Shift {
  /// The id of the template that it comes from, as in `flex` of `flex-0730-480`;
  /// nil for a shift of its own.
  fileprivate var templateId: String? {
    guard let start else { return nil }
    let ending = "-\(start.description.filter { $0 != ":" })-\(length)"
    guard id.text.hasSuffix(ending), id.text.count > ending.count else { return nil }
    return String(id.text.dropLast(ending.count))
  }
}
