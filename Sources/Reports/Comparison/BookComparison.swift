public import PracticeDomain
import Verification

/// Two appointment books of one practice, each with its roster: term by term,
/// request by request and person by person.
public struct BookComparison: Sendable {
  /// What became of a request.
  public enum Fate: String, Sendable, CaseIterable {
    /// It has an appointment only in the second book.
    case served
    /// It has an appointment only in the first book.
    case cancelled
    /// It is at another time.
    case moved
    /// It is at the same time with other people, or in another room.
    case reassigned
  }

  /// What a hard rule or a term costs and how often it is broken.
  public struct TermChange: Sendable, Equatable {
    /// The name of the rule or term.
    public let term: String
    /// It in the manager's words.
    public let sentence: String
    /// Findings, before and after.
    public let findings: [Int]
    /// The cost, before and after.
    public let costs: [Int64]

    /// Whether anything is different.
    public var isChanged: Bool { findings[0] != findings[1] || costs[0] != costs[1] }
  }

  /// A request whose appointment is not the same.
  public struct RequestChange: Sendable, Equatable {
    /// Which.
    public let request: Identifier<ClientRequest>
    /// What became of it.
    public let fate: Fate
    /// When, with whom and where, before and after; `none` without an
    /// appointment.
    public let words: [String]
  }

  /// What one professional is booked for.
  public struct PersonChange: Sendable, Equatable {
    /// Who.
    public let professional: Identifier<Professional>
    /// The name shown.
    public let name: String
    /// Phases that they take part in, before and after.
    public let parts: [Int]
    /// Minutes booked, before and after.
    public let minutes: [Int]
    /// How many of the parts of either book are not in the other.
    public let changed: Int
  }

  /// What both cost in all.
  public let costs: [Int64]
  /// Whether each keeps every hard rule.
  public let isLawful: [Bool]
  /// Every rule and term that is broken or costs something in either.
  public let terms: [TermChange]
  /// Every request whose appointment is not the same, in the practice's order.
  public let requests: [RequestChange]
  /// Everyone who is booked in either, in the practice's order.
  public let people: [PersonChange]

  /// Compares two books.
  public init(
    _ first: (book: AppointmentBook, roster: Roster),
    _ second: (book: AppointmentBook, roster: Roster),
    in practice: Practice
  ) {
    let books = [first, second]
    let verdicts = books.map { BookVerifier(practice, roster: $0.roster).verify($0.book) }
    costs = verdicts.map(\.cost)
    isLawful = verdicts.map(\.isLawful)
    terms = Self.terms(verdicts)
    let facts = books.map { BookFacts($0.book, roster: $0.roster, in: practice) }
    requests = Self.requests(books.map(\.book), facts)
    people = Self.people(facts, practice)
  }

  /// Whether both books hold the same appointments.
  public var isSame: Bool { requests.isEmpty }

  private static func terms(_ verdicts: [Verdict]) -> [TermChange] {
    verdicts[0].rules.compactMap { rule in
      let found = verdicts.map { $0.findings(ofRule: rule.rule) }
      if found.allSatisfy(\.isEmpty) { return nil }
      return TermChange(
        term: rule.rule,
        sentence: rule.sentence,
        findings: found.map(\.count),
        costs: verdicts.map { $0.cost(ofRule: rule.rule) }
      )
    }
  }

  private static func requests(
    _ books: [AppointmentBook],
    _ facts: [BookFacts]
  ) -> [RequestChange] {
    let held = books.map { book in
      Dictionary(
        book.appointments.map { ($0.request, $0) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    return facts[0].wanted.map(\.request.id).compactMap { id in
      let both = held.map { $0[id] }
      guard both[0] != both[1], let fate = fate(both[0], both[1]) else { return nil }
      let words = zip(both, facts).map { appointment, facts in
        appointment.map { Self.words($0, facts) } ?? "none"
      }
      return RequestChange(request: id, fate: fate, words: words)
    }
  }

  private static func fate(_ first: Appointment?, _ second: Appointment?) -> Fate? {
    guard let first else { return second == nil ? nil : .served }
    guard let second else { return .cancelled }
    return first.phases.map(\.span) == second.phases.map(\.span) ? .reassigned : .moved
  }

  private static func words(_ appointment: Appointment, _ facts: BookFacts) -> String {
    guard let start = appointment.phases.first?.span.lowerBound else { return "none" }
    var people: [Identifier<Professional>] = []
    var rooms: [Identifier<Place>] = []
    for phase in appointment.phases {
      for id in phase.professionals.joined() where !people.contains(id) { people.append(id) }
      if let room = phase.room, !rooms.contains(room) { rooms.append(room) }
    }
    let date = facts.wall(start).date
    let names = people.map(facts.roster.name(of:)).joined(separator: ", ")
    return
      (["\(date.weekday.abbreviation) \(date) \(facts.time(start))", names]
      + rooms.map(\.text)).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func people(_ facts: [BookFacts], _ practice: Practice) -> [PersonChange] {
    practice.professionals.compactMap { professional in
      let parts = facts.map { $0.parts(of: professional.id) }
      if parts.allSatisfy(\.isEmpty) { return nil }
      let keys = parts.map { Set($0.map { Key($0) }) }
      return PersonChange(
        professional: professional.id,
        name: professional.name,
        parts: parts.map(\.count),
        minutes: parts.map { $0.reduce(0) { $0 + $1.placed.span.count } },
        changed: keys[0].symmetricDifference(keys[1]).count
      )
    }
  }

  private struct Key: Hashable {
    let request: Identifier<ClientRequest>
    let number: Int
    let span: Range<Int>
    let room: Identifier<Place>?

    init(_ part: BookFacts.Part) {
      request = part.visits[0].request.id
      number = part.number
      span = part.placed.span
      room = part.placed.room
    }
  }
}
