internal import FlatMemory

extension WorkingState {
  /// One person's duties of two days change places.
  mutating func swapDays(_ random: inout RandomSource) -> Bool {
    let person = random.below(tables.people) * tables.days
    return exchange(person + random.below(tables.days), person + random.below(tables.days))
  }

  /// A block of one person's days moves one day earlier or later; the day that
  /// gives way goes to its other end.
  mutating func shiftBlock(_ random: inout RandomSource) -> Bool {
    let length = min(tables.days, 2 + random.below(7))
    let first =
      random.below(tables.people) * tables.days + random.below(tables.days - length + 1)
    let last = first + length - 1
    if random.below(2) == 0 {
      let carried = values[first]
      for cell in first..<last {
        guard move(values[cell + 1], into: cell) else { return false }
      }
      return move(carried, into: last)
    }
    let carried = values[last]
    for cell in stride(from: last, to: first, by: -1) {
      guard move(values[cell - 1], into: cell) else { return false }
    }
    return move(carried, into: first)
  }

  /// A day takes the duty of the day before or after it.
  mutating func moveBorder(_ random: inout RandomSource) -> Bool {
    guard tables.days > 1 else { return false }
    let person = random.below(tables.people) * tables.days
    let day = random.below(tables.days - 1)
    let (from, to) = random.below(2) == 0 ? (day, day + 1) : (day + 1, day)
    let duty = values[person + from]
    guard duty != values[person + to] else { return false }
    return move(duty, into: person + to)
  }

  /// Two to six days in a row of one person take one duty.
  mutating func fillDays(_ random: inout RandomSource) -> Bool {
    let length = min(tables.days, 2 + random.below(5))
    let first =
      random.below(tables.people) * tables.days + random.below(tables.days - length + 1)
    let duty = random.below(2) == 0 ? 0 : randomCandidate(first, &random)
    var isChanged = false
    for cell in first..<(first + length) where values[cell] != duty {
      guard tables.isCandidate(cell, duty) else { continue }
      change(cell, to: duty)
      isChanged = true
    }
    return isChanged
  }

  @inline(__always)
  private mutating func move(_ duty: Int, into cell: Int) -> Bool {
    guard tables.isCandidate(cell, duty) else { return false }
    change(cell, to: duty)
    return true
  }
}
