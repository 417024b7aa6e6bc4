internal import FlatMemory

extension WorkingState {
  /// Gives a random person on a random day another duty.
  mutating func changeCell(_ random: inout RandomSource) -> Bool {
    let cell = random.below(tables.people * tables.days)
    let duty = randomCandidate(cell, &random)
    guard duty != values[cell] else { return false }
    change(cell, to: duty)
    return true
  }
}
