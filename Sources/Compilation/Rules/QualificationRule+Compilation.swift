public import PracticeDomain
internal import Primitives

extension QualificationRule: CompilableRule {
  /// Adds nothing: the cells hold qualified work only, and this rule says so.
  public func compile(into draft: inout RosterDraft) { draft.problem.possibleRule = id }
}
