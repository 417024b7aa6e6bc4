/// Work is done by those who hold its skill on the day, at places where they
/// work, on days when shift and professional exist. Always hard.
///
/// An assignment is lawful when its date selects the shift, the professional
/// is employed, the role is one of the shift's (none where the shift has none)
/// and is held on the date, and the place is one of the shift's (none where it
/// has none) and one where the professional works (a room where its site is
/// named). Each assignment that is not lawful breaks it once.
public struct QualificationRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "qualification"
  /// One line on what this kind of rule asks.
  public static let meaning = "work is done by those who hold its skill on the day"
  /// Id, scope and source.
  public var header: RuleHeader

  /// Makes the rule.
  public init(header: RuleHeader) { self.header = header }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "Work is done by those who hold its skill on the day."
  }
}

extension QualificationRule {
  /// Reads the rule, which has no fields of its own.
  public init?(header: RuleHeader, reading reader: RuleReader) { self.init(header: header) }
}
