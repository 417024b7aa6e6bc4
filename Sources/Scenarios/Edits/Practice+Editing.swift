import PracticeDomain

extension Practice {
  /// The position of a professional.
  func position(of id: Identifier<Professional>) -> Int? {
    professionals.firstIndex { $0.id == id }
  }

  /// The room of an id; nil when there is none.
  func room(_ id: Identifier<Place>) -> Room? { rooms.first { $0.id == id } }

  /// The name of a professional, or their id.
  func name(of id: Identifier<Professional>) -> String { professional(id)?.name ?? id.text }

  /// Names of professionals, as in `Ann, Ben and Cat`.
  func names(of ids: [Identifier<Professional>]) -> String {
    ids.map { name(of: $0) }.joinedInWords
  }

  /// So many ids that nothing of a kind has yet: the stem itself for a single one
  /// that is free, or the stem with numbers.
  static func freeIds(_ stem: String, count: Int, taken: Set<String>, numbered: Bool) -> [String] {
    if count == 1, !numbered, !taken.contains(stem) { return [stem] }
    var ids: [String] = []
    var number = numbered ? 2 : 1
    while ids.count < count {
      let id = "\(stem.prefix(56))-\(number)"
      if !taken.contains(id) { ids.append(id) }
      number += 1
    }
    return ids
  }

  /// Adds a contract that is another in everything but what is changed in it;
  /// rules about the other are about it too.
  mutating func addContract(
    like other: Identifier<Contract>?,
    named id: Identifier<Contract>,
    change: (inout Contract) -> Void
  ) throws(EditFault) {
    guard !contracts.contains(where: { $0.id == id }) else {
      throw EditFault("id", "would make a second contract '\(id)'")
    }
    var contract =
      contracts.first { $0.id == other } ?? Contract(id: id, name: id.text)
    contract.id = id
    contract.name = other == nil ? id.text : "\(contract.name), changed"
    change(&contract)
    contracts.append(contract)
    guard let other else { return }
    for index in rules.indices {
      if rules[index].header.scope.contracts.contains(other) {
        rules[index].header.scope.contracts.append(id)
      }
      for case .people(let field, let scope) in rules[index].mentions
      where scope.contracts.contains(other) {
        throw EditFault(
          "weekly-hours",
          "makes a contract that \(field) of rule '\(rules[index].id)' does not name",
          expected: "a contract of its own in the practice, or a rule that names people"
        )
      }
    }
  }
}

extension DaySelector {
  /// In words, as in `Mon, Tue`; nil for every day.
  var words: String? {
    var parts = weekdays.sorted().map(\.abbreviation) + dates.sorted().map(\.description)
    if let from { parts.append("from \(from)") }
    if let until { parts.append("until \(until)") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The days that are not among others; nil when none is left.
  func subtracting(_ others: DaySelector, over horizon: Horizon) -> DaySelector? {
    if others == .everyDay { return nil }
    var rest = self
    let isByWeekday =
      others.dates.isEmpty && others.except.isEmpty && others.from == nil && others.until == nil
    if isByWeekday {
      if weekdays.isEmpty && dates.isEmpty { rest.weekdays = Set(Weekday.allCases) }
      rest.weekdays.subtract(others.weekdays)
      rest.dates = dates.filter { !others.contains($0) }
      return rest.weekdays.isEmpty && rest.dates.isEmpty ? nil : rest
    }
    rest.except.formUnion(horizon.dates.filter { others.contains($0) })
    rest.except.formUnion(others.dates)
    return rest
  }
}
