public import PracticeDomain
public import PracticeSimulation

/// A named change of a practice: one more nurse, a closed room, 15 % more demand.
///
/// A kind of edit is one file: its fields, its sentence, and what it makes of a
/// practice. Edits are pure: the practice given is left alone.
public protocol ScenarioEdit: Sendable {
  /// The word that names this kind of edit in files, as in `add-people`.
  static var kind: String { get }
  /// One line on what it does, for help and the schema.
  static var meaning: String { get }
  /// Whether it is something that happens, as demand and absence do, and nothing
  /// that could be chosen.
  static var happens: Bool { get }
  /// Reads the edit's own fields; what is wrong with them is reported, and nil
  /// when the edit cannot be made of them. Every field is asked for in any case,
  /// so that those left over are unknown ones.
  init?(reading reader: EditReader)
  /// The practice changed.
  ///
  /// - Throws: what stands in the way, as a field of the edit and a fault.
  func applied(to practice: Practice) throws(EditFault) -> Practice
  /// What it does in a few words, as in `2 more like Elena`.
  func sentence(in practice: Practice) -> String
  /// What it does to the plans that are lawful; nil where that cannot be told
  /// beforehand.
  func effect(on practice: Practice) -> EditEffect?
  /// What it does to the demand that is simulated week after week, in the place of
  /// what it does to the practice; nil for an edit of anything else.
  ///
  /// - Parameters:
  ///   - demand: how many come of each class before.
  ///   - practice: the practice whose requests they are like.
  func demandChange(of demand: RequestDemand, in practice: Practice) -> DemandChange?
}

/// What an edit does to the plans that are lawful, so that something is proven of
/// the difference before anything is planned.
public enum EditEffect: String, Sendable {
  /// Every plan that was lawful still is, at no higher cost.
  case relaxes
  /// Every plan that is lawful was so before, at no higher cost.
  case restricts
  /// The same plans are lawful at the same cost.
  case keeps
}

extension ScenarioEdit {
  /// The word that names this kind of edit in files.
  public var kind: String { Self.kind }
  /// It could be chosen.
  public static var happens: Bool { false }
  /// Not known.
  public func effect(on practice: Practice) -> EditEffect? { nil }
  /// Nothing.
  public func demandChange(of demand: RequestDemand, in practice: Practice) -> DemandChange? { nil }
}

/// Why an edit cannot be made.
public struct EditFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// The field of the edit; empty for the edit as a whole.
  public var field: String
  /// What is wrong, as in `names nobody`.
  public var fault: String
  /// What was expected, or what may help; nil where the fault says all.
  public var expected: String?

  /// Makes a fault.
  public init(_ field: String, _ fault: String, expected: String? = nil) {
    self.field = field
    self.fault = fault
    self.expected = expected
  }

  /// As in `people: names nobody`.
  public var description: String {
    (field.isEmpty ? "" : "\(field): ") + fault + (expected.map { "; expected \($0)" } ?? "")
  }
}
