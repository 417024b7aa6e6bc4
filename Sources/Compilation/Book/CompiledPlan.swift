internal import PracticeDomain
public import Primitives

/// A practice's roster and its book compiled together: the book with everybody
/// on every duty that the roster might give them, and which duty is needed for
/// what.
///
/// The book is a relaxation: breaks whose time is open, splinters and the
/// balance of booked time depend on the roster and are left out, so no book
/// under any roster costs less than it does.
public struct CompiledPlan: Sendable {
  /// The roster.
  public let roster: CompiledRoster
  /// The book with everybody on every possible duty.
  public let book: CompiledBook
  /// Which duties are needed for what.
  public let presences: [OnDuty]
  /// Whether the book leaves nothing out: its cost is then that of a book under
  /// the roster chosen.
  public let isExact: Bool

  /// Compiles a practice whose roster is compiled already.
  ///
  /// - Throws: when the practice is at fault.
  /// - Complexity: linear in needs times duties.
  public init(_ roster: CompiledRoster) throws(CompilationError) {
    let practice = Self.relaxed(roster.practice)
    let book = try CompiledBook(practice, roster: Self.everybody(roster))
    let settings = roster.practice.demand.settings
    self.roster = roster
    self.book = book
    self.presences = OnDutyDraft(roster, book).presences
    self.isExact =
      roster.practice.shifts.allSatisfy { shift in shift.breaks.allSatisfy { $0.offset != nil } }
      && (settings.splinter == 0 || settings.splinterPrice == 0) && settings.balancePrice == 0
  }

  /// The practice without what depends on the roster chosen.
  private static func relaxed(_ practice: Practice) -> Practice {
    var practice = practice
    practice.demand.settings.splinterPrice = 0
    practice.demand.settings.balancePrice = 0
    for index in practice.shifts.indices {
      practice.shifts[index].breaks.removeAll { $0.offset == nil }
    }
    return practice
  }

  /// Everybody on every duty that they might have.
  private static func everybody(_ compiled: CompiledRoster) -> Roster {
    let practice = compiled.practice
    var assignments: [Assignment] = []
    for (person, professional) in practice.professionals.enumerated() {
      for day in 0..<practice.horizon.days {
        let elements = compiled.problem.candidates(person: person, day: day)
          .flatMap { compiled.duties[$0.duty].elements }
        var seen: Set<Duty.Element> = []
        for element in elements where seen.insert(element).inserted {
          assignments.append(
            Assignment(
              professional: professional.id,
              date: practice.horizon.date(at: day),
              shift: practice.shifts[element.shift].id,
              role: element.role,
              place: element.place
            )
          )
        }
      }
    }
    return Roster(horizon: practice.horizon, assignments: assignments)
  }
}

/// Finds which duties are needed for what.
private struct OnDutyDraft {
  let compiled: CompiledRoster
  let book: CompiledBook
  /// The possible duties of each professional, with what they offer.
  private var duties: [[(choice: OnDuty.Choice, offers: [BookDuty])]] = []
  private var known: [Key: [(slots: Range<Int>, choices: [OnDuty.Choice])]] = [:]
  private(set) var presences: [OnDuty] = []

  private struct Key: Hashable {
    var person: Int
    var need: StaffNeed
    var length: Int
    var location: Int?
  }

  init(_ compiled: CompiledRoster, _ book: CompiledBook) {
    self.compiled = compiled
    self.book = book
    duties = compiled.practice.professionals.indices.map(possible)
    for (visit, choice) in zip(book.wanted.visits, book.choices) where !visit.service.isShared {
      let phases = book.problem.choices[choice].phases
      for (phase, wanted) in zip(phases, visit.service.phases) { add(phase, wanted) }
    }
    for service in book.practice.demand.services where service.isShared {
      for session in book.sessions[service.id] ?? [] {
        if let phase = book.problem.resources[session].provider { add(phase, service.phases[0]) }
      }
    }
  }

  private func possible(
    _ person: Int
  ) -> [(choice: OnDuty.Choice, offers: [BookDuty])] {
    let practice = book.practice
    return (0..<practice.horizon.days).flatMap { day in
      compiled.problem.candidates(person: person, day: day).map { candidate in
        let assignments = compiled.duties[candidate.duty].elements.map { element in
          Assignment(
            professional: practice.professionals[person].id,
            date: practice.horizon.date(at: day),
            shift: practice.shifts[element.shift].id,
            role: element.role,
            place: element.place
          )
        }
        let roster = Roster(horizon: practice.horizon, assignments: assignments)
        let cell = compiled.problem.cellIndex(person: person, day: day)
        return (.init(cell: cell, duty: candidate.duty), book.time.duties(of: roster))
      }
    }
  }

  private mutating func add(_ phase: Int, _ wanted: Phase) {
    let length = book.problem.phases[phase].length
    for (position, need) in wanted.staff.enumerated() {
      for candidate in book.problem.phases[phase].needs[position].candidates {
        for location in Set(candidate.spans.map(\.location)).sorted(by: { $0 ?? -1 < $1 ?? -1 }) {
          let key = Key(
            person: candidate.resource,
            need: need,
            length: length,
            location: location
          )
          let spans = known[key] ?? spans(key)
          known[key] = spans
          presences += spans.map {
            OnDuty(
              phase: phase,
              need: position,
              resource: candidate.resource,
              location: location,
              slots: $0.slots,
              choices: $0.choices
            )
          }
        }
      }
    }
  }

  /// Starts with the choices of which one is needed for them, in longest spans.
  private func spans(_ key: Key) -> [(slots: Range<Int>, choices: [OnDuty.Choice])] {
    var starts: [(slots: Range<Int>, choice: OnDuty.Choice)] = []
    for (choice, offers) in duties[key.person] {
      for offer in offers where offer.suits(key.need, book.practice) {
        if let location = key.location, !book.places.allows(offer.place, at: location) { continue }
        starts += offered(offer, length: key.length).map { ($0, choice) }
      }
    }
    let edges = Set(starts.flatMap { [$0.slots.lowerBound, $0.slots.upperBound] }).sorted()
    return zip(edges, edges.dropFirst()).compactMap { from, until in
      let choices = Set(starts.filter { $0.slots.contains(from) }.map(\.choice))
      if choices.isEmpty { return nil }
      return (from..<until, choices.sorted { ($0.cell, $0.duty) < ($1.cell, $1.duty) })
    }
  }

  /// Where something of a length may start on a duty, overtime included.
  private func offered(_ duty: BookDuty, length: Int) -> [Range<Int>] {
    let settings = book.practice.demand.settings
    var starts = duty.pieces.map { book.time.starts(within: $0, length: length) }
    if let last = duty.pieces.last {
      for over in 1..<max(1, settings.overtime / settings.grid + 1) {
        let start = last.upperBound + over - length
        if last.contains(start) { starts.append(start..<start + 1) }
      }
    }
    return starts.filter { !$0.isEmpty }
  }
}
