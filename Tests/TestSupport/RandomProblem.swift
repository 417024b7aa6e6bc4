public import Primitives

/// Draws small roster problems that use every primitive with all its border
/// cases.
public struct RandomProblem {
  var random: SeededGenerator
  var problem: RosterProblem

  /// A problem small enough for exhaustive search.
  ///
  /// - Parameters:
  ///   - seed: the same seed gives the same problem.
  ///   - kinds: which primitives to use; all unless told.
  public static func draw(seed: UInt64, kinds: [Kind] = Kind.allCases) -> RosterProblem {
    var drawing = RandomProblem(seed: seed)
    drawing.drawCells()
    for kind in kinds where kinds.count == 1 || drawing.random.once(in: 3) {
      for _ in 0..<drawing.random.integer(1...2) { drawing.draw(kind) }
    }
    return drawing.problem
  }

  /// The primitives that are drawn besides cells.
  public enum Kind: String, CaseIterable, Sendable {
    case cover, counter, run, sequence, automaton, group, together, spread, breaks
  }

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    // Sizes whose cells can be filled in at most some thousand ways.
    let size = random.one(of: [(1, 7, 3), (2, 4, 3), (2, 5, 2), (3, 3, 2), (3, 2, 3), (1, 10, 2)])
    problem = RosterProblem(
      people: (0..<size.0).map { "p\($0)" },
      days: (0..<size.1).map { "d\($0)" },
      duties: (0..<size.2).map { "k\($0)" }
    )
  }

  var duties: [Int] { Array(problem.duties.indices) }
  var people: [Int] { Array(problem.people.indices) }
  var days: [Int] { Array(problem.days.indices) }

  mutating func penalty() -> Penalty {
    random.once(in: 7) ? .hard : .soft(Int64(random.integer(0...9)))
  }

  mutating func price() -> ConvexPrice {
    let unit = random.one(of: [1, 1, 1, 2, 3])
    if random.once(in: 9) { return ConvexPrice(unit: unit, tiers: []) }
    var price = Int64(random.integer(0...6))
    var tiers: [ConvexPrice.Tier] = []
    for _ in 0..<random.integer(0...1) {
      tiers.append(.init(units: random.integer(1...2), price: price))
      price += Int64(random.integer(0...5))
    }
    tiers.append(.init(units: random.once(in: 6) ? random.integer(1...3) : nil, price: price))
    return ConvexPrice(unit: unit, tiers: tiers)
  }

  mutating func band(around middle: Int) -> Band {
    var band = Band()
    let low = middle + random.integer(-2...1)
    if !random.once(in: 3) {
      band.minimum = low
      band.shortage = price()
    }
    if !random.once(in: 3) {
      band.maximum = low + random.integer(0...2)
      band.excess = price()
    }
    band.zeroIsExempt = random.once(in: 4)
    if random.once(in: 4) {
      band.use = .init(above: random.integer(-1...2), price: Int64(random.integer(0...8)))
    }
    return band
  }

  mutating func set() -> Int { problem.dutySet(random.some(of: duties)) }

  mutating func weighting(_ range: ClosedRange<Int>) -> Int {
    problem.weighting(duties.map { _ in random.integer(range) })
  }

  func origin(_ rule: String) -> Origin { Origin(rule: rule) }

  mutating func somePeople() -> Int {
    problem.peopleSet(random.once(in: 2) ? people : random.some(of: people))
  }

  /// Days that count: all of them, or some left out as neutral.
  mutating func countedDays() -> [Int] {
    guard random.once(in: 3) else { return days }
    let some = random.some(of: days)
    return some.isEmpty ? days : some
  }
}
