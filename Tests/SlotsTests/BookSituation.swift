import Compilation
import Search
import TestSupport

@testable import Primitives
@testable import Slots

/// A book with one choice left out, which is then wished for.
struct BookSituation {
  private(set) var problem: BookProblem
  private(set) var solution: BookSolution
  let choice: Int
  let book: LiveBook
  /// The booking of each choice.
  let bookings: [Int?]
  let wish: Wish
  /// What a policy leaves of the wish; nothing is forbidden unless set.
  var limits = BookingLimits()

  /// A slot as tests compare it.
  struct Line: Hashable, CustomStringConvertible {
    var cost: Int64
    var start: Int
    var location: Int

    init(cost: Int64, start: Int, location: Int) {
      self.cost = cost
      self.start = start
      self.location = location
    }

    init(_ offer: SlotOffer) {
      self.init(cost: offer.cost, start: offer.start, location: offer.location)
    }

    var description: String { "\(cost)@\(start)/\(location)" }
  }

  /// The problem of a random practice.
  static func problem(seed: UInt64) throws -> BookProblem {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    return try CompiledBook(practice, roster: roster).problem
  }

  /// A lawful solution that serves some of what it could.
  static func solution(of problem: BookProblem, seed: UInt64) -> BookSolution {
    var random = SeededGenerator(seed: seed)
    var solution = BookConstruction.run(problem)
    for (number, choice) in problem.choices.enumerated() where random.once(in: 5) {
      guard choice.unserved != .hard else { continue }
      if let less = Self.removing(number, from: solution, of: problem) { solution = less }
    }
    return solution
  }

  /// A solution without a choice; nil when that breaks a rule.
  private static func removing(
    _ choice: Int,
    from solution: BookSolution,
    of problem: BookProblem
  ) -> BookSolution? {
    var less = solution
    for phase in problem.choices[choice].phases { less.placements[phase] = nil }
    let violations = problem.evaluate(solution).total.violations
    let isHard = problem.choices[choice].unserved == .hard
    let wasPlaced = solution.placements[problem.choices[choice].phases.lowerBound] != nil
    let allowed = violations + (isHard && wasPlaced ? 1 : 0)
    return problem.evaluate(less).total.violations <= allowed ? less : nil
  }

  init?(_ problem: BookProblem, _ full: BookSolution, without choice: Int, isNamed: Bool = true) {
    guard let solution = Self.removing(choice, from: full, of: problem) else { return nil }
    let reading = LiveBook.reading(solution, of: problem, isNamed: { _ in isNamed })
    let wish = Wish([choice], of: problem, beside: solution, bookings: reading.bookings)
    guard let wish else { return nil }
    let unplaced = problem.choices.count {
      $0.unserved == .hard && solution.placements[$0.phases.lowerBound] == nil
    }
    guard problem.evaluate(solution).total.violations == unplaced else { return nil }
    self.problem = problem
    self.solution = solution
    self.choice = choice
    self.book = reading.book
    self.bookings = reading.bookings
    self.wish = wish
  }

  /// What the cost of the book rises by, whether the choice is worth it or not;
  /// nil when a rule is broken.
  func cost(of placements: [BookSolution.Placement]) -> Int64? {
    guard limits.allowsStart(placements[0].start), let worth = worth(of: placements) else {
      return nil
    }
    var more = solution
    for (phase, placement) in zip(problem.choices[choice].phases, placements) {
      more.placements[phase] = placement
    }
    let (before, after) = (problem.evaluate(solution), problem.evaluate(more))
    let lost = problem.choices[choice].unserved.charge(units: 1)
    guard after.total.violations <= before.total.violations - lost.violations else { return nil }
    return after.cost - before.cost + lost.cost + splinters(more) + worth
  }

  /// What the time of placements is worth to others; nil where it is closed.
  private func worth(of placements: [BookSolution.Placement]) -> Int64? {
    var worth: Int64 = 0
    for (phase, placement) in zip(problem.choices[choice].phases, placements) {
      let length = problem.phases[phase].length
      for resource in placement.members.joined() {
        let span = placement.start..<placement.start + length
        guard limits.allows(resource, span) else { return nil }
        for price in limits.prices[resource] ?? [] where price.slots.contains(placement.start) {
          worth += price.reserve + price.displaced * Int64(length)
        }
      }
    }
    return worth
  }

  /// What the splinters cost counted for each phase by itself, less what they cost
  /// together.
  private func splinters(_ more: BookSolution) -> Int64 {
    let phases = problem.choices[choice].phases
    let old = problem.occupations(of: solution)
    let new = problem.occupations(of: more)
    var difference: Int64 = 0
    for (number, resource) in problem.resources.enumerated() {
      guard let splinter = resource.splinter else { continue }
      func count(_ occupations: [Occupation]) -> Int {
        problem.splinters(splinter, occupations).count
      }
      let before = count(old[number])
      let single = new[number].filter { phases.contains($0.phase) }
        .reduce(0) { $0 + count(old[number] + [$1]) - before }
      difference += splinter.price * Int64(single - (count(new[number]) - before))
    }
    return difference
  }

  /// The same question of another problem and solution, for brute force only.
  func changed(_ problem: BookProblem, _ solution: BookSolution) -> BookSituation {
    var changed = self
    (changed.problem, changed.solution) = (problem, solution)
    return changed
  }

  /// How many placements there are to try.
  var size: Int {
    problem.choices[choice].phases.reduce(1) { $0 * Self.placements(of: problem.phases[$1]).count }
  }

  /// Every slot by trying everything.
  func bruteForce() -> [Line] {
    var best: [Line: Int64] = [:]
    for chosen in allPlacements() {
      guard let cost = cost(of: chosen) else { continue }
      let key = Line(cost: 0, start: chosen[0].start, location: chosen[0].location)
      best[key] = min(best[key] ?? .max, cost)
    }
    return best.map { Line(cost: $1, start: $0.start, location: $0.location) }
      .sorted { ($0.cost, $0.start, $0.location) < ($1.cost, $1.start, $1.location) }
  }

  /// Every way to place the choice.
  func allPlacements() -> [[BookSolution.Placement]] {
    problem.choices[choice].phases.reduce([[]]) { ways, phase in
      ways.flatMap { way in Self.placements(of: problem.phases[phase]).map { way + [$0] } }
    }
  }

  /// Every placement of a phase by itself.
  static func placements(of phase: BookPhase) -> [BookSolution.Placement] {
    phase.options.flatMap { option -> [BookSolution.Placement] in
      var members: [[[Int]]] = [[]]
      for need in phase.needs {
        let present = need.candidates
          .filter { $0.cost(start: option.start, location: option.location) != nil }
          .map(\.resource).sorted()
        let sets = subsets(of: present[...], count: need.count)
        members = members.flatMap { chosen in sets.map { chosen + [$0] } }
      }
      return members.map {
        .init(start: option.start, location: option.location, members: $0)
      }
    }
  }

  private static func subsets(of values: ArraySlice<Int>, count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    guard let first = values.first else { return [] }
    let rest = values.dropFirst()
    return subsets(of: rest, count: count - 1).map { [first] + $0 }
      + subsets(of: rest, count: count)
  }
}
