internal import Primitives

extension Memory {
  /// The length of a stretch, as far as it still matters, and whether it owes
  /// its minimum. Nil for a run that asks for nothing.
  init?(_ run: Run, problem: RosterProblem) {
    let cap = max(run.minimum ?? 0, run.maximum ?? 0)
    guard run.minimum ?? 0 > 1 || run.maximum != nil else { return nil }
    let lengths = RunLengths(run: run, cap: max(1, cap))
    self.init(
      days: problem.days.count,
      stateCount: lengths.stateCount,
      start: lengths.start
    )
    let set = problem.dutySets[run.duties]
    let letters = problem.duties.indices.map { set.contains($0) ? 1 : 0 }
    var first = Step(letters: letters, letterCount: 2, stateCount: lengths.stateCount)
    lengths.define(&first, isFirst: true)
    var later = Step(letters: letters, letterCount: 2, stateCount: lengths.stateCount)
    lengths.define(&later, isFirst: false)
    for (position, day) in run.days.enumerated() { steps[day] = position == 0 ? first : later }
    if run.owesAtEnd {
      for state in 0..<stateCount { end[state] = lengths.closing(state) }
    }
  }
}

/// The states of a run: lengths of stretches that owe their minimum, then
/// those of the stretch whose beginning is not known.
private struct RunLengths {
  let run: Run
  /// Lengths from here on are the same.
  let cap: Int

  var stateCount: Int { 2 * (cap + 1) }
  var start: Int {
    let length = min(max(0, run.start.length), cap)
    return run.start.isKnown ? length : cap + 1 + length
  }

  /// What ending a stretch costs.
  func closing(_ state: Int) -> Int64 {
    guard let minimum = run.minimum, state > 0, state <= cap else { return 0 }
    return run.shortage.price(units: minimum - state)
  }

  func define(_ step: inout Memory.Step, isFirst: Bool) {
    for state in 0..<stateCount {
      let length = state > cap ? state - cap - 1 : state
      step.set(state, 0, next: 0, price: closing(state))
      // Only on the first position may nothing be known of what came before.
      let owes = length == 0 ? !isFirst || run.start.isKnown : state <= cap
      let excess = run.maximum.map { length >= $0 ? run.excess.price(units: 1) : 0 } ?? 0
      let longer = min(cap, length + 1)
      step.set(state, 1, next: owes ? longer : cap + 1 + longer, price: excess)
    }
  }
}
