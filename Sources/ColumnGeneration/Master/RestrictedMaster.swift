internal import LinearModel
internal import Primitives

/// The master problem over the columns known so far, in a solver's session.
///
/// Artificial variables keep it feasible: one for each finite side of a row,
/// and one for each convexity row.
struct RestrictedMaster {
  /// What a solve gave.
  struct Answer {
    /// The objective, artificial variables included.
    var objective: Double
    /// The duals of the master's rows, then of the convexity rows.
    var duals: [Double]
    /// The value of each column.
    var values: [Double]
    /// The sum of artificial variables.
    var artificial: Double
  }

  private let master: MasterProblem
  private let artificials: Range<Int>
  /// The variable of each column.
  private var variables: [Int] = []
  /// The columns.
  private(set) var columns: [Column] = []
  /// Columns that were shut out.
  private var isShut: [Bool] = []
  private var known: Set<[Int]> = []
  /// The price of artificial variables.
  private(set) var penalty: Double
  /// Units of cost in a unit of the program's objective: 1 unless prices are so
  /// great that the solver would not take them. A power of 2, so that nothing is rounded.
  private let scale: Double

  /// The scale at which artificial variables cost no more than the solver takes.
  static func scale(for penalty: Double) -> Double {
    var scale = 1.0
    while 10 * penalty / scale > LinearModel.coefficientRange.upperBound { scale *= 2 }
    return scale
  }

  /// The program without columns.
  static func model(
    _ master: MasterProblem,
    problem: RosterProblem,
    penalty: Double
  ) -> (model: LinearModel, artificials: Range<Int>) {
    let scale = scale(for: penalty)
    var model = LinearModel(name: "columns")
    model.objectiveConstant = Double(problem.constant) / scale
    for row in master.rows {
      model.addRow(
        Row(
          row.name,
          lower: row.lower.map(Double.init) ?? -.infinity,
          upper: row.upper.map(Double.init) ?? .infinity,
          terms: []
        )
      )
    }
    for person in problem.people.indices {
      model.addRow(Row("one[\(person)]", lower: 1, upper: 1, terms: []))
    }
    for variable in master.variables {
      let index = model.addVariable(
        Variable(
          variable.name,
          lower: Double(variable.lower),
          upper: Double(variable.upper),
          objective: Double(variable.price) / scale
        )
      )
      for entry in variable.entries {
        model.addTerm(Term(index, Double(entry.coefficient)), toRow: entry.row)
      }
    }
    let first = model.variables.count
    for (row, content) in model.rows.enumerated() {
      for (limit, sign) in [(content.lower, 1.0), (-content.upper, -1.0)] where limit.isFinite {
        let name = "artificial[\(row),\(sign > 0 ? 0 : 1)]"
        let index = model.addVariable(Variable(name, objective: penalty / scale))
        model.addTerm(Term(index, sign), toRow: row)
      }
    }
    return (model, first..<model.variables.count)
  }

  init(_ master: MasterProblem, artificials: Range<Int>, penalty: Double) {
    self.master = master
    self.artificials = artificials
    self.penalty = penalty
    scale = Self.scale(for: penalty)
  }

  /// Adds columns that are not there yet; returns how many were not.
  mutating func add(
    _ fresh: [Column],
    to session: inout any LinearSession & ~Copyable
  ) throws(SolverError) -> Int {
    var added: [LinearColumn] = []
    for column in fresh {
      let objective = Double(column.cost) / scale
      // Dearer than any artificial variable: no roster worth having holds it.
      guard abs(objective) <= LinearModel.coefficientRange.upperBound else { continue }
      guard known.insert([column.person] + column.duties).inserted else { continue }
      var entries = column.entries.map {
        LinearColumn.Entry($0.row, Double($0.coefficient))
      }
      entries.append(LinearColumn.Entry(master.rows.count + column.person, 1))
      added.append(
        LinearColumn(
          Variable("column[\(columns.count)]", objective: objective),
          entries: entries
        )
      )
      columns.append(column)
      isShut.append(false)
    }
    variables += try session.add(added)
    return added.count
  }

  /// Solves the program, in slices that let the signal be seen; nil when it was
  /// raised, or when shut columns leave nothing.
  mutating func solve(
    _ session: inout any LinearSession & ~Copyable,
    by method: SimplexMethod,
    stop: StopSignal
  ) throws(SolverError) -> Answer? {
    var slices = 0
    while !stop.isRaised {
      // The dual method loses more at the end of a slice than the primal one.
      let method: SimplexMethod = slices < 4 ? method : .primal
      let outcome = try session.resume(by: method, timeLimit: stop.slice)
      slices += 1
      if outcome.stop == .timeLimit { continue }
      guard outcome.stop == .optimal, let values = outcome.values, let duals = outcome.rowDuals,
        let objective = outcome.objective
      else { return nil }
      return Answer(
        objective: objective * scale,
        duals: duals.map { $0 * scale },
        values: variables.map { values[$0] },
        artificial: artificials.reduce(0) { $0 + values[$1] }
      )
    }
    return nil
  }

  /// Shuts out every column that a condition does not admit.
  mutating func shut(
    _ session: inout any LinearSession & ~Copyable,
    unless admits: (Column) -> Bool
  ) throws(SolverError) {
    for index in columns.indices where !isShut[index] && !admits(columns[index]) {
      try session.setBounds(of: variables[index], lower: 0, upper: 0)
      isShut[index] = true
    }
  }

  /// Lets every column in again.
  mutating func open(_ session: inout any LinearSession & ~Copyable) throws(SolverError) {
    for index in columns.indices where isShut[index] {
      try session.setBounds(of: variables[index], lower: 0, upper: .infinity)
      isShut[index] = false
    }
  }

  /// Whether artificial variables may cost more than they do.
  var mayRaisePenalty: Bool { penalty < 1e8 }

  /// Makes artificial variables dearer.
  mutating func raisePenalty(
    _ session: inout any LinearSession & ~Copyable
  ) throws(SolverError) {
    penalty *= 10
    for variable in artificials { try session.setObjective(of: variable, penalty / scale) }
  }
}
