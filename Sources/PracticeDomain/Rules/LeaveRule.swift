/// Nobody works during leave. Always hard.
///
/// Whole days of leave exclude every shift that starts on them, and one that
/// starts before them and ends after midnight. Leave for a part of the day
/// excludes shifts that overlap it, begun that day or before; a shift without a
/// start overlaps every part of its own day only. Each assignment of the
/// horizon that is excluded breaks it once.
public struct LeaveRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "leave"
  /// One line on what this kind of rule asks.
  public static let meaning = "nobody works during leave"
  /// Id, scope and source.
  public var header: RuleHeader

  /// Makes the rule.
  public init(header: RuleHeader) { self.header = header }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String { "Nobody works during leave." }
}

extension LeaveRule {
  /// Reads the rule, which has no fields of its own.
  public init?(header: RuleHeader, reading reader: RuleReader) { self.init(header: header) }
}
