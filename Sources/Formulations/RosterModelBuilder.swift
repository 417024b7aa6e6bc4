internal import LinearModel
internal import Primitives

/// The program while it is being written, and what its rows refer to.
struct RosterModelBuilder {
  let problem: RosterProblem
  let candidates: [[Candidate]]
  let ranges: AmountRanges
  var model: LinearModel
  /// The variable of each candidate of each cell.
  var choices: [[(duty: Int, variable: Int)]] = []
  /// The variable of each option of each break.
  var taken: [[Int]] = []
  /// The variable of each group.
  var groupVariables: [Int] = []
  /// The marks of each automaton on each of its days.
  var marks: [[Expression]] = []

  init(_ problem: RosterProblem) {
    self.problem = problem
    let candidates = problem.people.indices.flatMap { person in
      problem.days.indices.map { problem.candidates(person: person, day: $0) }
    }
    self.candidates = candidates
    self.ranges = AmountRanges(problem: problem, candidates: candidates)
    self.model = LinearModel(name: "roster")
    self.model.objectiveConstant = Double(problem.constant)
  }

  /// The choices of a person's day.
  func choices(_ person: Int, _ day: Int) -> [(duty: Int, variable: Int)] {
    choices[problem.cellIndex(person: person, day: day)]
  }

  /// 1 when the duty of a person's day is in a set.
  func membership(_ set: Int, _ person: Int, _ day: Int) -> Expression {
    let duties = problem.dutySets[set]
    var expression = Expression()
    for choice in choices(person, day) where duties.contains(choice.duty) {
      expression.add(1, of: choice.variable)
    }
    return expression
  }

  /// The weight of the duty of a person's day.
  func weight(_ weighting: Int, _ person: Int, _ day: Int) -> Expression {
    let weights = problem.weightings[weighting]
    var expression = Expression()
    for choice in choices(person, day) { expression.add(weights[choice.duty], of: choice.variable) }
    return expression
  }

  /// Adds the row `expression <= limit`.
  mutating func addRow(_ name: String, _ expression: Expression, atMost limit: Int) {
    model.addRow(
      Row(name, upper: Double(limit - expression.constant), terms: expression.collected)
    )
  }

  /// Adds the row `expression >= limit`.
  mutating func addRow(_ name: String, _ expression: Expression, atLeast limit: Int) {
    model.addRow(
      Row(name, lower: Double(limit - expression.constant), terms: expression.collected)
    )
  }

  /// Adds the row `expression = value`.
  mutating func addRow(_ name: String, _ expression: Expression, equals value: Int) {
    let side = Double(value - expression.constant)
    model.addRow(Row(name, lower: side, upper: side, terms: expression.collected))
  }

  /// Adds a variable between 0 and a width; integral only where asked.
  mutating func addSlack(
    _ name: String,
    width: Int,
    price: Int64,
    isIntegral: Bool = false
  ) -> Int {
    model.addVariable(
      Variable(
        name,
        kind: isIntegral ? .integer : .continuous,
        upper: Double(width),
        objective: Double(price)
      )
    )
  }
}
