public import PracticeDomain
public import Primitives

/// A roster problem while rules add their primitives, with what they look up.
public struct RosterDraft: Sendable {
  /// The practice.
  public let practice: Practice
  /// What each duty is.
  public let duties: [Duty]
  /// The problem so far.
  public var problem: RosterProblem
  /// All duties but nothing, as a set of the problem.
  public let work: Int
  /// Nothing, as a set of the problem.
  public let nothing: Int
  /// Everybody, as a set of the problem.
  public let everybody: Int
  /// The covers of steps of a day, which placed breaks lower.
  var intervalCovers: [IntervalCover] = []
  /// What each break of the problem stands for.
  var placements: [BreakPlacement] = []
  private let positions: [Identifier<Professional>: Int]
  /// Past assignments by professional and day.
  let pastWork: [Identifier<Professional>: [CalendarDate: [Assignment]]]

  /// Starts a problem whose cells hold what each professional could do.
  public init(_ practice: Practice) {
    self.practice = practice
    duties = practice.duties()
    problem = RosterProblem(
      people: practice.professionals.map(\.name),
      days: practice.horizon.dates.map(\.description),
      duties: duties.map { Self.name(of: $0, in: practice) }
    )
    work = problem.dutySet(1..<max(1, duties.count))
    nothing = problem.dutySet([0])
    everybody = problem.peopleSet(practice.professionals.indices)
    positions = Dictionary(
      practice.professionals.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    pastWork = practice.history.professionals.mapValues {
      Dictionary(grouping: $0.assignments, by: \.date)
    }
    fillCells()
  }

  private static func name(of duty: Duty, in practice: Practice) -> String {
    if duty.elements.isEmpty { return "free" }
    return duty.elements.map { element in
      [practice.shifts[element.shift].id.text, element.role?.text, element.place?.text]
        .compactMap { $0 }.joined(separator: "/")
    }.joined(separator: "+")
  }

  /// The cells hold nothing, and every duty whose shifts run that day, whose
  /// roles the professional holds and at whose places they work.
  private mutating func fillCells() {
    let horizon = practice.horizon
    for (person, professional) in practice.professionals.enumerated() {
      for day in 0..<horizon.days {
        let date = horizon.date(at: day)
        guard professional.isEmployed(on: date) else { continue }
        let possible = duties.indices.filter { duty in
          duties[duty].elements.allSatisfy { isPossible($0, for: professional, on: date) }
        }
        problem.cells[problem.cellIndex(person: person, day: day)].possible = possible
      }
    }
  }

  private func isPossible(
    _ element: Duty.Element,
    for professional: Professional,
    on date: CalendarDate
  ) -> Bool {
    guard practice.shifts[element.shift].days.contains(date) else { return false }
    if let role = element.role, !professional.holds(role, on: date) { return false }
    guard let place = element.place, !professional.places.isEmpty else { return true }
    return professional.places.contains { practice.place(place, isWithin: $0) }
  }

  /// The positions of the professionals in a scope.
  public func people(in scope: Scope) -> [Int] {
    practice.professionals.indices.filter {
      scope.contains(practice.professionals[$0], over: practice.horizon)
    }
  }

  /// Every day of the horizon.
  public var days: [Int] { Array(0..<practice.horizon.days) }

  /// The position of a professional; nil when there is none of that id.
  public func person(_ id: Identifier<Professional>) -> Int? { positions[id] }

  /// Prices something of one cell.
  ///
  /// - Parameters:
  ///   - duties: the duties charged.
  ///   - origin: where it comes from.
  public mutating func charge(
    person: Int,
    day: Int,
    duties: [Int],
    penalty: Penalty,
    origin: Origin
  ) {
    guard !duties.isEmpty else { return }
    let set = problem.dutySet(duties)
    problem.cells[problem.cellIndex(person: person, day: day)].charges.append(
      .init(duties: set, penalty: penalty, origin: origin)
    )
  }
}

extension Price {
  /// The price as a penalty of primitives.
  var penalty: Penalty {
    switch self {
    case .hard: .hard
    case .soft(let amount): .soft(amount)
    }
  }
}

extension Rule {
  /// An origin that names this rule.
  func origin(people: [Int] = [], days: [Int] = [], _ text: String) -> Origin {
    Origin(rule: id, people: people, days: days, text: text)
  }
}
