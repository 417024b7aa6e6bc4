internal import LinearModel
internal import Primitives

/// The state of a run: the restricted master, who prices, and what was found.
struct ColumnSearch {
  let preparation: Preparation
  let options: ColumnOptions
  let stop: StopSignal
  private(set) var team: PricingTeam
  var record: RunRecord
  var evaluator: ScheduleEvaluator
  var master: RestrictedMaster
  var proximal: ProximalMaster
  /// An unlawful roster of a proximal dive, to be mended.
  var unlawful: RosterSolution?
  /// How far duals go in a proximal dive, in first steps: short steps make
  /// cheaper rosters, long ones lawful rosters.
  var diveReach = 0.3
  /// Whether the simplex method solves the master again and again in a short
  /// time.
  var suitsSimplex = true
  /// Whether the next proximal dive starts from nothing again.
  var divesAnew = true
  /// What part of the roster later proximal dives leave open.
  var freedom = 0.1
  /// How the proximal bundle method goes on.
  var pace = AscentPace()
  /// The duals of the best bound, and that bound.
  var centre: (duals: DualGrid, bound: Int64)?
  /// Whether duals and columns to begin with are known.
  var isWarm = false
  /// Branch and bound trees, once begun.
  var branching: Branching?
  /// How many labels pricing keeps when it looks for any column.
  var beam = 48
  /// Whether the linear program was solved to the end.
  var isConverged = false
  /// How many rounds of cuts there were before.
  var number = 0
  /// Cuts found: the run is to go on with them among the rows.
  var cuts: [ZeroHalfCuts.Inequality] = []
  /// The bound before the last rounds of cuts.
  var boundsBefore: [Int64] = []

  init(_ preparation: Preparation, record: RunRecord, options: ColumnOptions, stop: StopSignal) {
    self.preparation = preparation
    self.record = record
    self.options = options
    self.stop = stop
    team = PricingTeam(preparation.models, threads: options.threads, stop: stop)
    evaluator = ScheduleEvaluator(
      preparation.problem,
      index: preparation.index,
      master: preparation.master,
      isMember: preparation.isMember
    )
    master = RestrictedMaster(preparation.master, artificials: 0..<0, penalty: 0)
    proximal = ProximalMaster(
      preparation.master,
      people: preparation.problem.people.count,
      limit: min(1e8, 100 * preparation.penalty)
    )
  }

  /// Whether the run must end.
  var isOver: Bool { stop.isRaised || record.isSpent || record.isOptimal }

  /// Raises the bound, dives, solves the linear program where it is small, and
  /// dives and branches until the run must end. Where it is not small, dives and
  /// the bound take turns.
  mutating func run(
    _ session: inout any LinearSession & ~Copyable,
    artificials: Range<Int>
  ) throws(SolverError) {
    master = RestrictedMaster(
      preparation.master,
      artificials: artificials,
      penalty: preparation.penalty
    )
    if let start = options.startSolution {
      record.take(start, isOwn: false)
      _ = try master.add(columns(of: start), to: &session)
    }
    ascend(most: 300, share: 0.4)
    if number == 0 { diveProximally(number: 0) }
    findCuts()
    if !cuts.isEmpty { return }
    if number > 0 { diveProximally(number: 0) }
    if suitsSimplex {
      _ = try master.add(proximal.members.joined().map(\.column), to: &session)
      try solveRoot(&session)
    }
    var dive = 1
    while !isOver && dive <= 1000 {
      if dive % 4 == 3 && pace.isDone { branch() }
      if suitsSimplex {
        try self.dive(&session, number: dive - 1)
      } else {
        record.iterations += 1
        if dive % 4 == 1 { ascend(most: 300, share: 0.1) }
        if let solution = options.externalIncumbent?() { record.take(solution, isOwn: false) }
        diveProximally(number: dive)
      }
      dive += 1
    }
  }

  /// Goes on where a run with fewer rows stopped: with its roster, bound, columns,
  /// duals and multipliers.
  init(continuing other: ColumnSearch, _ preparation: Preparation) {
    self.init(preparation, record: other.record, options: other.options, stop: other.stop)
    team = other.team
    number = other.number + 1
    boundsBefore = other.boundsBefore + [other.centre?.bound ?? .min]
    var values: [String: Double] = [:]
    for (row, dual) in zip(other.preparation.master.rows, other.centre?.duals.doubles ?? []) {
      values[row.name] = dual
    }
    for member in other.proximal.members.joined() {
      if let column = evaluator.column(member.column.person, member.column.duties) {
        proximal.add([column])
      }
    }
    proximal.move(to: preparation.master.rows.map { values[$0.name] ?? 0 })
    isWarm = true
  }

  /// The columns of a roster, as far as its schedules are allowed.
  mutating func columns(of solution: RosterSolution) -> [Column] {
    let days = preparation.problem.days.count
    guard solution.duties.count == preparation.problem.cells.count else { return [] }
    var columns: [Column] = []
    for person in preparation.problem.people.indices {
      let duties = Array(solution.duties[(person * days)..<((person + 1) * days)])
      if let column = evaluator.column(person, duties) { columns.append(column) }
    }
    return columns
  }

  /// Takes a roster found elsewhere.
  mutating func pollIncumbent(
    _ session: inout any LinearSession & ~Copyable
  ) throws(SolverError) {
    guard let solution = options.externalIncumbent?() else { return }
    if record.take(solution, isOwn: false) {
      _ = try master.add(columns(of: solution), to: &session)
    }
  }

  /// Prices under some duals and takes the bound.
  ///
  /// - Returns: the answers; nil when pricing was broken off.
  mutating func price(_ duals: DualGrid, _ request: PricingTeam.Request) -> [PricedSchedules]? {
    let answers = team.price(request)
    if answers.contains(where: \.isBroken) { return nil }
    guard request.people.isEmpty && request.fixed.isEmpty else { return answers }
    guard let bound = bound(duals, answers) else { return answers }
    record.take(bound: bound)
    if centre.map({ bound > $0.bound }) ?? true { centre = (duals, bound) }
    return answers
  }

  /// The Lagrangian bound that pricing everybody gave, in units of the grid.
  func bound(_ duals: DualGrid, _ answers: [PricedSchedules]) -> Int64? {
    var bound =
      preparation.problem.constant * DualGrid.scale + duals.bound(of: preparation.master)
    for answer in answers {
      guard let part = answer.bound else { return nil }
      bound += part
    }
    return bound
  }

  /// What everybody's schedules must cost less than to be of use to a master.
  func limits(_ proximal: ProximalMaster) -> [Int64] {
    proximal.leastReducedCosts().map {
      Int64(($0 * Double(DualGrid.scale)).rounded(.up)) + 1
    }
  }

  /// The prices of everybody's duties under some duals.
  func prices(_ duals: DualGrid) -> DualPrices {
    DualPrices(
      duals,
      master: preparation.master,
      problem: preparation.problem,
      isMember: preparation.isMember
    )
  }

  /// Columns of the schedules found that would improve the master.
  mutating func improving(
    _ answers: [PricedSchedules],
    _ prices: DualPrices,
    convexity: [Int64]
  ) -> [Column] {
    var columns: [Column] = []
    for (person, answer) in answers.enumerated() {
      for schedule in answer.schedules {
        guard let column = evaluator.column(person, schedule) else { continue }
        if prices.reducedCost(of: column) < convexity[person] { columns.append(column) }
      }
    }
    return columns
  }

  /// The duals of the convexity rows on the grid.
  func convexity(_ answer: RestrictedMaster.Answer) -> [Int64] {
    answer.duals[preparation.master.rows.count...].map {
      Int64((max(-1e12, min(1e12, $0)) * Double(DualGrid.scale)).rounded())
    }
  }
}
