internal import Foundation
internal import Primitives
internal import Search

/// Searches that work side by side and yet always come to the same result: each
/// goes its own way for a round of so many moves, and only when all have ended
/// the round do they take over the best roster, of equal ones that of the first
/// search.
///
/// Nothing is looked at before all have come, so it does not matter which was
/// faster.
final class Lockstep: @unchecked Sendable {
  // Everything that changes is guarded by the condition.
  private let condition = NSCondition()
  private let problem: RosterProblem
  private let board: PlanBoard
  private var isWorking: [Bool]
  private var arrived: [Int: RosterSolution] = [:]
  private var ended: [Int: SearchOutcome] = [:]
  private var rounds = 0
  private var best: (cost: Int64, solution: RosterSolution)?

  /// - Parameter members: how many searches work.
  init(_ problem: RosterProblem, members: Int, board: PlanBoard) {
    self.problem = problem
    self.board = board
    isWorking = Array(repeating: true, count: members)
  }

  /// Waits for the others at the end of a round.
  ///
  /// - Parameter solution: the best that this member has.
  /// - Returns: the best that any member has; nil when none is lawful.
  func exchange(_ member: Int, _ solution: RosterSolution) -> RosterSolution? {
    condition.lock()
    defer { condition.unlock() }
    arrived[member] = solution
    let round = rounds
    endRoundIfAllAreHere()
    while rounds == round { condition.wait() }
    return best?.solution
  }

  /// Takes a member out for good, with what it found.
  func leave(_ member: Int, _ outcome: SearchOutcome) {
    condition.lock()
    defer { condition.unlock() }
    isWorking[member] = false
    ended[member] = outcome
    if isWorking.contains(true) { return endRoundIfAllAreHere() }
    for (_, outcome) in ended.sorted(by: { $0.key < $1.key }) { offer(outcome) }
  }

  private func endRoundIfAllAreHere() {
    guard !arrived.isEmpty, isWorking.indices.allSatisfy({ !isWorking[$0] || arrived[$0] != nil })
    else { return }
    for (_, solution) in arrived.sorted(by: { $0.key < $1.key }) {
      let evaluation = problem.evaluate(solution)
      guard evaluation.isFeasible, best.map({ evaluation.cost < $0.cost }) ?? true else { continue }
      best = (evaluation.cost, solution)
    }
    if let best { board.offer(best.solution, cost: best.cost, by: SearchEngine.name) }
    arrived.removeAll()
    rounds += 1
    condition.broadcast()
  }

  private func offer(_ outcome: SearchOutcome) {
    if let solution = outcome.best, let cost = outcome.cost {
      board.offer(solution, cost: cost, by: SearchEngine.name)
    } else if let broken = outcome.leastViolations {
      board.note(leastBroken: broken)
    }
    if outcome.stop == .iterationLimit { board.noteIterationLimit() }
  }
}
