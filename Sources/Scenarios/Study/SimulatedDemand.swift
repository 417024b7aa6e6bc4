import PracticeDomain
import PracticeSimulation

/// What clients ask for while the plan of a case is followed.
///
/// The days planned hold whole requests, of which scaling demand copies some or leaves
/// some out. A simulation needs none of that: its practice has every edit made to it
/// but those of demand, and how many requests come is told beside it, exactly: 15 %
/// more of five is 5.75 a week, and 15 % of one is 0.15. So many come, but they are
/// like the base's: where demand is all that differs, what clients want and when they
/// can come differs by nothing.
struct SimulatedDemand: Sendable {
  /// The practice with the requests that stand for the demand.
  private(set) var practice: Practice
  /// What edits did to the demand, in their order.
  private(set) var changes: [DemandChange] = []

  /// What a practice asks for as it is.
  init(_ practice: Practice) { self.practice = practice }

  /// How many come of each class in an ordinary week.
  var weekly: RequestDemand {
    var demand = RequestDemand(practice)
    for change in changes { change.scale(&demand) }
    return demand
  }

  /// Makes an edit.
  ///
  /// - Throws: what stands in its way.
  mutating func make(_ edit: any ScenarioEdit) throws(EditFault) {
    if let change = edit.demandChange(of: weekly, in: practice) {
      changes.append(change)
    } else {
      practice = try edit.applied(to: practice)
    }
  }
}
