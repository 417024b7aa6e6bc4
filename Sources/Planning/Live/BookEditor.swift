internal import Compilation
public import PracticeDomain
internal import Primitives
internal import Search

/// An appointment book that changes one appointment at a time and never breaks
/// a hard rule: what would is refused, and nothing changes.
///
/// After every operation nobody, no room's seat and no device is used twice at
/// a time, cleaning and buffers are kept, phases are in order, courses that are
/// all or nothing are whole, breaks have their time, and everybody is on duty.
public struct BookEditor: Sendable {
  /// The practice as it is now, closures included.
  public private(set) var practice: Practice
  /// The roster as it is now, absences included.
  public private(set) var roster: Roster
  /// The book.
  public private(set) var book: AppointmentBook
  private var compiled: CompiledBook
  private let wanted: WantedVisits
  private let positions: [Identifier<ClientRequest>: Int]

  /// Starts with a book.
  ///
  /// - Throws: ``CompilationError`` when the practice is at fault, ``BookRefusal``
  ///   when the book breaks a rule.
  public init(_ practice: Practice, roster: Roster, book: AppointmentBook = .init()) throws {
    self.practice = practice
    self.roster = roster
    self.book = AppointmentBook()
    self.compiled = try CompiledBook(practice, roster: roster)
    self.wanted = compiled.wanted
    self.positions = Dictionary(
      compiled.wanted.visits.enumerated().map { ($1.request.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    try self.replace(with: book)
  }

  // MARK: Appointments

  /// Books appointments together, as the visits of a course.
  ///
  /// - Throws: ``BookRefusal`` when a request is not known or is booked already,
  ///   or when a hard rule would be broken.
  /// - Complexity: quadratic in the number of appointments.
  public mutating func book(_ appointments: [Appointment]) throws(BookRefusal) {
    for appointment in appointments {
      guard positions[appointment.request] != nil else {
        throw .unknown(appointment.request)
      }
      if self.appointment(of: appointment.request) != nil {
        throw .booked(appointment.request)
      }
    }
    var changed = book
    changed.appointments += appointments
    try replace(with: changed)
  }

  /// Gives a request another appointment than it has.
  ///
  /// - Throws: ``BookRefusal`` when it has none, or when a hard rule would be
  ///   broken.
  /// - Complexity: quadratic in the number of appointments.
  public mutating func move(to appointment: Appointment) throws(BookRefusal) {
    let position = book.appointments.firstIndex { $0.request == appointment.request }
    guard let position else { throw .notBooked(appointment.request) }
    var changed = book
    changed.appointments[position] = appointment
    try replace(with: changed)
  }

  /// Cancels the appointment of a request, and those which are held only if it
  /// is.
  ///
  /// - Returns: the appointments that were cancelled.
  /// - Throws: ``BookRefusal`` when it has none.
  @discardableResult
  public mutating func cancel(
    _ request: Identifier<ClientRequest>
  ) throws(BookRefusal) -> [Appointment] {
    guard appointment(of: request) != nil else { throw .notBooked(request) }
    return drop([request])
  }

  /// The appointment of a request; nil when it has none.
  public func appointment(of request: Identifier<ClientRequest>) -> Appointment? {
    book.appointments.first { $0.request == request }
  }

  /// The requests without an appointment that must be booked together with one:
  /// itself, and what it is held with.
  public func companions(of request: Identifier<ClientRequest>) -> [Identifier<ClientRequest>] {
    closure(of: [request]) { tie in (from: tie.second, to: tie.first) }
      .filter { appointment(of: $0) == nil }
  }

  // MARK: Closures and absences

  /// Closes a room on a day.
  ///
  /// - Returns: the appointments that had to be cancelled.
  /// - Throws: ``CompilationError`` when no such practice can be planned.
  @discardableResult
  public mutating func close(
    _ room: Identifier<Place>,
    on date: CalendarDate
  ) throws -> [Appointment] {
    var changed = practice
    for index in changed.rooms.indices where changed.rooms[index].id == room {
      changed.rooms[index].closures.append(DaySelector(from: date, until: date))
    }
    return try change(to: changed, roster)
  }

  /// Takes somebody's duties of a day away.
  ///
  /// - Returns: the appointments that had to be cancelled.
  /// - Throws: ``CompilationError`` when no such practice can be planned.
  @discardableResult
  public mutating func excuse(
    _ professional: Identifier<Professional>,
    on date: CalendarDate
  ) throws -> [Appointment] {
    var changed = roster
    changed.assignments.removeAll { $0.professional == professional && $0.date == date }
    return try change(to: practice, changed)
  }

  private mutating func change(
    to practice: Practice,
    _ roster: Roster
  ) throws -> [Appointment] {
    compiled = try CompiledBook(practice, roster: roster)
    self.practice = practice
    self.roster = roster
    var cancelled = drop(Set(book.appointments.map(\.request).filter { !isPossible($0) }))
    // What is possible alone may not be so together, as rooms that were alike
    // no longer are; the latest goes first.
    while refusal(of: book) != nil, let last = book.appointments.last {
      cancelled += drop([last.request])
    }
    return cancelled
  }

  // MARK: Rules

  private mutating func replace(with changed: AppointmentBook) throws(BookRefusal) {
    if let refusal = refusal(of: changed) { throw refusal }
    book = changed
    book.appointments.sort { first, second in
      (first.phases.first?.span.lowerBound ?? 0, positions[first.request] ?? 0)
        < (second.phases.first?.span.lowerBound ?? 0, positions[second.request] ?? 0)
    }
  }

  /// Why a book is refused; nil for one that keeps every hard rule.
  private func refusal(of book: AppointmentBook) -> BookRefusal? {
    guard let own = compiled.solution(from: book) else { return .impossible }
    let solution = BookConstruction.completing(own, of: compiled.problem)
    let evaluation = compiled.problem.evaluate(solution)
    guard evaluation.isFeasible else {
      return .breaks(evaluation.items.filter { $0.charge.violations > 0 }.map(\.origin.text))
    }
    return clash(in: book).map { .room($0) }
  }

  /// A room that is taken by more than it holds; alike rooms are one to the
  /// problem, but not to those who go there.
  private func clash(in book: AppointmentBook) -> Identifier<Place>? {
    var uses: [Identifier<Place>: [AppointmentPhase]] = [:]
    for phase in book.appointments.flatMap(\.phases) {
      guard let room = phase.room, uses[room]?.contains(phase) != true else { continue }
      uses[room, default: []].append(phase)
    }
    return practice.rooms.first { room in
      let own = uses[room.id] ?? []
      let turnover =
        compiled.practice.demand.settings.steps(room.turnover)
        * compiled.practice.demand.settings.grid
      return own.contains { phase in
        own.count { other in
          other.span.lowerBound <= phase.span.lowerBound
            && phase.span.lowerBound < other.span.upperBound + turnover
        } > room.capacity
      }
    }?.id
  }

  /// Whether an appointment may stand alone under the practice as it is.
  private func isPossible(_ request: Identifier<ClientRequest>) -> Bool {
    guard let appointment = appointment(of: request), let position = positions[request],
      let solution = compiled.solution(from: AppointmentBook(appointments: [appointment]))
    else { return false }
    let problem = compiled.problem
    let provider = problem.choices[compiled.choices[position]].phases
      .flatMap { solution.placements[$0]?.members.joined().map { $0 } ?? [] }
      .compactMap { problem.resources[$0].provider }
    return (Array(problem.choices[compiled.choices[position]].phases) + provider).allSatisfy {
      problem.allows(solution, phase: $0)
    }
  }

  /// Takes appointments out, and those which are held only with them.
  private mutating func drop(_ requests: Set<Identifier<ClientRequest>>) -> [Appointment] {
    let gone = closure(of: requests) { tie in (from: tie.first, to: tie.second) }
    let cancelled = book.appointments.filter { gone.contains($0.request) }
    book.appointments.removeAll { gone.contains($0.request) }
    return cancelled
  }

  /// Requests with all that ties of the kind "only if" lead to from them.
  private func closure(
    of requests: Set<Identifier<ClientRequest>>,
    along direction: (VisitTie) -> (from: Int, to: Int)
  ) -> Set<Identifier<ClientRequest>> {
    var reached = Set(requests.compactMap { positions[$0] })
    let steps = wanted.ties.filter { $0.kind == .requires }.map(direction)
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for step in steps where reached.contains(step.from) && reached.insert(step.to).inserted {
        hasGrown = true
      }
    }
    return requests.union(reached.map { wanted.visits[$0].request.id })
  }
}

/// Why a change of a book is refused.
public enum BookRefusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// Nobody asked for it.
  case unknown(Identifier<ClientRequest>)
  /// It has an appointment already.
  case booked(Identifier<ClientRequest>)
  /// It has no appointment.
  case notBooked(Identifier<ClientRequest>)
  /// It names times, people, rooms or devices that no appointment can have.
  case impossible
  /// It breaks hard rules about these.
  case breaks([String])
  /// A room is taken already.
  case room(Identifier<Place>)

  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .unknown(let request): "Nobody asked for \(request)."
    case .booked(let request): "\(request) has an appointment already; maybe move it."
    case .notBooked(let request): "\(request) has no appointment; maybe book it."
    case .impossible:
      "No appointment can be so: it is off the grid, too long or too short, or names people, a "
        + "room or devices that it does not need."
    case .breaks(let names):
      "A hard rule would be broken"
        + (names.allSatisfy(\.isEmpty)
          ? "." : " by " + names.filter { !$0.isEmpty }.joined(separator: ", ") + ".")
    case .room(let room): "\(room) is taken then."
    }
  }
}

extension BookProblem {
  /// Whether a phase may start where a solution puts it, with those who take
  /// part; whether others are in the way is not asked.
  fileprivate func allows(_ solution: BookSolution, phase: Int) -> Bool {
    guard let placement = solution.placements[phase] else { return true }
    let (start, location) = (placement.start, placement.location)
    guard phases[phase].cost(start: start, location: location) != nil else { return false }
    return zip(phases[phase].needs, placement.members).allSatisfy { need, members in
      members.allSatisfy { member in
        need.candidates.contains {
          $0.resource == member && $0.cost(start: start, location: location) != nil
        }
      }
    }
  }
}
