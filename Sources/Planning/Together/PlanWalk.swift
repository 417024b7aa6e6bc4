internal import Compilation
internal import LinearModel
internal import PracticeDomain
internal import Primitives

/// A walk over rosters that hardly differ, each with a mended book: a day of
/// somebody changes, two people exchange a day, or two days.
///
/// Threshold accepting (Dueck & Scheuer 1990, doi:10.1016/0021-9991(90)90201-B):
/// a step is taken when it makes the whole no dearer than a threshold that falls
/// to nothing. A roster whose own cost is beyond that never gets a book.
struct PlanWalk {
  let mender: BookMender
  /// Who could be booked with.
  let bookable: [Int]
  private var random: WalkNumbers
  private(set) var best: WholePlan
  private var current: WholePlan
  private var book: AppointmentBook

  /// Starts at a plan.
  init(from plan: WholePlan, _ mender: BookMender, bookable: [Bool], seed: UInt64) {
    self.mender = mender
    self.bookable = bookable.indices.filter { bookable[$0] }
    random = WalkNumbers(seed)
    best = plan
    current = plan
    book = plan.compiled.book(from: plan.book)
  }

  /// Walks until a time, or so many steps.
  mutating func run(
    until deadline: ContinuousClock.Instant,
    steps: Int?,
    cancellations: [Cancellation]
  ) throws {
    let start = ContinuousClock.now
    let whole = max(1e-3, Double(seconds: deadline - start))
    let widest = Double(max(best.bookCost / 10, 100))
    var taken = 0
    while ContinuousClock.now < deadline, taken < steps ?? .max,
      !cancellations.contains(where: \.isCancelled)
    {
      let left =
        steps.map { 1 - Double(taken) / Double($0) }
        ?? Double(seconds: deadline - ContinuousClock.now) / whole
      taken += 1
      let threshold = Int64(widest * max(0, left) * random.fraction())
      try step(limit: current.cost + threshold)
    }
  }

  private mutating func step(limit: Int64) throws {
    let roster = neighbour()
    guard roster != current.roster else { return }
    let problem = mender.roster.problem
    let evaluation = problem.evaluate(roster)
    guard evaluation.isFeasible, evaluation.cost <= limit else { return }
    let compiled = try mender.compiled(roster)
    guard let made = mender.quickBook(compiled, keeping: book),
      evaluation.cost + made.cost <= limit
    else { return }
    current = WholePlan(
      roster: roster,
      rosterCost: evaluation.cost,
      compiled: compiled,
      book: made.solution,
      bookCost: made.cost
    )
    book = compiled.book(from: made.solution)
    if current.cost < best.cost { best = current }
  }

  /// A roster a step away.
  private mutating func neighbour() -> RosterSolution {
    let problem = mender.roster.problem
    var roster = current.roster
    guard let first = random.one(of: bookable) else { return roster }
    let day = random.below(problem.days.count)
    let cell = problem.cellIndex(person: first, day: day)
    if random.below(4) == 0 {
      let duties = problem.candidates(person: first, day: day)
      roster.duties[cell] = duties[random.below(duties.count)].duty
      return roster
    }
    let second = random.below(problem.people.count)
    exchange(first, second, day, &roster)
    if random.below(2) == 0 { exchange(first, second, random.below(problem.days.count), &roster) }
    return roster
  }

  /// Two people exchange a day, where each may have the other's duty.
  private func exchange(_ first: Int, _ second: Int, _ day: Int, _ roster: inout RosterSolution) {
    let problem = mender.roster.problem
    let cells = [first, second].map { problem.cellIndex(person: $0, day: day) }
    let duties = cells.map { roster.duties[$0] }
    guard duties[0] != duties[1], problem.cells[cells[0]].possible.contains(duties[1]),
      problem.cells[cells[1]].possible.contains(duties[0])
    else { return }
    roster.duties[cells[0]] = duties[1]
    roster.duties[cells[1]] = duties[0]
  }
}

/// Random numbers of a walk (SplitMix64, Steele, Lea & Flood 2014,
/// doi:10.1145/2660193.2660195).
struct WalkNumbers {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to a limit, which is left out; 0 for a limit of 0.
  mutating func below(_ limit: Int) -> Int {
    limit > 0 ? Int(next().multipliedFullWidth(by: UInt64(limit)).high) : 0
  }

  /// A number from 0 to 1.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// One of some values; nil for none.
  mutating func one<Value>(of values: [Value]) -> Value? {
    values.isEmpty ? nil : values[below(values.count)]
  }
}
