import Compilation
import Planning
import PracticeDomain
import PracticeSimulation
import Primitives
import Search
import Slots
import Verification

/// Answers questions about what a client asks for against what is booked.
struct BookingDesk {
  let compiled: CompiledBook
  /// The visits asked for, in order.
  let asked: [Identifier<ClientRequest>]
  let booked: AppointmentBook
  /// When it is asked, in minutes since 1970-01-01 00:00 UTC.
  let now: Int
  let live: LiveBook
  private let solution: BookSolution
  /// The choice of each booking.
  private let choices: [Int: Int]
  private let limits: BookingLimits
  private let wishes: [(choices: [Int], wish: Wish)]
  private let search = SlotSearch()

  /// A time as appointments.
  struct Slot {
    var offer: FlexibleOffer
    /// The visits asked for.
    var appointments: [Appointment]
    /// The appointments of others that change hands for it.
    var changed: [Appointment]
    /// Whether the verifier passes the book with it, and the policy.
    var isVerified: Bool
  }

  init(
    _ practice: Practice,
    roster: Roster,
    booked: AppointmentBook,
    asked: [Identifier<ClientRequest>],
    now: Int,
    values: [CapacityValue] = []
  ) throws {
    let compiled = try CompiledBook(practice, roster: roster)
    self.compiled = compiled
    self.asked = asked
    self.booked = booked
    self.now = now
    let problem = compiled.problem
    let visits = asked.compactMap { id in
      compiled.wanted.visits.firstIndex { $0.request.id == id }
    }
    guard let placed = compiled.solution(from: booked), visits.count == asked.count,
      let first = visits.first
    else {
      throw Failure.badInput("What is booked is off the grid, or not what was asked for.")
    }
    let solution = BookConstruction.completing(placed, of: problem)
    self.solution = solution
    // Breaks were promised to nobody, and what is not named to no client.
    let unnamed = Set(booked.appointments.filter { !$0.isNamed }.map(\.request))
    let movable = Set(
      zip(compiled.wanted.visits, compiled.choices).filter { unnamed.contains($0.0.request.id) }
        .map(\.1)
    )
    let reading = LiveBook.reading(solution, of: problem) { choice in
      !problem.choices[choice].isQuiet && !movable.contains(choice)
    }
    live = reading.book
    var choices: [Int: Int] = [:]
    for (choice, booking) in reading.bookings.enumerated() {
      if let booking { choices[booking] = choice }
    }
    self.choices = choices
    let worth =
      values.isEmpty
      ? CapacityPricing.values(of: compiled, beside: solution, without: asked) : values
    limits = compiled.limits(for: first, at: now, values: worth)
    let own = visits.map { compiled.choices[$0] }
    let waiting = Self.waiting(compiled.wanted.visits[first], from: now, compiled)
    wishes = Self.wishes(own, problem, solution, reading.bookings).map { choices, wish in
      let before = choices.prefix { $0 != own[0] }
      let phase = before.reduce(0) { $0 + problem.choices[$1].phases.count }
      return (choices, wish.charging(waiting, phase: phase))
    }
  }

  /// What it costs a client to wait until each day, at the price that served best in simulated
  /// booking.
  private static func waiting(
    _ visit: Visit,
    from now: Int,
    _ compiled: CompiledBook
  ) -> [(slots: Range<Int>, cost: Int64)] {
    let problem = compiled.problem
    guard !visit.isWork, visit.latePrice > 0 else { return [] }
    let clock = compiled.practice.clock
    let today = clock.date(at: now).dayNumber
    let perDay = visit.latePrice * Int64(RankingPrices().waiting) / 100
    return problem.dayStarts.indices.compactMap { day in
      let slots =
        problem.dayStarts[day]..<(problem.dayStarts.dropFirst(day + 1).first ?? problem.slotCount)
      guard !slots.isEmpty else { return nil }
      let date = clock.date(at: compiled.instant(ofSlot: slots.lowerBound))
      return (slots, perDay * Int64(max(0, date.dayNumber - today)))
    }
  }

  /// The visits themselves, and where clients share sessions also with a new
  /// session.
  private static func wishes(
    _ choices: [Int],
    _ problem: BookProblem,
    _ solution: BookSolution,
    _ bookings: [Int?]
  ) -> [(choices: [Int], wish: Wish)] {
    let phase = problem.phases[problem.choices[choices[0]].phases.lowerBound]
    let sessions = phase.needs.flatMap(\.candidates).compactMap {
      problem.resources[$0.resource].provider
    }
    let unheld = sessions.first { solution.placements[$0] == nil }
    let groups =
      [choices] + (unheld.map { [([problem.phases[$0].choice] + choices).sorted()] } ?? [])
    return groups.compactMap { group in
      Wish(group, of: problem, beside: solution, bookings: bookings).map { (group, $0) }
    }
  }

  var practice: Practice { compiled.practice }

  // MARK: The client

  /// Why the client may book nothing at all; nil where they may.
  var refusal: String? {
    guard let most = practice.demand.policy.openBookings, openBookings >= most else { return nil }
    return
      "The client has \(openBookings) bookings that have not begun; at most \(most) are allowed."
  }

  private var openBookings: Int {
    let visits = Dictionary(
      compiled.wanted.visits.map { ($0.request.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    guard let own = asked.first.flatMap({ visits[$0]?.request.client }) else { return 0 }
    return booked.appointments.count { appointment in
      visits[appointment.request]?.request.client == own
        && appointment.phases.first.map { $0.span.lowerBound >= now } ?? false
    }
  }

  // MARK: Times

  /// The best slots.
  func slots(count: Int) -> [Slot] {
    slots(count: count, of: count) { (Int($0.cost), $0.start, $0.location) }
  }

  /// The slots nearest to an instant.
  func slots(count: Int, nearestTo instant: Int) -> [Slot] {
    slots(count: count, of: 200) { offer in
      (abs(compiled.instant(ofSlot: offer.start) - instant), offer.start, offer.location)
    }
  }

  private func slots(
    count: Int,
    of most: Int,
    by order: (SlotOffer) -> (Int, Int, Int)
  ) -> [Slot] {
    guard refusal == nil else { return [] }
    var found: [(offer: FlexibleOffer, choices: [Int])] = []
    for (choices, wish) in wishes {
      let limits = limits(of: choices)
      for offer in search.flexibleOffers(for: wish, in: live, count: most, under: limits) {
        found.append((offer, choices))
      }
    }
    found.sort { order($0.offer.offer) < order($1.offer.offer) }
    var seen: Set<[Int]> = []
    return found.filter { seen.insert([$0.offer.offer.start, $0.offer.offer.location]).inserted }
      .prefix(count).compactMap { slot($0.offer, $0.choices) }
  }

  /// The limits of a wish, whose visits begin with the first phases of choices.
  private func limits(of choices: [Int]) -> BookingLimits {
    var limits = limits
    var beginnings: Set<Int> = []
    var count = 0
    for choice in choices {
      beginnings.insert(count)
      count += compiled.problem.choices[choice].phases.count
    }
    limits.beginnings = beginnings
    return limits
  }

  private func slot(_ offer: FlexibleOffer, _ choices: [Int]) -> Slot? {
    var more = solution
    let phases = choices.flatMap { compiled.problem.choices[$0].phases }
    for (phase, placement) in zip(phases, offer.offer.placements) {
      more.placements[phase] = placement
    }
    for (booking, placements) in offer.changes {
      guard let choice = self.choices[booking] else { return nil }
      for (phase, placement) in zip(compiled.problem.choices[choice].phases, placements) {
        more.placements[phase] = placement
      }
    }
    let book = compiled.book(from: more)
    let own = asked.compactMap { id in book.appointments.first { $0.request == id } }
    guard own.count == asked.count else { return nil }
    let others = Set(offer.changes.keys.compactMap { visit(ofBooking: $0)?.request.id })
    return Slot(
      offer: offer,
      appointments: own,
      changed: book.appointments.filter { others.contains($0.request) },
      isVerified: isVerified(book, own)
    )
  }

  private func isVerified(_ book: AppointmentBook, _ own: [Appointment]) -> Bool {
    let policy = BookingPolicyVerifier(practice, roster: compiled.roster)
    let isAllowed = own.allSatisfy { appointment in
      let visit = compiled.wanted.visits.first { $0.request.id == appointment.request }
      guard let visit else { return false }
      return policy.findings(for: appointment, of: visit, at: now, open: openBookings).isEmpty
    }
    return isAllowed && BookVerifier(practice, roster: compiled.roster).verify(book).isLawful
  }

  private func visit(ofBooking number: Int) -> Visit? {
    guard let choice = choices[number], let position = compiled.choices.firstIndex(of: choice)
    else { return nil }
    return compiled.wanted.visits[position]
  }

  // MARK: Why not

  /// Why a time is not free; nil where the phases cannot follow each other from
  /// there, or it is off the grid.
  func whyNot(_ instant: Int) -> WhyNot? {
    guard let (choices, wish) = wishes.first else { return nil }
    let grid = practice.demand.settings.grid
    let slot = (instant - compiled.instant(ofSlot: 0)) / grid
    guard compiled.instant(ofSlot: max(0, slot)) == instant, slot < compiled.problem.slotCount
    else { return nil }
    let locations = Set(wish.phases[0].starts.map(\.location)).sorted()
    let answers = locations.compactMap {
      search.whyNot(
        wish,
        at: slot,
        location: $0,
        in: live,
        under: limits(of: choices),
        isFlexible: true
      )
    }
    return answers.min { $0.blockers.count < $1.blockers.count }
  }

  /// A blocker in words.
  func sentence(_ blocker: WhyNot.Blocker) -> String {
    switch blocker {
    case .booking(let number):
      let name = choices[number].map { compiled.problem.choices[$0].name } ?? "a booking"
      return "\(name) is booked then."
    case .start(let phase):
      return "The client cannot come for \(part(phase)) then, or no day is planned."
    case .absence(let phase, let resource):
      return "\(compiled.problem.resources[resource].name) is not there for \(part(phase)) then."
    case .policy(let name): return Self.sentence(ofPolicy: name, practice.demand.policy)
    }
  }

  /// What a phase of the wish is called.
  private func part(_ phase: Int) -> String {
    let visits = asked.compactMap { id in
      compiled.wanted.visits.first { $0.request.id == id }
    }
    var left = phase
    for (number, visit) in visits.enumerated() {
      guard left >= visit.service.phases.count else {
        let name = visit.service.phases.count > 1 ? "'\(visit.service.phases[left].name)'" : nil
        let which = visits.count > 1 ? "visit \(number + 1)" : "the visit"
        return name.map { visits.count > 1 ? "\($0) of \(which)" : $0 } ?? which
      }
      left -= visit.service.phases.count
    }
    return "the visit"
  }

  private static func sentence(ofPolicy name: String, _ policy: BookingPolicy) -> String {
    switch name {
    case "notice":
      policy.notice == 0
        ? "The time has passed."
        : "Visits must be booked \(policy.notice) min ahead or more (booking: notice)."
    case "ahead":
      "Visits are booked no more than \(policy.ahead ?? 0) days ahead (booking: ahead)."
    case "bookable": "Those on duty then have other work than this service (booking: bookable)."
    default: "The time is kept for others (booking: \(name))."
    }
  }
}
