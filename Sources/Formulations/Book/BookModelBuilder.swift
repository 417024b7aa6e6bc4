internal import LinearModel
internal import Primitives

/// The program of a book while it is being written, and what its rows refer to.
struct BookModelBuilder {
  let problem: BookProblem
  var model: LinearModel
  /// Starts from which every need can be met, by phase.
  let starts: [[BookStart]]
  /// The variable of each choice: whether it is served.
  var served: [Int] = []
  /// The variables of each phase's starts.
  var options: [[BookOption]] = []
  /// The variables of each phase's needs.
  var members: [[[BookMember]]] = []

  init(_ problem: BookProblem) {
    self.problem = problem
    self.model = LinearModel(name: "book")
    self.starts = problem.phases.map { Self.starts(of: $0, in: problem) }
  }

  /// The starts of a phase from which every need can be met.
  private static func starts(of phase: BookPhase, in problem: BookProblem) -> [BookStart] {
    phase.options.compactMap { start, location, cost in
      var members: [[(candidate: Int, cost: Int64)]] = []
      for need in phase.needs {
        let present = need.candidates.enumerated().compactMap { number, candidate in
          let isThere = problem.isProvided(candidate.resource, start: start, location: location)
          return isThere
            ? candidate.cost(start: start, location: location).map { (number, $0) } : nil
        }
        guard present.count >= need.count else { return nil }
        members.append(present)
      }
      return BookStart(start: start, location: location, cost: cost, members: members)
    }
  }

  /// What a member occupies of its resource: slots, buffer after included.
  func lateLane(_ phase: Int, _ need: Int, _ member: BookMember) -> Range<Int> {
    problem.phases[phase].needs[need].candidates[member.candidate]
      .lateLane(member.start, member.start + problem.phases[phase].length)
  }

  /// What a member occupies of its resource: slots, buffer before included.
  func earlyLane(_ phase: Int, _ need: Int, _ member: BookMember) -> Range<Int> {
    problem.phases[phase].needs[need].candidates[member.candidate]
      .earlyLane(member.start, member.start + problem.phases[phase].length)
  }

  /// Every member of a resource with its phase and need, in order.
  func members(of resource: Int) -> [BookUse] {
    problem.phases.indices.flatMap { phase in
      members[phase].indices.flatMap { need in
        members[phase][need].filter { $0.resource == resource }
          .map { BookUse(phase: phase, need: need, member: $0) }
      }
    }
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
}

/// A start of a phase and the candidates present for each of its needs.
struct BookStart {
  var start: Int
  var location: Int
  var cost: Int64
  var members: [[(candidate: Int, cost: Int64)]]
}

/// A member and where it is used.
struct BookUse {
  var phase: Int
  var need: Int
  var member: BookMember
}

extension BookProblem {
  /// Whether a resource can be there for a start at all: a session only when
  /// its provider may start there.
  func isProvided(_ resource: Int, start: Int, location: Int) -> Bool {
    guard let provider = resources[resource].provider else { return true }
    return phases[provider].cost(start: start, location: location) != nil
  }
}
