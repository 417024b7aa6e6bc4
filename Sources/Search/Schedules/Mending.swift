internal import FlatMemory

/// Mends the schedules of people who break what is forbidden to them: windows
/// of days one after another are given their best duties at a high price for
/// violations.
struct Mending {
  private var schedule: BestSchedule
  /// How many days are mended at a time, and how far apart windows begin.
  private let length: Int
  private let step: Int
  private var next = 0

  init(_ tables: Tables) {
    schedule = BestSchedule(tables, beam: 300, breadth: 8)
    length = min(tables.days, 28)
    step = max(1, length / 2)
  }

  /// Mends those who are broken, as many as there is time for; the next call
  /// goes on with those left out.
  ///
  /// - Parameters:
  ///   - pressure: what one usual violation costs.
  ///   - share: how much of the limit may be used.
  mutating func run(
    _ state: inout WorkingState,
    _ record: inout Record,
    pressure: Int64,
    share: Double,
    _ watch: inout Watch,
    _ random: inout RandomSource
  ) {
    let people = state.tables.people
    let last = watch.progress + share
    for _ in 0..<people {
      next = (next + 1) % people
      watch.count(1)
      if watch.isOver || watch.progress > last { return }
      mend(next, &state, &record, pressure, watch, &random)
    }
  }

  private mutating func mend(
    _ person: Int,
    _ state: inout WorkingState,
    _ record: inout Record,
    _ pressure: Int64,
    _ watch: Watch,
    _ random: inout RandomSource
  ) {
    let days = state.tables.days
    let all = (days * person)..<(days * person + days)
    var left = schedule.violations(state, all)
    var first = random.below(step)
    while left > 0, first < days, !watch.isDue {
      let begin = max(0, min(first, days - length))
      let cells = (all.lowerBound + begin)..<(all.lowerBound + min(days, begin + length))
      if improve(cells, &state, &record, pressure, &random) {
        left = schedule.violations(state, all)
      }
      first += step
    }
  }

  /// Gives cells their best duties; returns whether that is better.
  private mutating func improve(
    _ cells: Range<Int>,
    _ state: inout WorkingState,
    _ record: inout Record,
    _ pressure: Int64,
    _ random: inout RandomSource
  ) -> Bool {
    guard schedule.find(state, cells, pressure: pressure, allowance: -1, &random) else {
      return false
    }
    let before = state.mark
    for (cell, duty) in zip(cells, schedule.duties) { state.change(cell, to: duty) }
    state.settle()
    if WorkingState.price(state.total &- before.total, pressure) >= 0 {
      state.undo(to: before)
      return false
    }
    record.leave(&state)
    state.commit()
    record.arrive(state.total)
    return true
  }
}
