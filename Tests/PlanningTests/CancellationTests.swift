import Foundation
import GLPKSolver
import LinearModel
import PracticeDomain
import Testing
import Verification

@testable import Planning

/// Planning that another thread tells to stop.
@Suite struct CancellationTests {
  /// A ward that no engine is done with soon.
  private static func ward() throws -> Practice {
    let start = try #require(CalendarDate(year: 2026, month: 3, day: 2))
    let horizon = try #require(Horizon(start: start, days: 42))
    let shifts = ["early", "late", "night"].enumerated().map { number, id in
      Shift(
        id: Identifier(id),
        name: id,
        start: TimeOfDay(minutes: 60 * (6 + 7 * number)),
        length: 480
      )
    }
    return Practice(
      name: "ward",
      horizon: horizon,
      shifts: shifts,
      professionals: (0..<30).map { Professional(id: Identifier("p\($0)"), name: "p\($0)") },
      cover: shifts.map {
        CoverRequirement(
          id: $0.id.text,
          subject: .shifts([$0.id]),
          minimum: 0,
          preferred: 6,
          maximum: 8
        )
      },
      rules: [
        OneDutyRule(header: RuleHeader("one-duty")),
        CoverRule(
          header: RuleHeader("cover"),
          preferencePrice: .soft(30),
          excessPrice: .soft(10)
        ),
        StretchRule(
          header: RuleHeader("work"),
          subject: .work(.anyWork),
          minimum: 2,
          maximum: 5,
          shortagePrice: .soft(15),
          excessPrice: .hard
        ),
        StretchRule(
          header: RuleHeader("off"),
          subject: .off,
          minimum: 2,
          shortagePrice: .soft(20),
          excessPrice: .soft(0)
        ),
        ShiftCountRule(header: RuleHeader("total"), maximum: 24, excessPrice: .soft(20)),
        WeekendsRule(header: RuleHeader("weekends"), maximum: 3, excessPrice: .soft(30)),
      ]
    )
  }

  @Test(
    "a cancellation ends every engine, with the best verified roster so far",
    arguments: PlanOptions.Engine.allCases
  )
  func cancelled(_ engine: PlanOptions.Engine) throws {
    let practice = try Self.ward()
    #expect(practice.faults().isEmpty)
    let cancellation = Cancellation()
    var options = PlanOptions(timeLimit: 600, threads: 2, engine: engine)
    options.cancellation = cancellation
    let cancelled = Moment()
    let thread = Thread {
      Thread.sleep(forTimeInterval: 1)
      cancelled.note()
      cancellation.cancel()
    }
    thread.start()
    let outcome = try RosterPlanner(solver: GLPKSolver()).plan(practice, options: options)
    // Other tests share the machine, and this is a build for debugging.
    #expect(ContinuousClock.now - cancelled.time < .seconds(20))
    #expect(outcome.stop == .cancelled)
    #expect((outcome.roster == nil) == (outcome.verdict == nil))
    if let verdict = outcome.verdict { #expect(verdict.isLawful) }
  }

  /// A solver that hears of nothing for a minute.
  private struct StubbornSolver: MIPSolver, LinearSessionSolver {
    let identity = "stubborn"

    func solve(_ model: LinearModel, options: SolveOptions) throws(SolverError) -> SolveOutcome {
      Thread.sleep(forTimeInterval: 60)
      options.onBound?(1e9)
      return SolveOutcome(stop: .infeasible)
    }

    func withLinearSession<Value>(
      _ model: LinearModel,
      _ body: (inout any LinearSession & ~Copyable) throws(SolverError) -> Value
    ) throws(SolverError) -> Value { try GLPKSolver().withLinearSession(model, body) }
  }

  @Test("an engine that does not end is left behind")
  func leftBehind() throws {
    let options = PlanOptions(timeLimit: 2, threads: 2)
    let start = ContinuousClock.now
    let outcome = try RosterPlanner(solver: StubbornSolver()).plan(Self.ward(), options: options)
    #expect(ContinuousClock.now - start < .seconds(40))
    #expect(outcome.stop == .timeLimit && outcome.status != .infeasible)
    #expect(outcome.roster == nil || outcome.verdict?.isLawful == true)
  }

  /// When something happened, written by one thread before another reads it.
  private final class Moment: @unchecked Sendable {
    private(set) var time = ContinuousClock.now
    func note() { time = .now }
  }
}
