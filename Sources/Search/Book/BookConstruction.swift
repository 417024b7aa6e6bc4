public import Primitives

/// Builds a first solution of a book: choices one after the other, the dearest
/// to leave out first, each where it costs least among what is still free.
///
/// What is forbidden is never done; a choice that finds no place is not served,
/// even one that must be. Deterministic.
public struct BookConstruction {
  let problem: BookProblem
  private var state: BookOccupancy
  /// The placements so far.
  public private(set) var solution: BookSolution
  /// Gaps and ties by the phases that they concern.
  private let gaps: [[Int]]
  private let ties: [[Int]]

  /// Starts with nothing served.
  public init(_ problem: BookProblem) {
    self.problem = problem
    self.state = BookOccupancy(problem)
    self.solution = BookSolution(placements: problem.phases.map { _ in nil })
    var gaps = [[Int]](repeating: [], count: problem.phases.count)
    for (index, gap) in problem.gaps.enumerated() {
      gaps[gap.first].append(index)
      gaps[gap.second].append(index)
    }
    var ties = [[Int]](repeating: [], count: problem.phases.count)
    for (index, tie) in problem.ties.enumerated() {
      ties[tie.first].append(index)
      ties[tie.second].append(index)
    }
    self.gaps = gaps
    self.ties = ties
  }

  /// A solution of a problem.
  ///
  /// What can start at one time only goes first, unless something that must be
  /// served then finds no place.
  public static func run(_ problem: BookProblem) -> BookSolution {
    for putsFixedFirst in [true, false] {
      var construction = BookConstruction(problem)
      for choice in construction.order(putsFixedFirst: putsFixedFirst) {
        construction.insert(choice)
      }
      construction.dropUnsupported()
      let isWhole = problem.choices.allSatisfy {
        $0.unserved != .hard || construction.solution.placements[$0.phases.lowerBound] != nil
      }
      if isWhole || !putsFixedFirst { return construction.solution }
    }
    return BookSolution(placements: problem.phases.map { _ in nil })
  }

  /// The same solution with places for what must be served and is not, as far as
  /// there are any.
  public static func completing(_ solution: BookSolution, of problem: BookProblem) -> BookSolution {
    var construction = BookConstruction(problem)
    construction.solution = solution
    for (phase, placement) in solution.placements.enumerated() {
      if let placement { construction.state.occupy(phase, placement) }
    }
    for (index, choice) in problem.choices.enumerated() where choice.unserved == .hard {
      if solution.placements[choice.phases.lowerBound] == nil { construction.insert(index) }
    }
    return construction.solution
  }

  /// What must be served first, then sessions, then the dearest to leave out;
  /// what needs another choice comes after it.
  private func order(putsFixedFirst: Bool) -> [Int] {
    let providers = Set(
      problem.resources.compactMap { $0.provider.map { problem.phases[$0].choice } }
    )
    func rank(_ choice: Int) -> (Int, Int64, Int) {
      if providers.contains(choice) { return (2, 0, choice) }
      let first = problem.phases[problem.choices[choice].phases.lowerBound]
      let starts = first.starts.reduce(0) { $0 + $1.slots.count }
      if putsFixedFirst, starts == 1 { return (0, 0, choice) }
      return switch problem.choices[choice].unserved {
      case .hard: (1, 0, choice)
      case .soft(let price): (3, -price, choice)
      }
    }
    return problem.choices.indices.sorted { rank($0) < rank($1) }
  }

  private mutating func insert(_ choice: Int) {
    var course = Course(phases: Array(problem.choices[choice].phases))
    place(0, &course)
    guard let best = course.best, best.cost < limit(of: choice) else { return }
    for (phase, placement) in zip(course.phases, best.placements) {
      solution.placements[phase] = placement
      state.occupy(phase, placement)
    }
  }

  /// What a choice may cost to be worth serving.
  private func limit(of choice: Int) -> Int64 {
    switch problem.choices[choice].unserved {
    case .hard: .max
    case .soft(let price): price == 0 ? .max : price
    }
  }

  /// The search for the cheapest places of a choice's phases.
  private struct Course {
    let phases: [Int]
    var chosen: [BookSolution.Placement] = []
    var cost: Int64 = 0
    var best: (placements: [BookSolution.Placement], cost: Int64)?
    var steps = 0
    /// After so many steps the best found is taken.
    static let mostSteps = 200_000
  }

  private mutating func place(_ number: Int, _ course: inout Course) {
    guard number < course.phases.count else {
      if course.cost < course.best?.cost ?? .max { course.best = (course.chosen, course.cost) }
      return
    }
    let phase = course.phases[number]
    for option in options(of: phase) {
      course.steps += 1
      if course.steps > Course.mostSteps && course.best != nil { return }
      guard course.cost + option.cost < course.best?.cost ?? .max,
        keepsGaps(phase, option.start, course),
        let (members, cost) = members(phase, option.start, option.location, course),
        course.cost + option.cost + cost < course.best?.cost ?? .max
      else { continue }
      let placement = BookSolution.Placement(
        start: option.start,
        location: option.location,
        members: members
      )
      guard keepsTies(phase, placement, course) else { continue }
      state.occupy(phase, placement)
      course.chosen.append(placement)
      course.cost += option.cost + cost
      place(number + 1, &course)
      course.cost -= option.cost + cost
      course.chosen.removeLast()
      state.free(phase, placement)
    }
  }

  /// The starts of a phase, the cheapest first; those of a session by what the
  /// clients are worth who could join it there.
  private func options(of phase: Int) -> [(start: Int, location: Int, cost: Int64)] {
    let options = problem.phases[phase].options
    let seats = problem.resources.indices.filter { problem.resources[$0].provider == phase }
    guard let session = seats.first else { return options.sorted { $0.cost < $1.cost } }
    let joining = problem.phases.filter { other in
      other.needs.contains { $0.candidates.contains { $0.resource == session } }
    }
    return options.map { option -> (start: Int, location: Int, cost: Int64) in
      let worth = joining.reduce(Int64(0)) { sum, other in
        guard other.cost(start: option.start, location: option.location) != nil,
          case .soft(let price) = problem.choices[other.choice].unserved
        else { return sum }
        return sum + price
      }
      return (option.start, option.location, option.cost - worth)
    }
    .sorted { $0.cost < $1.cost }
  }

  /// Where a phase is placed, in this course or before.
  private func placement(_ phase: Int, _ course: Course) -> BookSolution.Placement? {
    let number = phase - course.phases[0]
    return course.chosen.indices.contains(number)
      ? course.chosen[number] : solution.placements[phase]
  }

  private func keepsGaps(_ phase: Int, _ start: Int, _ course: Course) -> Bool {
    gaps[phase].allSatisfy { index in
      let gap = problem.gaps[index]
      let other = gap.first == phase ? gap.second : gap.first
      guard let placed = placement(other, course) else { return true }
      let (first, second) = gap.first == phase ? (start, placed.start) : (placed.start, start)
      let distance =
        switch gap.measure {
        case .slots: second - first
        case .days: problem.day(of: second) - problem.day(of: first)
        }
      return distance >= gap.minimum && distance <= gap.maximum ?? .max
    }
  }

  /// Whether hard ties to what is placed hold.
  private func keepsTies(
    _ phase: Int,
    _ own: BookSolution.Placement,
    _ course: Course
  ) -> Bool {
    ties[phase].allSatisfy { index in
      let tie = problem.ties[index]
      let other = tie.first == phase ? tie.second : tie.first
      let placed = placement(other, course)
      if tie.kind == .requires { return true }
      guard let placed, tie.penalty == .hard else { return true }
      let (first, second) = tie.first == phase ? (own, placed) : (placed, own)
      return switch tie.kind {
      case .sameMembers(let one, let two): Set(first.members[one]) == Set(second.members[two])
      case .differentMembers(let one, let two):
        Set(first.members[one]).isDisjoint(with: second.members[two])
      case .sameClass(let classes): classes[first.start] == classes[second.start]
      case .requires: true
      }
    }
  }

  /// The cheapest members that are free; nil where there are too few.
  private func members(
    _ phase: Int,
    _ start: Int,
    _ location: Int,
    _ course: Course
  ) -> (members: [[Int]], cost: Int64)? {
    var all: [[Int]] = []
    var taken: Set<Int> = []
    var cost: Int64 = 0
    for (number, need) in problem.phases[phase].needs.enumerated() {
      let (forced, barred) = wanted(phase, number, course)
      let free = need.candidates.compactMap { candidate -> (price: Int64, resource: Int)? in
        guard !taken.contains(candidate.resource), !barred.contains(candidate.resource),
          forced?.contains(candidate.resource) ?? true,
          let price = candidate.cost(start: start, location: location),
          isThere(candidate.resource, start, location),
          state.isFree(candidate, phase, start, location)
        else { return nil }
        return (price, candidate.resource)
      }
      .sorted { ($0.price, $0.resource) < ($1.price, $1.resource) }
      guard free.count >= need.count else { return nil }
      let chosen = free.prefix(need.count)
      cost += chosen.reduce(0) { $0 + $1.price }
      taken.formUnion(chosen.map(\.resource))
      all.append(chosen.map(\.resource).sorted())
    }
    return (all, cost)
  }

  /// The members that hard ties ask for, and those that they bar.
  private func wanted(
    _ phase: Int,
    _ need: Int,
    _ course: Course
  ) -> (forced: Set<Int>?, barred: Set<Int>) {
    var forced: Set<Int>?
    var barred: Set<Int> = []
    for index in ties[phase] {
      let tie = problem.ties[index]
      guard tie.penalty == .hard else { continue }
      let isFirst = tie.first == phase
      guard let other = placement(isFirst ? tie.second : tie.first, course) else { continue }
      switch tie.kind {
      case .sameMembers(let one, let two) where (isFirst ? one : two) == need:
        forced = Set(other.members[isFirst ? two : one])
      case .differentMembers(let one, let two) where (isFirst ? one : two) == need:
        barred.formUnion(other.members[isFirst ? two : one])
      default: break
      }
    }
    return (forced, barred)
  }

  /// Whether a session takes place there; anything else always does.
  private func isThere(_ resource: Int, _ start: Int, _ location: Int) -> Bool {
    guard let provider = problem.resources[resource].provider else { return true }
    guard let session = solution.placements[provider] else { return false }
    return session.start == start && session.location == location
  }

  /// Takes out what needs a choice that found no place, until nothing does.
  private mutating func dropUnsupported() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for tie in problem.ties where tie.kind == .requires {
        guard solution.placements[tie.first] == nil, solution.placements[tie.second] != nil
        else { continue }
        for phase in problem.choices[problem.phases[tie.second].choice].phases {
          if let placement = solution.placements[phase] { state.free(phase, placement) }
          solution.placements[phase] = nil
        }
        hasChanged = true
      }
    }
    dropEmptySessions()
  }

  private mutating func dropEmptySessions() {
    for (index, resource) in problem.resources.enumerated() {
      guard let provider = resource.provider, let session = solution.placements[provider],
        state.seatsTaken(of: index) == 0
      else { continue }
      state.free(provider, session)
      solution.placements[provider] = nil
    }
  }
}
