import Documents
public import PracticeDomain
import PracticeFiles

/// More people: copies of somebody, or described by skills, contract and pay.
///
/// A copy has the contract, skills, places, tags and pay of the one named, and
/// neither their leave nor their wishes nor their past. Fields given besides
/// replace what is copied. Hours of their own make a contract of their own, which
/// rules about the copied contract are about too.
public struct AddPeople: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "add-people"
  /// One line on what it does.
  public static let meaning = "more people: copies of somebody, or by skills, contract and pay"
  /// Whom they are like; nil for nobody.
  public var like: Identifier<Professional>?
  /// The id, or the stem of ids; that of whom they are like unless given.
  public var id: String?
  /// The name, numbered where there are several.
  public var name: String?
  /// How many.
  public var count: Int
  /// The contract.
  public var contract: Identifier<Contract>?
  /// Minutes a week, in a contract of their own.
  public var weeklyHours: LengthChange?
  /// Days a week, in a contract of their own.
  public var weeklyDays: Int?
  /// Pay of an hour.
  public var pay: PayChange?
  /// Skills; none for those of whom they are like.
  public var skills: [SkillGrant]
  /// Places; none for those of whom they are like.
  public var places: Set<Identifier<Place>>
  /// Tags; none for those of whom they are like.
  public var tags: Set<String>
  /// The first day employed.
  public var from: CalendarDate?
  /// The last day employed.
  public var until: CalendarDate?

  /// Adds copies of somebody.
  public init(like: Identifier<Professional>, count: Int = 1) {
    self.init(like: like, id: nil, count: count)
  }

  private init(like: Identifier<Professional>?, id: String?, count: Int) {
    self.like = like
    self.id = id
    self.count = count
    self.skills = []
    self.places = []
    self.tags = []
  }

  /// Reads `like`, `id`, `name`, `count`, `contract`, `weekly-hours`,
  /// `weekly-days`, `hourly-pay`, `skills`, `places`, `tags`, `from`, `until`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    let like: Identifier<Professional>? = fields.read("like", .id(in: reader.names.professionals))
    self.init(like: like, id: fields.read("id", .id), count: reader.count())
    name = fields.read("name", .text)
    contract = fields.read("contract", .id(in: reader.names.contracts))
    weeklyHours = fields.read("weekly-hours", .length(in: 0...10_080))
    weeklyDays = fields.read("weekly-days", .integer(in: 1...7))
    pay = fields.read("hourly-pay", .pay)
    skills = fields.readAll("skills", .grant(of: reader.names.skills))
    places = Set(fields.readAll("places", .id(in: reader.names.places)))
    tags = Set(fields.readAll("tags", .id))
    from = fields.read("from", .date)
    until = fields.read("until", .date)
    guard !fields.has("like"), !fields.has("id") else { return }
    fields.report("like", "is missing", expected: "somebody whom they are like, or an id")
    return nil
  }

  /// The practice with more people.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    let model = try model(in: practice)
    let taken = Set(practice.professionals.map(\.id.text))
    let stem = id ?? model.id.text
    let ids = Practice.freeIds(stem, count: count, taken: taken, numbered: id == nil)
    if let id, count == 1, taken.contains(id) {
      throw EditFault("id", "is that of somebody already")
    }
    var person = model
    if weeklyHours != nil || weeklyDays != nil {
      person.contract = try addContract(to: &changed, of: model, id: ids[0])
    }
    if let pay {
      guard let hourly = pay.of(practice.pay(of: model)?.hourly) else {
        throw EditFault("hourly-pay", "is a change of a pay that is not known")
      }
      person.pay = Pay(hourly: hourly)
    }
    for (number, id) in ids.enumerated() {
      person.id = Identifier(id)
      person.name = title(number, id, model)
      changed.professionals.append(person)
    }
    return changed
  }

  /// Who they all are, but for ids and names.
  private func model(in practice: Practice) throws(EditFault) -> Professional {
    var model = Professional(id: Identifier(id ?? ""), name: "")
    if let like {
      guard let found = practice.professional(like) else {
        throw EditFault("like", "'\(like)' names nobody")
      }
      model = found
    }
    if let contract { model.contract = contract }
    if !skills.isEmpty { model.skills = skills }
    if !places.isEmpty { model.places = places }
    if !tags.isEmpty { model.tags = tags }
    model.from = from ?? (like == nil ? nil : model.from)
    model.until = until ?? (like == nil ? nil : model.until)
    return model
  }

  private func addContract(
    to practice: inout Practice,
    of model: Professional,
    id: String
  ) throws(EditFault) -> Identifier<Contract> {
    let own: Identifier<Contract> = Identifier("\(id.prefix(52))-contract")
    let known = practice.contract(of: model)?.weeklyMinutes
    guard weeklyHours == nil || weeklyHours?.of(known) != nil else {
      throw EditFault("weekly-hours", "is a change of hours that were not agreed")
    }
    try practice.addContract(like: model.contract, named: own) { contract in
      if let weeklyHours { contract.weeklyMinutes = weeklyHours.of(known) }
      if let weeklyDays { contract.weeklyDays = weeklyDays }
    }
    return own
  }

  private func title(_ number: Int, _ id: String, _ model: Professional) -> String {
    if let name { return count == 1 ? name : "\(name) \(number + 1)" }
    return like == nil ? id : "\(model.name) (\(number + 2))"
  }

  /// As in `2 more like Elena`.
  public func sentence(in practice: Practice) -> String {
    if let like { return "\(count) more like \(practice.name(of: like))" }
    let who = name ?? id ?? "somebody"
    let roles = skills.map(\.skill.text).joinedInWords
    return "\(count == 1 ? "" : "\(count) × ")\(who)" + (roles.isEmpty ? "" : " (\(roles))")
  }
}
