internal import FlatMemory

/// Rebuilds the schedules of some people over some days, one after another.
///
/// The days of all of them are first made the other way round where they differ
/// least: whoever comes first sees the covers without the others' work, so that
/// work can pass between them.
struct Rebuild {
  private var schedule: BestSchedule
  private var chosen: [Int] = []
  /// How much was done so far, in partial schedules made.
  var work: Double { Double(schedule.work) }

  init(_ tables: Tables, beam: Int) { schedule = BestSchedule(tables, beam: beam, breadth: 5) }

  /// Chooses people and days and rebuilds them.
  ///
  /// - Parameters:
  ///   - days: about how many days.
  ///   - people: how many people.
  ///   - noise: how much prices are blurred.
  mutating func run(
    _ state: inout WorkingState,
    days length: Int,
    people: Int,
    pressure: Int64,
    noise: Double,
    _ random: inout RandomSource
  ) -> Bool {
    let days = state.tables.days
    let length = min(days, length)
    let first = min(days - length, max(0, random.below(days + length) - length))
    choose(min(people, state.tables.people), state.tables.people, &random)
    for person in chosen.dropFirst() {
      state.addAlone(days * person + first..<days * person + first + length, -1)
    }
    for (index, person) in chosen.enumerated() {
      let cells = (days * person + first)..<(days * person + first + length)
      if index > 0 { state.addAlone(cells, 1) }
      let isFound = schedule.find(
        state,
        cells,
        pressure: pressure,
        noise: noise,
        allowance: 0,
        &random
      )
      guard isFound else { continue }
      let rest = chosen[(index + 1)...]
      for other in rest { state.addAlone(days * other + first..<days * other + first + length, 1) }
      for (cell, duty) in zip(cells, schedule.duties) { state.change(cell, to: duty) }
      state.settle()
      for other in rest { state.addAlone(days * other + first..<days * other + first + length, -1) }
    }
    return true
  }

  private mutating func choose(_ number: Int, _ people: Int, _ random: inout RandomSource) {
    chosen.removeAll(keepingCapacity: true)
    while chosen.count < number {
      let person = random.below(people)
      if !chosen.contains(person) { chosen.append(person) }
    }
  }
}

extension WorkingState {
  /// Adds the duties of cells to covers and counts, or takes them out.
  func addAlone(_ cells: Range<Int>, _ sign: Int) {
    for cell in cells { addAlone(cell, sign) }
  }
}
