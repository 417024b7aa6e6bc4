public import PracticeDomain
public import Primitives

extension CompiledBook {
  /// The solution that a book stands for, breaks left out; nil where it places
  /// something as no solution can: off the grid, in a room that is none, with
  /// too few people.
  ///
  /// Sessions that clients share are recognised by their times, people and
  /// rooms.
  public func solution(from book: AppointmentBook) -> BookSolution? {
    var solution = BookSolution(placements: problem.phases.map { _ in nil })
    var positions: [Identifier<ClientRequest>: Int] = [:]
    for (position, visit) in wanted.visits.enumerated() { positions[visit.request.id] = position }
    var sessions = SessionPlaces(self)
    for appointment in book.appointments {
      guard let position = positions[appointment.request] else { return nil }
      let visit = wanted.visits[position]
      let phases = problem.choices[choices[position]].phases
      guard phases.count == appointment.phases.count else { return nil }
      for (phase, placed) in zip(phases, appointment.phases) {
        let wanted = visit.service.phases[phase - phases.lowerBound]
        guard solution.placements[phase] == nil, placed.span.count == wanted.length,
          var placement = placement(of: placed, wanted, visit.request)
        else { return nil }
        if visit.service.isShared {
          guard let session = sessions.session(visit.service.id, placed, placement)
          else { return nil }
          let provider = problem.resources[session].provider ?? 0
          solution.placements[provider] = placement
          placement.members = [[session]]
        }
        if let client = client(of: phase) { placement.members.append([client]) }
        solution.placements[phase] = placement
      }
    }
    return solution
  }

  /// The resource of the client of a phase; nil where the client has one visit.
  private func client(of phase: Int) -> Int? {
    problem.phases[phase].needs.last?.candidates.first.map(\.resource)
      .flatMap { clients.contains($0) ? $0 : nil }
  }

  /// The placement of a phase, its client left out.
  private func placement(
    of phase: AppointmentPhase,
    _ wanted: Phase,
    _ request: ClientRequest
  ) -> BookSolution.Placement? {
    guard let start = time.slot(at: phase.span.lowerBound),
      phase.professionals.count == wanted.staff.count
    else { return nil }
    var members: [[Int]] = []
    for people in phase.professionals {
      let positions = people.compactMap { id in
        practice.professionals.firstIndex { $0.id == id }
      }
      guard positions.count == people.count else { return nil }
      members.append(positions.sorted())
    }
    var location = 0
    switch wanted.place {
    case .nowhere: if phase.room != nil { return nil }
    case .home:
      guard phase.room == nil, let home = request.home.flatMap({ places.home($0) })
      else { return nil }
      location = home
    case .room:
      guard let room = practice.rooms.firstIndex(where: { $0.id == phase.room }),
        let pool = places.pools.firstIndex(where: { $0.rooms.contains(room) })
      else { return nil }
      location = places.pools[pool].location
      members.append([pools.lowerBound + pool])
    }
    let asked = wanted.equipment.flatMap { Array(repeating: $0.equipment, count: $0.quantity) }
    guard asked.sorted() == phase.equipment.sorted() else { return nil }
    for need in wanted.equipment {
      guard let device = practice.equipment.firstIndex(where: { $0.id == need.equipment })
      else { return nil }
      members.append([devices.lowerBound + device])
    }
    return .init(start: start, location: location, members: members)
  }
}

/// Which session each group of clients attends.
private struct SessionPlaces {
  private let problem: BookProblem
  private var free: [Identifier<Service>: [Int]] = [:]
  private var taken: [(service: Identifier<Service>, phase: AppointmentPhase, session: Int)] = []

  init(_ book: CompiledBook) {
    problem = book.problem
    free = book.sessions
  }

  /// The seats of the session with this phase; nil when there are no more.
  mutating func session(
    _ service: Identifier<Service>,
    _ phase: AppointmentPhase,
    _ placement: BookSolution.Placement
  ) -> Int? {
    if let known = taken.first(where: { $0.service == service && $0.phase == phase }) {
      return known.session
    }
    let all = free[service] ?? []
    // Sessions of which something is kept allow less than others.
    let fitting = all.filter { allows($0, placement) }.min { starts(of: $0) < starts(of: $1) }
    guard let session = fitting ?? all.first else { return nil }
    free[service]?.removeAll { $0 == session }
    taken.append((service, phase, session))
    return session
  }

  private func allows(_ session: Int, _ placement: BookSolution.Placement) -> Bool {
    guard let provider = problem.resources[session].provider else { return false }
    let phase = problem.phases[provider]
    let (start, location) = (placement.start, placement.location)
    return phase.cost(start: start, location: location) != nil
      && zip(phase.needs, placement.members).allSatisfy { need, members in
        members.allSatisfy { member in
          need.candidates.contains {
            $0.resource == member && $0.cost(start: start, location: location) != nil
          }
        }
      }
  }

  private func starts(of session: Int) -> Int {
    let phases = problem.resources[session].provider.map { problem.phases[$0].starts } ?? []
    return phases.reduce(0) { $0 + $1.slots.count }
  }
}
