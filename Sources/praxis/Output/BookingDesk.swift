import Compilation
import PracticeDomain
import Primitives
import Search
import Slots
import Verification

/// Answers questions about one request against what is booked.
struct BookingDesk {
  let compiled: CompiledBook
  let request: Identifier<ClientRequest>
  let booked: AppointmentBook
  let live: LiveBook
  /// Each booking's choice, by its number.
  let names: [Int: String]
  private let solution: BookSolution
  private let choice: Int
  private let wishes: [(choices: [Int], wish: Wish)]

  /// A slot as an appointment.
  struct Slot {
    var offer: SlotOffer
    var appointment: Appointment
    /// Whether the verifier passes the book with it.
    var isVerified: Bool
  }

  init(
    _ practice: Practice,
    roster: Roster,
    booked: AppointmentBook,
    request: Identifier<ClientRequest>
  ) throws {
    compiled = try CompiledBook(practice, roster: roster)
    self.request = request
    self.booked = booked
    let problem = compiled.problem
    guard let own = compiled.solution(from: booked),
      let visit = compiled.wanted.visits.firstIndex(where: { $0.request.id == request })
    else {
      throw Failure.badInput("What is booked is off the grid, or not what was asked for.")
    }
    solution = BookConstruction.completing(own, of: problem)
    let reading = LiveBook.reading(solution, of: problem)
    live = reading.book
    var names: [Int: String] = [:]
    for (number, booking) in zip(problem.choices, reading.bookings) {
      if let booking { names[booking] = number.name }
    }
    self.names = names
    choice = compiled.choices[visit]
    wishes = Self.wishes(compiled.choices[visit], problem, solution, reading.bookings)
  }

  /// The visit itself, and where clients share sessions also a new session of it.
  private static func wishes(
    _ choice: Int,
    _ problem: BookProblem,
    _ solution: BookSolution,
    _ bookings: [Int?]
  ) -> [(choices: [Int], wish: Wish)] {
    let phase = problem.phases[problem.choices[choice].phases.lowerBound]
    let sessions = phase.needs.flatMap(\.candidates).compactMap {
      problem.resources[$0.resource].provider
    }
    let unheld = sessions.first { solution.placements[$0] == nil }
    let groups = [[choice]] + (unheld.map { [[problem.phases[$0].choice, choice].sorted()] } ?? [])
    return groups.compactMap { group in
      Wish(group, of: problem, beside: solution, bookings: bookings).map { (group, $0) }
    }
  }

  var practice: Practice { compiled.practice }

  /// The best slots.
  func slots(count: Int) -> [Slot] {
    slots(count: count, of: count) { (Int($0.cost), $0.start, $0.location) }
  }

  /// The slots nearest to an instant.
  func slots(count: Int, nearestTo instant: Int) -> [Slot] {
    slots(count: count, of: .max) { offer in
      (abs(compiled.instant(ofSlot: offer.start) - instant), offer.start, offer.location)
    }
  }

  private func slots(
    count: Int,
    of most: Int,
    by order: (SlotOffer) -> (Int, Int, Int)
  ) -> [Slot] {
    var found: [(offer: SlotOffer, choices: [Int])] = []
    for (choices, wish) in wishes {
      for offer in SlotSearch().offers(for: wish, in: live, count: most) {
        found.append((offer, choices))
      }
    }
    found.sort { order($0.offer) < order($1.offer) }
    var seen: Set<[Int]> = []
    return found.filter { seen.insert([$0.offer.start, $0.offer.location]).inserted }
      .prefix(count).compactMap { slot($0.offer, $0.choices) }
  }

  private func slot(_ offer: SlotOffer, _ choices: [Int]) -> Slot? {
    var more = solution
    let phases = choices.flatMap { compiled.problem.choices[$0].phases }
    for (phase, placement) in zip(phases, offer.placements) { more.placements[phase] = placement }
    let book = compiled.book(from: more)
    let verifier = BookVerifier(practice, roster: compiled.roster)
    return book.appointments.first { $0.request == request }.map {
      Slot(offer: offer, appointment: $0, isVerified: verifier.verify(book).isLawful)
    }
  }

  /// Why a time is not free; nil where the phases cannot follow each other from
  /// there, or it is off the grid.
  func whyNot(_ instant: Int) -> WhyNot? {
    let wish = wishes[0].wish
    let grid = practice.demand.settings.grid
    let slot = (instant - compiled.instant(ofSlot: 0)) / grid
    guard compiled.instant(ofSlot: max(0, slot)) == instant, slot < compiled.problem.slotCount
    else { return nil }
    let locations = Set(wish.phases[0].starts.map(\.location)).sorted()
    let answers = locations.compactMap {
      SlotSearch().whyNot(wish, at: slot, location: $0, in: live)
    }
    return answers.min { $0.blockers.count < $1.blockers.count }
  }

  /// A blocker in words.
  func sentence(_ blocker: WhyNot.Blocker) -> String {
    let service = practice.demand.services.first {
      $0.id == compiled.wanted.visits.first { $0.request.id == request }?.service.id
    }
    func part(_ phase: Int) -> String {
      let phases = service?.phases ?? []
      return phases.count > 1 && phases.indices.contains(phase)
        ? "'\(phases[phase].name)'" : "the visit"
    }
    return switch blocker {
    case .booking(let number): "\(names[number] ?? "a booking") is booked then."
    case .start(let phase): "The client cannot come for \(part(phase)) then, or no day is planned."
    case .absence(let phase, let resource):
      "\(compiled.problem.resources[resource].name) is not there for \(part(phase)) then."
    }
  }
}
