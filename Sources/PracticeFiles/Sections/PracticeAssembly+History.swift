import Documents
import PracticeDomain

extension PracticeAssembly {
  /// What is known of the time before: past `assignments` since `known-from`,
  /// `balances` since `balances-from`, and `standings` where single days are not
  /// known.
  func history(of practice: Practice, before start: CalendarDate) -> History {
    guard let fields = root.nested("history") else { return .unknown }
    let knownFrom = fields.read("known-from", .date)
    balancesFrom = fields.read("balances-from", .date)
    let past = rows(fields, "assignments") { self.assignment($0) }
    let balances = rows(fields, "balances") { self.balance($0) }
    let standings = rows(fields, "standings") { self.standing($0) }
    if fields.has("assignments"), !fields.has("known-from") {
      fields.report("known-from", "is missing where assignments are given")
    }
    if let knownFrom, horizonIsKnown, knownFrom >= start {
      fields.report("known-from", "is not before the first day planned, \(start)")
    }
    fields.finish()
    let pastOf = Dictionary(grouping: past, by: \.thing.professional)
    let balancesOf = Dictionary(grouping: balances, by: \.thing.who)
    let standingOf = Dictionary(grouping: standings, by: \.thing.who)
    var history = History()
    for id in practice.professionals.map(\.id) {
      let own = pastOf[id] ?? []
      keep(.history, own.map(\.fields))
      history.professionals[id] = ProfessionalHistory(
        knownFrom: knownFrom ?? own.map(\.thing.date).min(),
        assignments: own.map(\.thing),
        standing: standingOf[id]?.first?.thing.standing,
        balances: Dictionary(
          (balancesOf[id] ?? []).map { ($0.thing.name, $0.thing.amount) },
          uniquingKeysWith: { first, _ in first }
        )
      )
    }
    return history
  }

  func rows<Thing>(
    _ fields: FieldReader,
    _ key: String,
    _ make: (FieldReader) -> Thing?
  ) -> [(thing: Thing, fields: FieldReader)] {
    guard fields.has(key) else { return [] }
    return fields.groups(key).compactMap { row in
      let thing = make(row)
      row.finish()
      return thing.map { ($0, row) }
    }
  }

  func assignment(_ fields: FieldReader) -> Assignment? {
    let professional = who(fields)
    let date = fields.read("date", .date, required: true)
    let shift = fields.read("shift", names.shift, required: true)
    let role: Identifier<Skill>? = fields.read("role", .id(in: names.skills))
    let place: Identifier<Place>? = fields.read("place", .id(in: names.places))
    guard let professional, let date, let shift else { return nil }
    return Assignment(
      professional: professional,
      date: date,
      shift: shift,
      role: role,
      place: place
    )
  }

  private func balance(
    _ fields: FieldReader
  ) -> (who: Identifier<Professional>, name: String, amount: Int)? {
    let professional = who(fields)
    let name = fields.read("balance", .id, required: true)
    let amount = fields.read(
      "amount",
      .integer(in: -100_000_000...100_000_000),
      required: true
    )
    guard let professional, let name, let amount else { return nil }
    if !balanceKeys.insert("\(professional);\(name)").inserted {
      fields.report("balance", "is given twice for '\(professional)'")
    }
    return (professional, name, amount)
  }

  private func standing(
    _ fields: FieldReader
  ) -> (who: Identifier<Professional>, standing: Standing)? {
    let professional = who(fields)
    let off = fields.read("off", .integer(in: 1...10_000))
    let worked = fields.read("worked", .integer(in: 1...10_000))
    let shift = fields.read("shift", names.shift, required: fields.has("worked"))
    let same = fields.read("same-shift", .integer(in: 1...10_000))
    if fields.has("off") == fields.has("worked") {
      fields.report("off", "or else worked must be given", expected: "one of them")
    }
    if let professional, !standingKeys.insert(professional).inserted {
      fields.report("professional", "has two standings")
    }
    guard let professional else { return nil }
    if let off { return (professional, .off(days: off)) }
    guard let worked, let shift else { return nil }
    if let same, same > worked {
      fields.report("same-shift", "is more than the days worked, \(worked)")
    }
    return (professional, .working(days: worked, shift: shift, sameShiftDays: same ?? 1))
  }
}
