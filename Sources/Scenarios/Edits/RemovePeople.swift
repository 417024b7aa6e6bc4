public import PracticeDomain

/// Fewer people, as if they had never been there.
///
/// Their leave, wishes, settled assignments and past go with them, and clients'
/// wishes for them. Rules that are about them only go too; a rule that names them
/// in a field of its own has to be replaced or dropped first.
public struct RemovePeople: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "remove-people"
  /// One line on what it does.
  public static let meaning = "fewer people"
  /// Who.
  public var people: [Identifier<Professional>]

  /// Removes people.
  public init(people: [Identifier<Professional>]) { self.people = people }

  /// Reads `people`.
  public init?(reading reader: EditReader) {
    people = reader.people()
    if people.isEmpty { return nil }
  }

  /// The practice without them.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    let gone = Set(people)
    for id in people where practice.professional(id) == nil {
      throw EditFault("people", "'\(id)' names nobody")
    }
    var changed = practice
    changed.professionals.removeAll { gone.contains($0.id) }
    changed.leave.removeAll { gone.contains($0.professional) }
    changed.unavailability.removeAll { gone.contains($0.professional) }
    changed.requests.removeAll { gone.contains($0.professional) }
    changed.fixed.removeAll { gone.contains($0.professional) }
    for id in people { changed.history.professionals[id] = nil }
    changed.published?.assignments.removeAll { gone.contains($0.professional) }
    changed.demand.reserved.removeAll { gone.contains($0.professional) }
    try changed.rules = rules(of: changed, without: gone)
    try Self.release(&changed.demand, gone)
    return changed
  }

  /// The rules that still concern somebody.
  private func rules(
    of practice: Practice,
    without gone: Set<Identifier<Professional>>
  ) throws(EditFault) -> [any Rule] {
    let tags = Set(practice.professionals.flatMap(\.tags))
    var rules: [any Rule] = []
    for var rule in practice.rules {
      var scope = rule.header.scope
      scope.except.removeAll { gone.contains($0) }
      let named = scope.professionals.count + scope.tags.count
      let wasNamed = (!scope.professionals.isEmpty, !scope.tags.isEmpty)
      scope.professionals.removeAll { gone.contains($0) }
      scope.tags.removeAll { !tags.contains($0) }
      let isEmpty =
        (wasNamed.0 && scope.professionals.isEmpty) || (wasNamed.1 && scope.tags.isEmpty)
      if isEmpty && named > 0 { continue }
      rule.header.scope = scope
      for case .people(let field, let other) in rule.mentions
      where !gone.isDisjoint(with: other.professionals + other.except) {
        throw EditFault(
          "people",
          "are named in \(field) of rule '\(rule.id)'",
          expected: "that rule replaced or dropped before"
        )
      }
      rules.append(rule)
    }
    return rules
  }

  /// Clients who may see nobody else cannot be served any more: that is told.
  private static func release(
    _ demand: inout Demand,
    _ gone: Set<Identifier<Professional>>
  ) throws(EditFault) {
    for index in demand.requests.indices { try release(&demand.requests[index], gone) }
    for index in demand.series.indices { try release(&demand.series[index].visit, gone) }
    for index in demand.matters.indices {
      demand.matters[index].required.removeAll { gone.contains($0) }
      demand.matters[index].apart.removeAll { gone.contains($0) }
    }
  }

  private static func release(
    _ request: inout ClientRequest,
    _ gone: Set<Identifier<Professional>>
  ) throws(EditFault) {
    request.required.removeAll { gone.contains($0) }
    request.preferred.removeAll { gone.contains($0) }
    request.usual.removeAll { gone.contains($0) }
    request.apart.removeAll { gone.contains($0) }
    // What was promised with somebody who is not there is asked for anew.
    if let booked = request.booked, !gone.isDisjoint(with: booked.professionals) {
      request.booked = nil
    }
  }

  /// As in `without Elena and Farid`.
  public func sentence(in practice: Practice) -> String {
    "without \(practice.names(of: people))"
  }
}
