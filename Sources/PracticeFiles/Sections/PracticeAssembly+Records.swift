import Documents
import PracticeDomain

extension PracticeAssembly {
  /// Reads the records of published plans; what overlaps is reported.
  func records(_ documents: [DocumentValue]) -> [PublishedRecord] {
    var read: [PublishedRecord] = []
    for document in documents {
      let fields = FieldReader(document, path: "", problems: problems)
      guard let record = record(fields) else { continue }
      if let other = read.first(where: { $0.horizon.overlaps(record.horizon) }) {
        fields.report("from", "has days of the record of \(other.horizon.words)")
      }
      read.append(record)
    }
    return read
  }

  private func record(_ fields: FieldReader) -> PublishedRecord? {
    recordedBalances = []
    _ = fields.read("version", .version, required: true)
    for key in ["practice", "published"] { _ = fields.read(key, .text) }
    _ = fields.read("cost", .integer(in: Int.min...Int.max))
    _ = fields.readAll("despite", .text)
    let horizon = days(of: fields)
    let professionals = fields.readAll("professionals", .id, required: true)
    let people = Set(professionals)
    let assignments = rows(fields, "assignments") { self.recorded($0, people) }
    let balances = rows(fields, "balances") { self.gain($0, people) }
    if !fields.has("assignments") { fields.report("assignments", "is missing") }
    fields.finish()
    check(assignments, professionals, fields)
    guard let horizon else { return nil }
    for row in assignments {
      guard let date = row.thing?.date, !horizon.contains(date) else { continue }
      row.fields.report("date", "is not among the days published", expected: horizon.words)
    }
    return PublishedRecord(
      horizon: horizon,
      professionals: professionals.map { Identifier($0) },
      assignments: assignments.compactMap(\.thing),
      balances: balances.map(\.thing)
    )
  }

  /// Reports assignments and people that stand twice.
  private func check(
    _ assignments: [(thing: Assignment?, fields: FieldReader)],
    _ professionals: [String],
    _ fields: FieldReader
  ) {
    var seen: Set<Assignment> = []
    for row in assignments {
      guard let assignment = row.thing, !seen.insert(assignment).inserted else { continue }
      row.fields.report("date", "is given twice")
    }
    var names: Set<String> = []
    for (name, element) in zip(professionals, fields.elements("professionals"))
    where !names.insert(name).inserted {
      fields.report(element.value, path: element.path, "is named twice")
    }
  }

  /// The days of a record, which its name says too.
  private func days(of fields: FieldReader) -> Horizon? {
    let from = fields.read("from", .date, required: true)
    let until = fields.read("until", .date, required: true)
    guard let from, let until else { return nil }
    guard let horizon = Horizon(start: from, days: until.days(since: from) + 1) else {
      fields.report("until", "is before the first day, \(from)")
      return nil
    }
    let file = fields.source.place.file
    if RecordFolder.horizon(ofFile: file) != horizon {
      fields.report("from", "and until are not the days of the file's name")
    }
    return horizon
  }

  /// An assignment on record; nil within for someone who has left since.
  private func recorded(_ fields: FieldReader, _ people: Set<String>) -> Assignment?? {
    let who = fields.read("professional", .id, required: true)
    if let who, !people.contains(who) {
      fields.report("professional", "is not among the professionals of the record")
    }
    guard let who, names.professionals.contains(who) else {
      _ = fields.read("date", .date, required: true)
      for key in ["shift", "role", "place"] { _ = fields.read(key, .id) }
      return who == nil ? nil : .some(nil)
    }
    return assignment(fields).map { .some($0) }
  }

  private func gain(_ fields: FieldReader, _ people: Set<String>) -> PublishedRecord.Balance? {
    let amounts = ScalarForm<Int>.integer(in: -100_000_000...100_000_000)
    let who = fields.read("professional", .id, required: true)
    let name = fields.read("balance", .id, required: true)
    let before = fields.read("before", amounts, required: true)
    let gained = fields.read("gained", amounts, required: true)
    if let who, !people.contains(who) {
      fields.report("professional", "is not among the professionals of the record")
    }
    if let who, let name, !recordedBalances.insert("\(who);\(name)").inserted {
      fields.report("balance", "is given twice for '\(who)'")
    }
    guard let who, let name, let before, let gained else { return nil }
    return PublishedRecord.Balance(
      professional: Identifier(who),
      name: name,
      before: before,
      gained: gained
    )
  }
}
