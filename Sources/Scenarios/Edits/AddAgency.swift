import Documents
public import PracticeDomain
import PracticeFiles

/// People of an agency, who are paid by the call.
///
/// They get a contract without agreed hours and a rule of the kind `agency`,
/// both called after the id.
public struct AddAgency: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "add-agency"
  /// One line on what it does.
  public static let meaning =
    "people of an agency, with its tariffs, minimums, notice and discounts"
  /// The id of contract and rule, and the stem of theirs.
  public var id: String
  /// How many.
  public var count: Int
  /// Skills.
  public var skills: [SkillGrant]
  /// Places; none for any.
  public var places: Set<Identifier<Place>>
  /// Tags.
  public var tags: Set<String>
  /// What calls cost; its header is made of the id.
  public var terms: AgencyRule

  /// Reads `id`, `count`, `skills`, `places`, `tags` and the fields of the rule
  /// `agency`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    let id = fields.read("id", .id, required: true)
    count = reader.count()
    skills = fields.readAll("skills", .grant(of: reader.names.skills), required: true)
    places = Set(fields.readAll("places", .id(in: reader.names.places)))
    tags = Set(fields.readAll("tags", .id))
    let terms = AgencyRule(
      header: RuleHeader(id ?? ""),
      reading: RuleReader(fields: fields, names: reader.names)
    )
    guard let id, let terms, !skills.isEmpty else { return nil }
    self.id = id
    self.terms = terms
  }

  /// The practice with people of an agency.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    guard !practice.rules.contains(where: { $0.id == id }) else {
      throw EditFault("id", "is that of a rule already")
    }
    let contract: Identifier<Contract> = Identifier(id)
    try changed.addContract(like: nil, named: contract) { _ in }
    let taken = Set(practice.professionals.map(\.id.text))
    for name in Practice.freeIds("\(id)", count: count, taken: taken, numbered: false) {
      changed.professionals.append(
        Professional(
          id: Identifier(name),
          name: name,
          contract: contract,
          skills: skills,
          places: places,
          tags: tags
        )
      )
    }
    var rule = terms
    rule.header = RuleHeader(id, scope: Scope(contracts: [contract]))
    changed.rules.append(rule)
    return changed
  }

  /// As in `3 of agency locum (gp)`.
  public func sentence(in practice: Practice) -> String {
    "\(count) of agency \(id) (\(skills.map(\.skill.text).joinedInWords))"
  }
}
