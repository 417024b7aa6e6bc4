public import PracticeDomain

/// A practice that is planned stage by stage: what comes after a stage is not
/// known while it is planned, and what was planned before it stays.
public protocol StagedPractice: Sendable {
  /// The practice over all stages, by which the roster is judged.
  var practice: Practice { get }
  /// How many stages there are.
  var stageCount: Int { get }
  /// The days that a stage decides, the first stage being 0.
  func dates(ofStage stage: Int) -> [CalendarDate]
  /// What a stage plans, given the roster of the stages before; its horizon
  /// holds the stage's days and may go on beyond.
  func problem(ofStage stage: Int, after roster: Roster) -> Practice
}
