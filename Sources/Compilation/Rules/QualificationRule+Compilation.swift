public import PracticeDomain

extension QualificationRule: CompilableRule {
  /// Adds nothing: the cells hold qualified work only.
  public func compile(into draft: inout RosterDraft) {}
}
