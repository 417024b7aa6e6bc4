/// A roster problem over primitives: what every engine knows, and all it knows.
///
/// Immutable to engines. People, days and duties are indices from 0; duty 0 is
/// nothing. Sets and weightings are stored once and named by their index.
/// ``faults()`` lists what an engine must not be given.
public struct RosterProblem: Sendable {
  /// The names of the people.
  public let people: [String]
  /// The names of the days.
  public let days: [String]
  /// The names of the duties; the first is nothing.
  public let duties: [String]
  /// The cell of each person and day, by ``cellIndex(person:day:)``.
  public var cells: [Cell]
  /// Sums over anybody.
  public var covers: [Cover] = []
  /// Sums over one person's days.
  public var counters: [Counter] = []
  /// Lengths of stretches.
  public var runs: [Run] = []
  /// Forbidden sequences.
  public var sequences: [DutySequence] = []
  /// General memories.
  public var automata: [Automaton] = []
  /// Truths about sets of days.
  public var groups: [Group] = []
  /// Dependences between people.
  public var togethers: [Together] = []
  /// Unevenness of loads.
  public var spreads: [Spread] = []
  /// Breaks to be placed.
  public var breaks: [Break] = []
  /// The id of the rule that says which duties a cell holds at all.
  public var possibleRule = "qualification"
  /// A cost that no choice changes.
  public var constant: Int64 = 0

  /// Sets of duties.
  public private(set) var dutySets: [DutySet] = []
  /// Sets of people, each ascending.
  public private(set) var peopleSets: [[Int]] = []
  /// Integers for each duty.
  public private(set) var weightings: [[Int]] = []
  private var dutySetIndex: [DutySet: Int] = [:]
  private var peopleSetIndex: [[Int]: Int] = [:]
  private var weightingIndex: [[Int]: Int] = [:]

  /// Makes a problem in which everybody may do nothing, every day.
  public init(people: [String], days: [String], duties: [String]) {
    self.people = people
    self.days = days
    self.duties = duties
    self.cells = Array(repeating: Cell(possible: [0]), count: people.count * days.count)
  }

  /// The index of a person's day in ``cells`` and in solutions.
  @inlinable
  public func cellIndex(person: Int, day: Int) -> Int { person * days.count + day }

  /// The index of a set of duties, which is stored once.
  public mutating func index(of set: DutySet) -> Int {
    if let index = dutySetIndex[set] { return index }
    dutySets.append(set)
    dutySetIndex[set] = dutySets.count - 1
    return dutySets.count - 1
  }

  /// The index of a set of duties, which is stored once.
  public mutating func dutySet(_ duties: some Sequence<Int>) -> Int {
    index(of: DutySet(duties, of: self.duties.count))
  }

  /// The index of a set of people, which is stored once.
  public mutating func peopleSet(_ people: some Sequence<Int>) -> Int {
    let set = Array(Set(people)).sorted()
    if let index = peopleSetIndex[set] { return index }
    peopleSets.append(set)
    peopleSetIndex[set] = peopleSets.count - 1
    return peopleSets.count - 1
  }

  /// The index of a weighting, an integer for each duty, which is stored once.
  public mutating func weighting(_ weights: [Int]) -> Int {
    if let index = weightingIndex[weights] { return index }
    weightings.append(weights)
    weightingIndex[weights] = weightings.count - 1
    return weightings.count - 1
  }

  /// The duties that may be chosen in a cell, with their prices: those possible
  /// less those a hard charge takes away.
  public func candidates(person: Int, day: Int) -> [Candidate] {
    let cell = cells[cellIndex(person: person, day: day)]
    return cell.possible.compactMap { duty in
      var cost: Int64 = 0
      for charge in cell.charges where dutySets[charge.duties].contains(duty) {
        guard case .soft(let price) = charge.penalty else { return nil }
        cost += price
      }
      return Candidate(duty: duty, cost: cost)
    }
  }

  /// How many choices all cells have together.
  public var choiceCount: Int {
    people.indices.reduce(0) { sum, person in
      sum + days.indices.reduce(0) { $0 + candidates(person: person, day: $1).count }
    }
  }
}
