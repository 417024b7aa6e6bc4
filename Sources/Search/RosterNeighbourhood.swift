internal import FlatMemory
public import Primitives

/// Rosters that hardly differ from one and cost little more, for those who value
/// in them what the roster's own cost does not hold.
public struct RosterNeighbourhood: ~Copyable {
  /// A roster a few moves away.
  public struct Neighbour: Sendable {
    /// The roster.
    public var solution: RosterSolution
    /// What it costs.
    public var cost: Int64
    /// The cells whose duties differ, ascending.
    public var cells: [Int]
  }

  private let model: SearchModel
  private var state: WorkingState
  private var random: RandomSource

  /// Prepares a problem.
  ///
  /// - Parameters:
  ///   - problem: a problem without ``RosterProblem/faults()``.
  ///   - seed: the seed of all random choices.
  public init(_ problem: RosterProblem, seed: UInt64) {
    model = SearchModel(problem)
    state = WorkingState(model)
    random = RandomSource(seed: seed)
  }

  /// Draws neighbours of a roster: lawful, different from it and from each other.
  ///
  /// - Parameters:
  ///   - solution: a solution of the problem.
  ///   - limit: the most that a neighbour may cost.
  ///   - attempts: how many times one to `moves` small moves are tried from the
  ///     roster.
  ///   - moves: the most moves at once; at least 1.
  ///   - most: the most neighbours.
  /// - Complexity: an attempt costs what its moves do, a neighbour the cells
  ///   besides.
  public mutating func draw(
    around solution: RosterSolution,
    costingAtMost limit: Int64,
    attempts: Int,
    moves: Int,
    most: Int
  ) -> [Neighbour] {
    guard state.cellCount > 0 else { return [] }
    state.load(solution)
    let mark = state.mark
    var found: [Neighbour] = []
    var known: Set<[Int]> = []
    for _ in 0..<attempts where found.count < most {
      move(times: 1 + random.below(max(1, moves)))
      if state.isFeasible, state.total.x <= limit {
        let neighbour = neighbour(of: solution)
        let key = neighbour.cells + neighbour.cells.map { neighbour.solution.duties[$0] }
        if !key.isEmpty, known.insert(key).inserted { found.append(neighbour) }
      }
      state.undo(to: mark)
    }
    return found
  }

  /// Makes random small moves; what one of them began and could not end is left
  /// as far as it got.
  private mutating func move(times: Int) {
    for _ in 0..<times {
      let move = Move.allCases[random.below(Move.allCases.count)]
      _ = state.make(move, &random)
    }
    state.settle()
  }

  private func neighbour(of solution: RosterSolution) -> Neighbour {
    let own = state.solution
    let cells = own.duties.indices.filter { own.duties[$0] != solution.duties[$0] }
    return Neighbour(solution: own, cost: state.total.x, cells: cells)
  }
}
