public import PracticeDomain

extension OneDutyRule: CompilableRule {
  /// Adds nothing: a cell chooses one duty, and duties are shifts or allowed
  /// combinations.
  public func compile(into draft: inout RosterDraft) {}
}
