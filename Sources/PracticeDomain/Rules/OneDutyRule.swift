/// One shift a day for each professional, or a combination that the practice
/// allows, whole and in any order. Each further assignment of a day breaks it
/// once. Always hard.
public struct OneDutyRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "one-duty"
  /// One line on what this kind of rule asks.
  public static let meaning = "one shift a day, or an allowed combination"
  /// Id, scope and source.
  public var header: RuleHeader

  /// Makes the rule.
  public init(header: RuleHeader) { self.header = header }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    practice.combinations.isEmpty
      ? "Nobody works more than one shift a day."
      : "Nobody works more than one shift a day, or an allowed combination."
  }
}

extension OneDutyRule {
  /// Reads the rule, which has no fields of its own.
  public init?(header: RuleHeader, reading reader: RuleReader) { self.init(header: header) }
}
