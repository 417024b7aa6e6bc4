import Documents
public import PracticeDomain

/// A rule that another takes the place of.
public struct ReplaceRule: ScenarioEdit {
  /// The word that names this kind of edit in files.
  public static let kind = "replace-rule"
  /// One line on what it does.
  public static let meaning = "a rule that another takes the place of"
  /// The id of the rule in force.
  public var id: String
  /// The rule that takes its place.
  public var rule: any Rule

  /// Reads `id`, and `with`, a rule as in practice files; it keeps the id unless
  /// it has one of its own.
  public init?(reading reader: EditReader) {
    let id = reader.fields.read("id", .reference(to: reader.rules), required: true)
    let rule = reader.rule("with", id: id)
    guard let id, let rule else { return nil }
    self.id = id
    self.rule = rule
  }

  /// The practice with the other rule.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    guard let index = practice.rules.firstIndex(where: { $0.id == id }) else {
      throw EditFault("id", "'\(id)' names no rule")
    }
    var changed = practice
    changed.rules[index] = rule
    return changed
  }

  /// As in `other rule overtime`.
  public func sentence(in practice: Practice) -> String { "other rule \(id)" }
}
