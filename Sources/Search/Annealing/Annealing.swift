internal import FlatMemory
internal import Glibc
internal import Primitives

/// Simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983,
/// https://doi.org/10.1126/science.220.4598.671) in rounds: each cools from a
/// temperature measured on the problem, the next starts lower from the best.
///
/// Forbidden things are allowed at a pressure that rises while none but
/// infeasible rosters are visited and falls again otherwise.
struct Annealing: ~Copyable {
  let options: SearchOptions
  var state: WorkingState
  var record: Record
  var random: RandomSource
  var watch: Watch
  var pressure: Pressure
  var temperature = 1.0
  /// How much work goes into large moves, in labels for each small move.
  private static let largeShare = 0.5
  /// How much of the limit passes between two times of mending, and how much
  /// each may take.
  private static let mendingEvery = 0.05
  private static let mendingShare = 0.02
  /// From where on in a round only feasible rosters are wanted.
  private static let strictFrom = 0.75
  /// From where on in all the time another engine's roster is kept mild.
  private static let calmFrom = 0.3
  private let mix: Flat<Move>
  private let arena = Arena()
  private var rebuild: Rebuild
  private var whole: WholeSchedules
  private var mending: Mending
  private var nextMending = 0.0
  private let thresholds: Flat<Double>

  init(_ model: SearchModel, _ options: SearchOptions) {
    self.options = options
    state = WorkingState(model)
    record = Record(options)
    random = RandomSource(seed: options.seed)
    watch = Watch(options)
    pressure = Pressure()
    whole = WholeSchedules(model.tables)
    mending = Mending(model.tables)
    rebuild = Rebuild(model.tables, beam: 200)
    // Minus the logarithm of evenly spread numbers: a step is accepted when
    // it costs less than the temperature times one of these.
    thresholds = arena.flat((0..<4096).map { -log((Double($0) + 0.5) / 4096) })
    mix = arena.flat(Self.mix)
  }

  mutating func run() -> SearchOutcome {
    begin()
    let scale = PriceScale(&state, &random)
    pressure.start(scale)
    if options.start == nil { reschedule(scale, onlyBroken: false) }
    var round = 0
    while !watch.isOver {
      pressure.restart()
      let isLast = CoolingRound.isLast(round, watch)
      anneal(CoolingRound(round, scale, watch, cells: state.cellCount), scale, isLast: isLast)
      finishRound()
      if !record.isFeasible {
        if round == 0 { whole = WholeSchedules(state.tables, isWide: true) }
        reschedule(scale, onlyBroken: true)
      }
      round += 1
    }
    return record.outcome(&state, watch)
  }

  private mutating func begin() {
    if let start = options.start { state.load(start) }
    record.arrive(state.total)
    record.keep(&state)
    let cells = 0..<state.cellCount
    let isFixed = cells.allSatisfy { state.tables.candidateRange($0).count < 2 }
    if isFixed { watch.stop(.exhausted) }
  }

  /// One round of cooling.
  private mutating func anneal(_ begun: CoolingRound, _ scale: PriceScale, isLast: Bool) {
    var round = begun
    if options.isCalm { round.calm(watch) }
    while !watch.isOver, let temperature = round.temperature(watch) {
      self.temperature = temperature
      for _ in 0..<Watch.interval { step() }
      while rebuild.work < Self.largeShare * Double(watch.iterations) { largeStep() }
      watch.count(Watch.interval)
      assert(state.agrees(), "the total is not what the reference evaluation says")
      pressure.adapt(isFeasible: state.isFeasible, temperature, cells: state.cellCount)
      let isStrict = isLast || !record.isFeasible || round.progress(watch) > Self.strictFrom
      pressure.want(strictness: isStrict)
      if isStrict && !state.isFeasible { mend(scale) }
      guard watch.isReportDue else { continue }
      if exchangeIncumbents() && watch.progress > Self.calmFrom { round.calm(watch) }
    }
  }

  /// One move, kept or taken back.
  @inline(__always)
  private mutating func step() {
    let move = mix[random.below(mix.count)]
    let before = state.mark
    guard state.make(move, &random) else { return state.undo(to: before) }
    state.settle()
    let delta = WorkingState.price(state.total &- before.total, pressure.value)
    if Double(delta) > temperature * thresholds[random.below(4096)] {
      return state.undo(to: before)
    }
    record.leave(&state)
    state.commit()
    record.arrive(state.total)
  }

  /// Now and then, while nothing feasible is known, mends what is broken.
  private mutating func mend(_ scale: PriceScale) {
    guard watch.isLimited, watch.progress >= nextMending else { return }
    nextMending = watch.progress + Self.mendingEvery
    mending.run(
      &state,
      &record,
      pressure: Int64(20 * max(scale.great, scale.middle)),
      share: Self.mendingShare,
      &watch,
      &random
    )
    exchangeIncumbents()
  }

  /// Gives everybody a schedule as nearly feasible as can be.
  private mutating func reschedule(_ scale: PriceScale, onlyBroken: Bool) {
    whole.run(
      &state,
      &record,
      pressure: Int64(20 * max(scale.great, scale.middle)),
      noise: 0,
      share: 0.2,
      onlyBroken: onlyBroken,
      &watch,
      &random
    )
    exchangeIncumbents()
  }

  /// A large move, kept or taken back.
  private mutating func largeStep() {
    let before = state.mark
    _ = rebuild.run(
      &state,
      days: 5 + random.below(10),
      people: 1 + random.below(3),
      pressure: pressure.value,
      noise: temperature,
      &random
    )
    let delta = WorkingState.price(state.total &- before.total, pressure.value)
    if Double(delta) > temperature * thresholds[random.below(4096)] {
      return state.undo(to: before)
    }
    record.leave(&state)
    state.commit()
    record.arrive(state.total)
  }

  private mutating func finishRound() {
    record.restore(&state)
    exchangeIncumbents()
    if !watch.isOver, let better = options.neighbourhood?(state.solution) { adopt(better) }
  }

  /// Tells of a new incumbent, and takes over another engine's better one;
  /// whether there was one.
  @discardableResult
  private mutating func exchangeIncumbents() -> Bool {
    record.report(&state)
    guard let external = options.externalIncumbent?() else { return false }
    return adopt(external)
  }

  @discardableResult
  private mutating func adopt(_ solution: RosterSolution) -> Bool {
    record.keep(&state)
    let before = state.mark
    for (cell, duty) in solution.duties.enumerated() { state.change(cell, to: duty) }
    state.settle()
    guard record.isBeaten(by: state.total) else {
      state.undo(to: before)
      return false
    }
    state.commit()
    record.arrive(state.total)
    return true
  }

  private static let mix: [Move] = [
    (Move.change, 20), (.exchange, 40), (.exchangeStretch, 20), (.swapDays, 8), (.shift, 8),
    (.border, 8), (.fill, 4), (.rotate, 4),
  ].flatMap { Array(repeating: $0.0, count: $0.1) }
}
