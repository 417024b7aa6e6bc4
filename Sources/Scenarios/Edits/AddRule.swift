import Documents
public import PracticeDomain

/// A rule that comes into force.
public struct AddRule: ScenarioEdit {
  /// The word that names this kind of edit in files.
  public static let kind = "add-rule"
  /// One line on what it does.
  public static let meaning = "a rule that comes into force"
  /// The rule.
  public var rule: any Rule

  /// Brings a rule into force.
  public init(rule: any Rule) { self.rule = rule }

  /// Reads `with`, a rule as in practice files.
  public init?(reading reader: EditReader) {
    guard let rule = reader.rule("with") else { return nil }
    self.rule = rule
  }

  /// The practice with another rule.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    guard !practice.rules.contains(where: { $0.id == rule.id }) else {
      throw EditFault("with.id", "is that of a rule in force, '\(rule.id)'", expected: "another id")
    }
    var changed = practice
    changed.rules.append(rule)
    return changed
  }

  /// As in `new rule nights`.
  public func sentence(in practice: Practice) -> String { "new rule \(rule.id)" }
}
