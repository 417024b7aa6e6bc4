internal import FlatMemory

/// Gives people one after another their best schedule of the whole horizon:
/// how a roster is constructed, and how an infeasible one is mended.
struct WholeSchedules {
  private var schedule: BestSchedule

  /// - Parameter isWide: whether to look for longer than a construction would.
  init(_ tables: Tables, isWide: Bool = false) {
    // Long horizons get a narrower beam, so that no schedule takes long.
    let beam = (tables.days <= 60 ? 100 : 2 + 3000 / tables.days) * (isWide ? 6 : 1)
    schedule = BestSchedule(tables, beam: beam, breadth: isWide ? 12 : 5)
  }

  /// Reschedules everybody once, in random order, and keeps each schedule that
  /// does not cost more.
  ///
  /// - Parameters:
  ///   - pressure: what one usual violation costs.
  ///   - noise: how much prices are blurred.
  ///   - share: how much of the limit may be used.
  ///   - onlyBroken: whether to leave alone those whose schedule breaks nothing.
  mutating func run(
    _ state: inout WorkingState,
    _ record: inout Record,
    pressure: Int64,
    noise: Double,
    share: Double,
    onlyBroken: Bool,
    _ watch: inout Watch,
    _ random: inout RandomSource
  ) {
    let days = state.tables.days
    var people = Array(0..<state.tables.people)
    for index in people.indices.dropFirst() { people.swapAt(index, random.below(index + 1)) }
    let last = watch.progress + share
    for person in people {
      watch.count(1)
      if watch.isOver || watch.progress > last { return }
      let cells = (days * person)..<(days * person + days)
      if onlyBroken && schedule.violations(state, cells) == 0 { continue }
      let isFound = schedule.find(
        state,
        cells,
        pressure: pressure,
        noise: noise,
        watch: watch,
        &random
      )
      guard isFound else { continue }
      let before = state.mark
      for (cell, duty) in zip(cells, schedule.duties) { state.change(cell, to: duty) }
      state.settle()
      if WorkingState.price(state.total &- before.total, pressure) > 0 {
        state.undo(to: before)
        continue
      }
      record.leave(&state)
      state.commit()
      record.arrive(state.total)
    }
  }
}
