import Documents
public import PracticeDomain

/// Rules that are no longer in force.
public struct DropRules: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "drop-rules"
  /// One line on what it does.
  public static let meaning = "rules that are no longer in force"
  /// Their ids.
  public var rules: [String]

  /// Drops rules.
  public init(rules: [String]) { self.rules = rules }

  /// Reads `rules`.
  public init?(reading reader: EditReader) {
    rules = reader.fields.readAll("rules", .reference(to: reader.rules), required: true)
    if rules.isEmpty { return nil }
  }

  /// The practice without them. Those in force in every practice stay.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    var changed = practice
    let standing = Set(RuleCatalogue.standing.map(\.kind))
    for id in rules {
      guard let rule = practice.rules.first(where: { $0.id == id }) else {
        throw EditFault("rules", "'\(id)' names no rule")
      }
      let others = changed.rules.count { $0.kind == rule.kind }
      if standing.contains(rule.kind), others == 1 {
        throw EditFault(
          "rules",
          "'\(id)' is in force in every practice",
          expected: "replace-rule, with other prices"
        )
      }
      changed.rules.removeAll { $0.id == id }
    }
    return changed
  }

  /// As in `without rule weekly-rest`.
  public func sentence(in practice: Practice) -> String { "without rule \(rules.joinedInWords)" }
}
