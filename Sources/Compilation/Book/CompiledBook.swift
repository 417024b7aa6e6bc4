public import PracticeDomain
public import Primitives

/// A practice's demand under a roster as a problem over primitives, and the way
/// back.
public struct CompiledBook: Sendable {
  /// The practice.
  public let practice: Practice
  /// The roster that says who is on duty.
  public let roster: Roster
  /// The problem.
  public let problem: BookProblem
  /// What is to be booked.
  public let wanted: WantedVisits
  /// The choice of each visit of ``wanted``.
  public let choices: [Int]
  let time: BookTime
  let places: BookPlaces
  /// What the roster offers.
  let duties: [BookDuty]
  let people: Range<Int>
  let pools: Range<Int>
  let devices: Range<Int>
  /// The resources of clients with several visits.
  let clients: Set<Int>
  /// The seats of the sessions of each shared service.
  let sessions: [Identifier<Service>: [Int]]
  /// The draft before breaks and balances, which depend on the whole roster.
  private let frame: BookDraft

  /// Compiles a practice under a roster.
  ///
  /// - Throws: when the practice is at fault.
  /// - Complexity: linear in visits times professionals times slots.
  public init(_ practice: Practice, roster: Roster) throws(CompilationError) {
    let faults = practice.faults()
    guard faults.isEmpty else { throw .unusablePractice(faults) }
    var draft = BookDraft(practice, roster)
    draft.addVisits()
    draft.addTies()
    self.init(draft)
  }

  /// The same demand under another roster.
  ///
  /// - Throws: never what the first compilation did not.
  /// - Complexity: linear in the visits that somebody could be booked for whose
  ///   duties changed; as ``init(_:roster:)`` where other rooms are named.
  public func under(_ roster: Roster) throws(CompilationError) -> CompiledBook {
    var draft = frame
    guard draft.change(to: roster) else { return try CompiledBook(practice, roster: roster) }
    return CompiledBook(draft)
  }

  private init(_ frame: BookDraft) {
    var draft = frame
    draft.addBreaks()
    draft.addBalances()
    self.frame = frame
    self.practice = draft.practice
    self.roster = draft.roster
    self.problem = draft.problem
    self.wanted = draft.wanted
    self.choices = draft.choices
    self.time = draft.time
    self.places = draft.places
    self.duties = draft.duties
    self.people = draft.people
    self.pools = draft.pools
    self.devices = draft.devices
    self.clients = Set(draft.clients.values)
    self.sessions = draft.sessions
  }

  /// The instant at which a slot of the problem begins, in minutes since
  /// 1970-01-01 00:00 UTC.
  public func instant(ofSlot slot: Int) -> Int { time.instant(slot) }

  /// The book that a solution stands for, its rooms named.
  public func book(from solution: BookSolution) -> AppointmentBook {
    let rooms = RoomNaming(self, solution)
    var appointments: [Appointment] = []
    for (visit, choice) in zip(wanted.visits, choices) {
      let range = problem.choices[choice].phases
      let phases = range.compactMap { phase -> AppointmentPhase? in
        let source = provider(of: phase, solution)
        guard let placement = solution.placements[source] else { return nil }
        let wanted = visit.service.phases[phase - range.lowerBound]
        return self.phase(source, placement, wanted, rooms)
      }
      guard phases.count == range.count else { continue }
      appointments.append(Appointment(request: visit.request.id, phases: phases))
    }
    let order = appointments.enumerated().sorted { first, second in
      (first.element.phases[0].span.lowerBound, first.offset)
        < (second.element.phases[0].span.lowerBound, second.offset)
    }
    return AppointmentBook(appointments: order.map(\.element))
  }

  /// The phase whose people and room a phase has: its own, or that of the
  /// session which its client attends.
  private func provider(of phase: Int, _ solution: BookSolution) -> Int {
    let members = solution.placements[phase]?.members.joined() ?? [[]].joined()
    return members.lazy.compactMap { problem.resources[$0].provider }.first ?? phase
  }

  private func phase(
    _ phase: Int,
    _ placement: BookSolution.Placement,
    _ wanted: Phase,
    _ rooms: RoomNaming
  ) -> AppointmentPhase {
    let end = placement.start + problem.phases[phase].length
    let staff = placement.members.prefix(wanted.staff.count).map { members in
      members.map { practice.professionals[$0].id }
    }
    return AppointmentPhase(
      span: time.instant(placement.start)..<time.instant(end),
      professionals: Array(staff),
      room: rooms.rooms[phase].map { practice.rooms[$0].id },
      equipment: wanted.equipment.flatMap { need in
        Array(repeating: need.equipment, count: need.quantity)
      }
    )
  }
}

/// Names the rooms of pools: each phase in the order of starts gets a room that
/// is free and clean, the first there is.
struct RoomNaming {
  /// The position of the room of each phase that has one.
  private(set) var rooms: [Int?]

  init(_ book: CompiledBook, _ solution: BookSolution) {
    rooms = Array(repeating: nil, count: book.problem.phases.count)
    let occupations = book.problem.phases.indices.flatMap { phase -> [Use] in
      guard let placement = solution.placements[phase] else { return [] }
      return placement.members.joined().filter(book.pools.contains).map { resource in
        let room = book.practice.rooms[book.places.pools[resource - book.pools.lowerBound].rooms[0]]
        let end = placement.start + book.problem.phases[phase].length
        let clean = end + book.practice.demand.settings.steps(room.turnover)
        return Use(
          phase: phase,
          pool: resource - book.pools.lowerBound,
          span: placement.start..<clean
        )
      }
    }
    var free: [[(room: Int, from: Int)]] = book.places.pools.map { pool in
      pool.rooms.flatMap { room in
        Array(repeating: (room, Int.min), count: book.practice.rooms[room].capacity)
      }
    }
    for use in occupations.sorted(by: {
      ($0.span.lowerBound, $0.phase) < ($1.span.lowerBound, $1.phase)
    }) {
      let places = free[use.pool]
      guard let place = places.firstIndex(where: { $0.from <= use.span.lowerBound }) else {
        continue
      }
      rooms[use.phase] = places[place].room
      free[use.pool][place].from = use.span.upperBound
    }
  }

  private struct Use {
    var phase: Int
    var pool: Int
    var span: Range<Int>
  }
}
