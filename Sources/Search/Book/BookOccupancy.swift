import Primitives

/// What is occupied while a book is being built.
struct BookOccupancy {
  private let problem: BookProblem
  /// Slots that lanes may reach beyond either end.
  private let margin: Int
  private let width: Int
  private var late: [Int32]
  private var early: [Int32]
  /// Seats taken of each session.
  private var seats: [Int]
  /// Where each resource that travels is, as phases placed.
  private var stays: [[Stay]]

  private struct Stay {
    var phase: Int
    var start: Int
    var end: Int
    var location: Int
  }

  init(_ problem: BookProblem) {
    self.problem = problem
    let reach = problem.phases.flatMap(\.needs).flatMap(\.candidates).map {
      max($0.lead + $0.before, $0.trail + $0.after)
    }
    margin = reach.max() ?? 0
    width = problem.slotCount + 2 * margin
    late = Array(repeating: 0, count: width * problem.resources.count)
    early = late
    seats = Array(repeating: 0, count: problem.resources.count)
    stays = Array(repeating: [], count: problem.resources.count)
  }

  /// Whether a candidate could take part in a phase that starts somewhere.
  func isFree(_ candidate: BookCandidate, _ phase: Int, _ start: Int, _ location: Int) -> Bool {
    let resource = problem.resources[candidate.resource]
    if resource.provider != nil {
      return seats[candidate.resource] + candidate.units <= resource.capacity
    }
    let end = start + problem.phases[phase].length
    let most = Int32(resource.capacity - candidate.units)
    let base = candidate.resource * width + margin
    guard most >= 0, candidate.lateLane(start, end).allSatisfy({ late[base + $0] <= most }),
      candidate.earlyLane(start, end).allSatisfy({ early[base + $0] <= most })
    else { return false }
    return !resource.travels || canTravel(candidate.resource, start, end, location)
  }

  private func canTravel(_ resource: Int, _ start: Int, _ end: Int, _ location: Int) -> Bool {
    stays[resource].allSatisfy { stay in
      stay.start <= start
        ? start >= stay.end + problem.travel(from: stay.location, to: location)
        : stay.start >= end + problem.travel(from: location, to: stay.location)
    }
  }

  /// Seats taken of a session.
  func seatsTaken(of resource: Int) -> Int { seats[resource] }

  mutating func occupy(_ phase: Int, _ placement: BookSolution.Placement) {
    change(phase, placement, by: 1)
  }

  mutating func free(_ phase: Int, _ placement: BookSolution.Placement) {
    change(phase, placement, by: -1)
  }

  private mutating func change(
    _ phase: Int,
    _ placement: BookSolution.Placement,
    by sign: Int
  ) {
    let end = placement.start + problem.phases[phase].length
    for (need, members) in zip(problem.phases[phase].needs, placement.members) {
      for candidate in need.candidates where members.contains(candidate.resource) {
        let resource = candidate.resource
        seats[resource] += sign * candidate.units
        let base = resource * width + margin
        let units = Int32(sign * candidate.units)
        for slot in candidate.lateLane(placement.start, end) { late[base + slot] += units }
        for slot in candidate.earlyLane(placement.start, end) { early[base + slot] += units }
        guard problem.resources[resource].travels else { continue }
        if sign > 0 {
          stays[resource].append(
            Stay(phase: phase, start: placement.start, end: end, location: placement.location)
          )
        } else if let index = stays[resource].lastIndex(where: { $0.phase == phase }) {
          stays[resource].remove(at: index)
        }
      }
    }
  }
}
