/// A named constraint on plans, hard or soft by its price.
///
/// A kind of rule is three files of one name: its fields and its sentence
/// (this module), how it becomes primitives (Compilation), and how it is
/// checked from the domain alone (Verification).
public protocol Rule: Sendable {
  /// The word that names this kind of rule in files, as in `rest`.
  static var kind: String { get }
  /// One line on what this kind of rule asks, for help and the schema.
  static var meaning: String { get }
  /// What every rule has.
  var header: RuleHeader { get set }
  /// Reads the rule's own fields; what is wrong with them is reported, and nil
  /// when the rule cannot be made of them. Every field is asked for in any
  /// case, so that those left over are unknown ones.
  init?(header: RuleHeader, reading reader: RuleReader)
  /// The rule in the manager's words.
  func sentence(in practice: Practice) -> String
  /// The people and the work that its own fields name.
  var mentions: [RuleMention] { get }
  /// What is wrong with its own fields, in themselves or in this practice;
  /// names are checked by ``mentions``.
  func faults(in practice: Practice) -> [FieldFault]
}

extension Rule {
  /// Nothing is named.
  public var mentions: [RuleMention] { [] }
  /// Nothing is wrong.
  public func faults(in practice: Practice) -> [FieldFault] { [] }
  /// The rule's id, unique within the practice.
  public var id: String { header.id }
  /// The word that names this kind of rule in files.
  public var kind: String { Self.kind }
}

/// What every rule has.
public struct RuleHeader: Sendable, Equatable {
  /// The id, unique within the practice.
  public var id: String
  /// Whom it is about.
  public var scope: Scope
  /// Where it is law or agreement: act and article.
  public var source: String?

  /// Makes a header; about everyone unless told.
  public init(_ id: String, scope: Scope = .everyone, source: String? = nil) {
    self.id = id
    self.scope = scope
    self.source = source
  }
}
