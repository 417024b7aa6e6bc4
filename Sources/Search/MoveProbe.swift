internal import FlatMemory
public import Primitives

/// Makes moves of one kind again and again, for those who measure what a move
/// costs.
///
/// Each move is made on a roster that was searched for a while, priced exactly,
/// and taken back, as the search does with nearly all of its moves.
public struct MoveProbe: ~Copyable {
  /// A kind of move.
  public struct Kind: Sendable, Hashable {
    /// Its name in the code, as in `exchangeStretch`.
    public let name: String
    /// Whether it is one of the small moves; the large ones reschedule people.
    public let isSmall: Bool
  }

  /// Every kind of move, small ones first.
  public static var kinds: [Kind] {
    Move.allCases.map { Kind(name: "\($0)", isSmall: true) }
      + [rebuild, wholeSchedule].map { Kind(name: $0, isSmall: false) }
  }

  private static let rebuild = "rebuild"
  private static let wholeSchedule = "wholeSchedule"

  private var state: WorkingState
  private var random: RandomSource
  private var rebuild: Rebuild
  private var schedule: BestSchedule
  private let pressure: Int64 = 1000
  private let start: RosterSolution

  /// Prepares a problem.
  ///
  /// - Parameters:
  ///   - problem: a problem without faults and with at least one cell.
  ///   - seed: the seed of all random choices.
  ///   - iterations: how many moves the roster is searched for first.
  public init(_ problem: RosterProblem, seed: UInt64 = 1, iterations: Int = 200_000) {
    let search = RosterSearch(problem)
    let outcome = search.run(SearchOptions(seed: seed, iterations: iterations))
    let model = SearchModel(problem)
    state = WorkingState(model)
    if let solution = outcome.best ?? outcome.leastViolations { state.load(solution) }
    start = state.solution
    random = RandomSource(seed: seed)
    rebuild = Rebuild(model.tables, beam: 200)
    schedule = BestSchedule(model.tables, beam: 100, breadth: 5)
    state.commit()
  }

  /// Makes so many moves of a kind and takes each back.
  ///
  /// - Returns: how many changed the roster.
  public mutating func run(_ kind: Kind, times: Int) -> Int {
    if let move = Move.allCases.first(where: { "\($0)" == kind.name }) {
      return small(move, times: times)
    }
    return kind.name == Self.rebuild ? rebuild(times: times) : wholeSchedule(times: times)
  }

  /// Puts the roster in anew: one complete evaluation.
  public mutating func reload() { state.load(start) }

  private mutating func small(_ move: Move, times: Int) -> Int {
    var made = 0
    for _ in 0..<times {
      let before = state.mark
      if state.make(move, &random) {
        state.settle()
        made &+= 1
      }
      state.undo(to: before)
    }
    return made
  }

  private mutating func rebuild(times: Int) -> Int {
    var made = 0
    for _ in 0..<times {
      let before = state.mark
      let isMade = rebuild.run(
        &state,
        days: 5 + random.below(10),
        people: 1 + random.below(3),
        pressure: pressure,
        noise: 1,
        &random
      )
      if isMade { made += 1 }
      state.undo(to: before)
    }
    return made
  }

  private mutating func wholeSchedule(times: Int) -> Int {
    var made = 0
    let days = state.tables.days
    for _ in 0..<times {
      let person = random.below(state.tables.people)
      let cells = (days * person)..<(days * person + days)
      if schedule.find(state, cells, pressure: pressure, &random) { made += 1 }
    }
    return made
  }
}
