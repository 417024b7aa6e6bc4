public import PracticeDomain

/// A rule that becomes primitives.
public protocol CompilableRule: Rule {
  /// Adds the rule's primitives to the draft.
  func compile(into draft: inout RosterDraft)
}
