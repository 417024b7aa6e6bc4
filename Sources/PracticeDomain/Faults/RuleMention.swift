/// People or work that a rule names in one of its fields.
public enum RuleMention: Sendable, Equatable {
  /// People.
  case people(field: String, Scope)
  /// Work.
  case work(field: String, ShiftSelector)
}
