import PracticeDomain

/// One shift that one professional works on a day.
struct Work {
  /// The day, from 0 on the first day of the horizon; negative before.
  let day: Int
  /// The position of the shift in the practice.
  let shift: Int
  /// The skill exercised.
  let role: Identifier<Skill>?
  /// Where.
  let place: Identifier<Place>?
  /// From start to end, in minutes since 1970 UTC; nil without a start.
  let span: Range<Int>?
  /// Minutes at work or on call, without unpaid breaks.
  let workedMinutes: Int
  /// Minutes of them that are paid by the hour.
  let paidMinutes: Int
  /// The break that the assignment placed; nil for none.
  let placedBreak: Range<Int>?
}

/// True times of shifts, each worked out once a day.
struct ShiftTimes {
  private let practice: Practice
  private var known: [Key: Times] = [:]

  /// When a shift is, and how many minutes of it are worked and paid.
  typealias Times = (span: Range<Int>?, worked: Int, paid: Int)

  private struct Key: Hashable {
    let shift: Int
    let day: Int
  }

  init(_ practice: Practice) { self.practice = practice }

  /// The length of the break that has a window, and the first time that the
  /// window allows; nil without one.
  func placedBreak(ofShift shift: Int) -> (length: Int, first: Int)? {
    for pause in practice.shifts[shift].breaks {
      if let window = pause.window { return (max(0, pause.length), window.lowerBound) }
    }
    return nil
  }

  /// The span and the minutes of a shift on a day.
  mutating func times(ofShift shift: Int, day: Int) -> Times {
    let key = Key(shift: shift, day: day)
    if let found = known[key] { return found }
    let date = practice.horizon.date(at: day)
    let times = (
      practice.span(of: practice.shifts[shift], on: date),
      practice.workedMinutes(of: practice.shifts[shift], on: date),
      practice.paidMinutes(of: practice.shifts[shift], on: date)
    )
    known[key] = times
    return times
  }
}
