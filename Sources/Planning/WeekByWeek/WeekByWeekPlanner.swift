internal import Foundation
public import PracticeDomain
internal import Verification

/// Makes the roster of a long horizon one week after another.
///
/// Each week starts where the ones before it ended: their days are its known
/// past, and what they added to balances is carried. It is planned along with
/// the week after it, which is then planned anew: so a week does not end in a
/// way that nothing can follow. Rules over the whole
/// horizon are kept in step (see ``WeekPace``). The weeks together are then
/// verified as one roster, so that what is returned keeps every rule of the
/// whole; that it costs the least is not proven.
public struct WeekByWeekPlanner: Sendable {
  private let planner: RosterPlanner

  /// Makes a planner that plans each week with another.
  public init(_ planner: RosterPlanner) { self.planner = planner }

  /// Plans the roster of a practice.
  ///
  /// The time is shared out evenly among the weeks left. Blocks until it is
  /// done.
  ///
  /// - Parameter onWeek: called with each week before it is planned.
  /// - Throws: as ``RosterPlanner/plan(_:options:)-(Practice,_)`` does.
  public func plan(
    _ practice: Practice,
    options: PlanOptions,
    onWeek: (Horizon) -> Void = { _ in }
  ) throws -> PlanOutcome {
    let watch = Stopwatch(limit: options.timeLimit)
    var pace = WeekPace(practice)
    var outcome: PlanOutcome?
    for (number, days) in pace.weeks.enumerated() {
      onWeek(days)
      var weekOptions = options
      weekOptions.timeLimit = watch.secondsLeft / Double(pace.weeks.count - number)
      let made = try planner.plan(pace.window(of: number), options: weekOptions)
      guard let roster = made.roster else { return unfinished(made, watch) }
      pace.add(roster, of: number)
      outcome = outcome.map { Self.joined($0, made) } ?? made
    }
    guard var outcome else { return try planner.plan(practice, options: options) }
    settle(&outcome, pace.roster, practice)
    outcome.seconds = watch.seconds
    return outcome
  }

  /// Weeks that ended for different reasons ended for the first that is no
  /// proof.
  private static func joined(_ first: PlanOutcome, _ second: PlanOutcome) -> PlanOutcome {
    first.stop == .optimal ? second : first
  }

  /// One week without a roster says nothing of the whole.
  private func unfinished(_ week: PlanOutcome, _ watch: Stopwatch) -> PlanOutcome {
    var outcome = week
    outcome.status = .unknown
    outcome.stop = week.stop == .infeasible ? .timeLimit : week.stop
    outcome.bound = nil
    outcome.seconds = watch.seconds
    return outcome
  }

  /// Verifies the weeks as one roster.
  private func settle(_ outcome: inout PlanOutcome, _ roster: Roster, _ practice: Practice) {
    let verdict = Verifier(practice).verify(roster)
    outcome.bound = nil
    // Each week was proven or ran out; the whole was not looked at as one.
    if outcome.stop == .optimal { outcome.stop = .iterationLimit }
    guard verdict.isLawful else {
      outcome.status = .unknown
      (outcome.roster, outcome.verdict, outcome.cost) = (nil, nil, nil)
      outcome.conflict = Conflict(breaches: verdict)
      return
    }
    outcome.status = .feasible
    outcome.roster = roster
    outcome.verdict = verdict
    outcome.cost = verdict.cost
  }
}

extension Conflict {
  /// What a roster breaks: a hint, not a proof.
  fileprivate init(breaches verdict: Verdict) {
    let sentences = Dictionary(
      verdict.rules.map { ($0.rule, $0.sentence) },
      uniquingKeysWith: { first, _ in first }
    )
    self.init(
      parts: verdict.hardFindings.map { finding in
        Part(
          rule: finding.rule,
          sentence: sentences[finding.rule] ?? finding.sentence,
          professionals: finding.professionals,
          dates: finding.dates,
          text: finding.sentence
        )
      },
      isProven: false,
      isMinimal: false
    )
  }
}
