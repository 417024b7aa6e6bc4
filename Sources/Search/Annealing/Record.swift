internal import FlatMemory
internal import Primitives

/// The best roster of a search: the fewest violations first, then the least
/// cost.
///
/// A better roster is only copied when it is left for a worse one, which is far
/// rarer than being found.
struct Record: ~Copyable {
  private(set) var total = Toll(.max, .max)
  private var cells: [Int] = []
  private var taken: [Int] = []
  private var firstTaken = 0
  private var isPending = false
  private var told = Int64.max
  private let onIncumbent: (@Sendable (_ cost: Int64, _ solution: RosterSolution) -> Void)?

  init(_ options: SearchOptions) { onIncumbent = options.onIncumbent }

  var isFeasible: Bool { total.y == 0 }

  @inline(__always)
  func isBeaten(by other: Toll) -> Bool {
    other.y < total.y || other.y == total.y && other.x < total.x
  }

  /// Notes that the state has come to a roster.
  @inline(__always)
  mutating func arrive(_ other: Toll) {
    guard isBeaten(by: other) else { return }
    total = other
    isPending = true
  }

  /// Copies the best roster when the last move, still logged, has left it.
  @inline(__always)
  mutating func leave(_ state: inout WorkingState) {
    if isPending { rescue(&state) }
  }

  private mutating func rescue(_ state: inout WorkingState) {
    guard !isBeaten(by: state.total) else { return }
    copy(&state)
    for place in stride(from: state.log.count - 1, through: 0, by: -1) {
      let entry = state.log[place]
      let index = entry.index
      if index < cells.count {
        cells[index] = entry.value
      } else if index >= firstTaken && index - firstTaken < taken.count {
        taken[index - firstTaken] = entry.value
      }
    }
  }

  /// Copies the best roster when the state stands at it.
  mutating func keep(_ state: inout WorkingState) {
    if isPending { copy(&state) }
  }

  private mutating func copy(_ state: inout WorkingState) {
    cells.removeAll(keepingCapacity: true)
    cells += UnsafeBufferPointer(start: state.values.base, count: state.cellCount)
    let breaks = state.tables.breaks
    firstTaken = breaks.takenBase
    taken.removeAll(keepingCapacity: true)
    for option in 0..<breaks.options.items.count { taken.append(state.values[firstTaken + option]) }
    isPending = false
  }

  /// Tells of a feasible roster that has not been told yet.
  mutating func report(_ state: inout WorkingState) {
    guard let onIncumbent, isFeasible, total.x < told else { return }
    keep(&state)
    told = total.x
    if let solution = solution(state) { onIncumbent(total.x, solution) }
  }

  /// Puts the state back to the best roster.
  mutating func restore(_ state: inout WorkingState) {
    keep(&state)
    guard !cells.isEmpty else { return }
    for cell in cells.indices { state.change(cell, to: cells[cell]) }
    state.settle()
    state.takeBreaks(taken)
    state.commit()
    assert(state.total == total, "the best roster has another toll than it had")
  }

  /// The best roster; nil before any was seen.
  private func solution(_ state: borrowing WorkingState) -> RosterSolution? {
    guard !cells.isEmpty else { return nil }
    let options = state.tables.breaks.options
    let breaks = (0..<state.tables.breaks.count).map { options.range($0).map { taken[$0] } }
    return RosterSolution(duties: cells, breaks: breaks)
  }

  /// What the search found.
  mutating func outcome(_ state: inout WorkingState, _ watch: borrowing Watch) -> SearchOutcome {
    keep(&state)
    let solution = solution(state)
    return SearchOutcome(
      best: isFeasible ? solution : nil,
      cost: isFeasible && solution != nil ? total.x : nil,
      leastViolations: isFeasible ? nil : solution,
      iterations: watch.iterations,
      stop: watch.stop
    )
  }
}
