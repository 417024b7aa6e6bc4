import Documents
public import PracticeDomain
import PracticeFiles

/// Other skills, contract, hours or pay of some people: cross-training, part
/// time, a rise.
public struct ChangePeople: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "change-people"
  /// One line on what it does.
  public static let meaning = "other skills, contract, hours or pay of some people"
  /// Who.
  public var people: [Identifier<Professional>]
  /// Skills that they acquire.
  public var added: [SkillGrant]
  /// Skills that they no longer exercise.
  public var dropped: [Identifier<Skill>]
  /// Their new contract.
  public var contract: Identifier<Contract>?
  /// Minutes a week, in contracts of their own.
  public var weeklyHours: LengthChange?
  /// Pay of an hour.
  public var pay: PayChange?

  /// Changes nothing yet.
  public init(
    people: [Identifier<Professional>],
    added: [SkillGrant] = [],
    dropped: [Identifier<Skill>] = [],
    contract: Identifier<Contract>? = nil,
    weeklyHours: LengthChange? = nil,
    pay: PayChange? = nil
  ) {
    self.people = people
    self.added = added
    self.dropped = dropped
    self.contract = contract
    self.weeklyHours = weeklyHours
    self.pay = pay
  }

  /// Reads `people`, `add-skills`, `drop-skills`, `contract`, `weekly-hours`
  /// and `hourly-pay`.
  public init?(reading reader: EditReader) {
    let fields = reader.fields
    self.init(
      people: reader.people(),
      added: fields.readAll("add-skills", .grant(of: reader.names.skills)),
      dropped: fields.readAll("drop-skills", .id(in: reader.names.skills)),
      contract: fields.read("contract", .id(in: reader.names.contracts)),
      weeklyHours: fields.read("weekly-hours", .length(in: 0...10_080)),
      pay: fields.read("hourly-pay", .pay)
    )
    let keys = ["add-skills", "drop-skills", "contract", "weekly-hours", "hourly-pay"]
    if !keys.contains(where: fields.has) {
      fields.report("", "changes nothing", expected: "one of \(keys.joined(separator: ", "))")
      return nil
    }
    if people.isEmpty { return nil }
  }

  /// The practice with other people.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    for id in people {
      guard let position = changed.position(of: id) else {
        throw EditFault("people", "'\(id)' names nobody")
      }
      var person = changed.professionals[position]
      let known = added.map(\.skill)
      person.skills.removeAll { dropped.contains($0.skill) || known.contains($0.skill) }
      person.skills += added
      if let contract { person.contract = contract }
      if let weeklyHours { try branch(&changed, &person, weeklyHours) }
      if let pay {
        guard let hourly = pay.of(changed.pay(of: person)?.hourly) else {
          throw EditFault("hourly-pay", "is a change of the pay of '\(id)', which is not known")
        }
        person.pay = Pay(hourly: hourly)
      }
      changed.professionals[position] = person
    }
    return changed
  }

  private func branch(
    _ practice: inout Practice,
    _ person: inout Professional,
    _ hours: LengthChange
  ) throws(EditFault) {
    guard let minutes = hours.of(practice.contract(of: person)?.weeklyMinutes) else {
      throw EditFault("weekly-hours", "is a change of hours of '\(person.id)', which has none")
    }
    let own: Identifier<Contract> = Identifier("\(person.id.text.prefix(52))-contract")
    try practice.addContract(like: person.contract, named: own) { $0.weeklyMinutes = minutes }
    person.contract = own
  }

  /// As in `Grace also nurse`.
  public func sentence(in practice: Practice) -> String {
    var parts: [String] = []
    if !added.isEmpty { parts.append("also \(added.map(\.skill.text).joinedInWords)") }
    if !dropped.isEmpty { parts.append("no longer \(dropped.map(\.text).joinedInWords)") }
    if let contract { parts.append("contract \(contract)") }
    switch weeklyHours {
    case .minutes(let minutes): parts.append("\(hoursAndMinutes(minutes)) hours a week")
    case .change(let change):
      parts.append("\(change < 0 ? "" : "+")\(hoursAndMinutes(change)) hours a week")
    case nil: break
    }
    if let pay { parts.append("pay \(pay.words)") }
    return "\(practice.names(of: people)): \(parts.joined(separator: ", "))"
  }
}
