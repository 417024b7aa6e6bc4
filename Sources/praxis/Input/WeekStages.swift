import Interchange
import Planning
import PracticeDomain

/// A nurse rostering set as planning takes it stage by stage: a stage is a week.
struct WeekStages: StagedPractice {
  /// The set.
  let weeks: INRC2Stages

  var practice: Practice { weeks.practice }

  var stageCount: Int { weeks.count }

  func dates(ofStage stage: Int) -> [CalendarDate] { weeks.dates(ofWeek: stage) }

  func problem(ofStage stage: Int, after roster: Roster) -> Practice {
    weeks.problem(ofWeek: stage, after: roster)
  }
}
