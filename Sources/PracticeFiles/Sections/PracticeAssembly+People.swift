public import Documents
public import PracticeDomain

extension PracticeAssembly {
  /// Contracts and professionals.
  func readPeople(_ practice: inout Practice) {
    practice.contracts = things(.contracts) { contract($0) }
    practice.professionals = things(.professionals, required: true) { professional($0) }
  }

  private func contract(_ fields: FieldReader) -> Contract? {
    let (id, name) = idAndName(fields)
    let contract = Contract(
      id: Identifier(id ?? ""),
      name: name,
      weeklyMinutes: fields.read("weekly-hours", .minutes(in: 0...10_080)),
      weeklyDays: fields.read("weekly-days", .integer(in: 1...7)) ?? 5,
      pay: pay(fields)
    )
    return id == nil ? nil : contract
  }

  private func pay(_ fields: FieldReader) -> Pay? {
    fields.read("hourly-pay", .integer(in: 0...1_000_000_000)).map { Pay(hourly: $0) }
  }

  private func professional(_ fields: FieldReader) -> Professional? {
    let (id, name) = idAndName(fields)
    let professional = Professional(
      id: Identifier(id ?? ""),
      name: name,
      contract: fields.read("contract", .id(in: names.contracts)),
      skills: fields.readAll("skills", .grant(of: names.skills), orGroup: grant),
      places: Set(fields.readAll("places", .id(in: names.places))),
      tags: Set(fields.readAll("tags", .id)),
      from: fields.read("from", .date),
      until: fields.read("until", .date),
      pay: pay(fields)
    )
    return id == nil ? nil : professional
  }

  private func grant(_ fields: FieldReader) -> SkillGrant? {
    let skill: Identifier<Skill>? = fields.read("skill", .id(in: names.skills), required: true)
    let from = fields.read("from", .date)
    let until = fields.read("until", .date)
    fields.finish()
    return skill.map { SkillGrant($0, from: from, until: until) }
  }
}

extension ScalarForm where Value == SkillGrant {
  /// A skill held, perhaps for a time only: `gp`, `gp until 2026-03-31` or `gp from 2026-01-01 until 2026-03-31`.
  public static func grant(of skills: NameSpace) -> ScalarForm {
    let words = "the id of a skill, perhaps with from DATE, until DATE"
    return ScalarForm(expected: words) { text throws(ScalarFault) in
      var rest = text[...]
      let until = try date(after: " until ", &rest)
      let from = try date(after: " from ", &rest)
      let skill = try ScalarForm<String>.reference(to: skills).read(rest.trimmed)
      return SkillGrant(Identifier(skill), from: from, until: until)
    }
  }

  private static func date(
    after word: String,
    _ rest: inout Substring
  ) throws(ScalarFault) -> CalendarDate? {
    guard let range = rest.ranges(of: word).last else { return nil }
    let date = rest[range.upperBound...].trimmed
    guard let value = CalendarDate(date) else {
      throw ScalarFault("has no date after\(word)".trimmed, expected: "YYYY-MM-DD")
    }
    rest = rest[..<range.lowerBound]
    return value
  }
}
