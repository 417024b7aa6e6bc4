internal import FlatMemory

extension WorkingState {
  /// Two people exchange their duties of one day.
  mutating func exchangeDay(_ random: inout RandomSource) -> Bool {
    let day = random.below(tables.days)
    let first = random.below(tables.people) * tables.days + day
    let second = random.below(tables.people) * tables.days + day
    return exchange(first, second)
  }

  /// Two people exchange their duties of one to fourteen days in a row, often
  /// of a weekend or of whole weeks.
  mutating func exchangeStretch(_ random: inout RandomSource) -> Bool {
    let length = min(tables.days, 2 + random.below(random.below(4) == 0 ? 13 : 6))
    let day = random.below(tables.days - length + 1)
    let first = random.below(tables.people) * tables.days + day
    let second = random.below(tables.people) * tables.days + day
    guard first != second else { return false }
    var isChanged = false
    for offset in 0..<length where values[first + offset] != values[second + offset] {
      guard exchange(first + offset, second + offset) else { return false }
      isChanged = true
    }
    return isChanged
  }

  /// Three people pass their duties of one day around.
  mutating func rotatePeople(_ random: inout RandomSource) -> Bool {
    let day = random.below(tables.days)
    let first = random.below(tables.people) * tables.days + day
    let second = random.below(tables.people) * tables.days + day
    let third = random.below(tables.people) * tables.days + day
    guard first != second, second != third, first != third else { return false }
    guard exchange(first, second) else { return false }
    return exchange(second, third)
  }

  /// Exchanges the duties of two cells where both may hold them.
  @inline(__always)
  mutating func exchange(_ first: Int, _ second: Int) -> Bool {
    let one = values[first]
    let other = values[second]
    guard one != other, tables.isCandidate(first, other), tables.isCandidate(second, one) else {
      return false
    }
    change(first, to: other)
    change(second, to: one)
    return true
  }
}
