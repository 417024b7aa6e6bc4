public import Compilation
public import PracticeDomain
internal import Primitives
internal import Search
internal import Slots

/// Who should be offered a time that has become free: those who wait, in the order
/// of what it is worth to give it to them.
///
/// It is worth what a client would cost the practice without it, less what they
/// cost with it. Without it they have the best other time there is, or the one they
/// are booked for, or none at all; so it counts how urgent they are, how late the
/// other time would be, and how few others there are. Each day waited adds to it,
/// and each offer refused takes from it.
public struct Waitlist: Sendable {
  /// A time that has become free.
  public struct FreedTime: Sendable, Equatable {
    /// From start to end, in minutes since 1970-01-01 00:00 UTC.
    public var span: Range<Int>
    /// Whose; empty for anyone's.
    public var professionals: Set<Identifier<Professional>>

    /// Makes a time.
    public init(span: Range<Int>, professionals: Set<Identifier<Professional>> = []) {
      self.span = span
      self.professionals = professionals
    }

    /// The time of an appointment that is cancelled.
    public init?(_ appointment: Appointment) {
      guard let first = appointment.phases.first, let last = appointment.phases.last else {
        return nil
      }
      self.init(
        span: first.span.lowerBound..<last.span.upperBound,
        professionals: Set(appointment.phases.flatMap { $0.professionals.joined() })
      )
    }
  }

  /// An offer to one of those who wait.
  public struct Offer: Sendable, Equatable {
    /// To whom.
    public var request: Identifier<ClientRequest>
    /// The appointment they would have.
    public var appointment: Appointment
    /// The appointment that they have now; nil for none.
    public var instead: Appointment?
    /// What it is made of.
    public var parts: [Part]
    /// How much it is worth; the sum of the parts.
    public var worth: Int64 { parts.reduce(0) { $0 + $1.worth } }
  }

  /// A part of what an offer is worth.
  public struct Part: Sendable, Equatable {
    /// What it is for.
    public enum Kind: String, Sendable, CaseIterable {
      /// The client would have no time at all.
      case unserved
      /// The time that the client has, or would get else, costs so much.
      case otherTime = "other-time"
      /// What this time costs; never positive.
      case time
      /// Days waited.
      case waiting
      /// Offers refused; never positive.
      case refusals
    }

    /// What it is for.
    public var kind: Kind
    /// How much.
    public var worth: Int64
  }

  private let compiled: CompiledBook
  private let live: LiveSolution
  private let now: Int

  /// Prepares the list of a book; nil where it is none of the practice's.
  ///
  /// - Parameters:
  ///   - compiled: the practice under its roster.
  ///   - book: what is booked, the cancelled appointment left out.
  ///   - now: minutes since 1970-01-01 00:00 UTC.
  public init?(_ compiled: CompiledBook, book: AppointmentBook, now: Int) {
    guard let own = compiled.solution(from: book) else { return nil }
    self.compiled = compiled
    self.now = now
    live = LiveSolution(
      compiled.problem,
      BookConstruction.completing(own, of: compiled.problem)
    )
  }

  /// The offers for a time, the worthiest first; of equal ones those who wait
  /// longest, then by request.
  ///
  /// - Parameters:
  ///   - freed: the time.
  ///   - cancelled: the requests whose appointments were cancelled, which are
  ///     offered nothing.
  /// - Complexity: two slot searches for each request that waits.
  public func offers(
    for freed: FreedTime,
    besides cancelled: Set<Identifier<ClientRequest>> = []
  ) -> [Offer] {
    let search = SlotSearch()
    let visits = compiled.wanted.visits
    let offers = visits.indices.compactMap { position -> (Offer, CalendarDate?)? in
      let visit = visits[position]
      guard !visit.isWork, !visit.service.isShared, !cancelled.contains(visit.request.id) else {
        return nil
      }
      return offer(position, visit, freed, search).map { ($0, visit.request.asked) }
    }
    return offers.sorted { one, other in
      (-one.0.worth, one.1?.dayNumber ?? .max, one.0.request.text)
        < (-other.0.worth, other.1?.dayNumber ?? .max, other.0.request.text)
    }
    .map(\.0)
  }

  private func offer(
    _ position: Int,
    _ visit: Visit,
    _ freed: FreedTime,
    _ search: SlotSearch
  ) -> Offer? {
    let choice = compiled.choices[position]
    var live = live
    let here = live.placements(of: choice)
    if !here.isEmpty {
      guard mayMove(visit) else { return nil }
      live.remove(choice)
    }
    guard let wish = live.wish(of: choice) else { return nil }
    let limits = compiled.limits(for: position, at: now)
    guard let best = best(wish, freed, live, limits, search) else { return nil }
    let otherwise = otherwise(visit, wish, here, freed, live, limits, search)
    guard otherwise.worth > best.cost || here.isEmpty, best.placements != here else { return nil }
    guard live.place(choice, best, wish),
      let appointment = appointment(of: visit, in: live.solution)
    else { return nil }
    var parts = [otherwise]
    if best.cost != 0 { parts.append(.init(kind: .time, worth: -best.cost)) }
    return Offer(
      request: visit.request.id,
      appointment: appointment,
      instead: here.isEmpty ? nil : self.appointment(of: visit, in: self.live.solution),
      parts: parts + history(of: visit)
    )
  }

  /// Whether what is booked may move to an earlier time: the request says so.
  private func mayMove(_ visit: Visit) -> Bool {
    guard let booked = visit.request.booked, case .soft = booked.move else { return false }
    return true
  }

  private func appointment(of visit: Visit, in solution: BookSolution) -> Appointment? {
    compiled.book(from: solution).appointments.first { $0.request == visit.request.id }
  }

  /// The cheapest way to use the freed time with any phase, and anyone whose it
  /// was.
  private func best(
    _ wish: Wish,
    _ freed: FreedTime,
    _ live: LiveSolution,
    _ limits: BookingLimits,
    _ search: SlotSearch
  ) -> SlotOffer? {
    wish.phases.indices.compactMap { within(freed, wish, phase: $0) }
      .flatMap { phase, wish in
        people(of: freed, wish.phases[phase]).compactMap { need, person -> SlotOffer? in
          guard let person, let need else {
            return search.offers(for: wish, in: live.book, count: 1, under: limits).first
          }
          let seat = NeedSplit(
            phase: phase,
            need: need,
            person: person,
            needs: wish.phases[phase].needs.count
          )
          guard let split = seat.split(wish) else { return nil }
          return search.offers(for: split, in: live.book, count: 1, under: limits).first
            .map(seat.joined)
        }
      }
      .min { ($0.cost, $0.start, $0.location) < ($1.cost, $1.start, $1.location) }
  }

  /// The wish with one of its phases in the freed time; nil where that cannot be.
  private func within(_ freed: FreedTime, _ wish: Wish, phase: Int) -> (phase: Int, wish: Wish)? {
    var wish = wish
    let slots = slots(of: freed.span)
    let window = slots.lowerBound - wish.phases[phase].length + 1..<slots.upperBound
    wish.phases[phase].starts = wish.phases[phase].starts.compactMap { span in
      let slots = span.slots.clamped(to: window)
      return slots.isEmpty ? nil : .init(slots: slots, location: span.location, cost: span.cost)
    }
    return wish.phases[phase].starts.isEmpty ? nil : (phase, wish)
  }

  /// Who of those whose time it was could meet which need of a phase; one entry
  /// without anyone where it does not matter whose it was.
  private func people(of freed: FreedTime, _ phase: BookPhase) -> [(need: Int?, person: Int?)] {
    if freed.professionals.isEmpty { return [(nil, nil)] }
    let people = compiled.practice.professionals.indices.filter {
      freed.professionals.contains(compiled.practice.professionals[$0].id)
    }
    return phase.needs.indices.flatMap { need in
      people.filter { person in
        phase.needs[need].candidates.contains { $0.resource == person }
      }
      .map { (need, $0) }
    }
  }

  private func slots(of span: Range<Int>) -> Range<Int> {
    let origin = compiled.instant(ofSlot: 0)
    let grid = compiled.practice.demand.settings.grid
    let first = max(0, (span.lowerBound - origin) / grid)
    return first..<max(first, (span.upperBound - origin + grid - 1) / grid)
  }

  /// What the client costs without the freed time: the time they have, the best
  /// other one, or none.
  private func otherwise(
    _ visit: Visit,
    _ wish: Wish,
    _ here: [BookSolution.Placement],
    _ freed: FreedTime,
    _ live: LiveSolution,
    _ limits: BookingLimits,
    _ search: SlotSearch
  ) -> Part {
    if !here.isEmpty {
      let cost = search.offers(for: wish.only(here), in: live.book, count: 1).first?.cost
      return Part(kind: .otherTime, worth: cost ?? 0)
    }
    // The freed time is closed to whose it was.
    var closed = limits
    var rule = BookingLimits.Rule("freed")
    let people = compiled.practice.professionals.indices.filter {
      freed.professionals.isEmpty
        || freed.professionals.contains(compiled.practice.professionals[$0].id)
    }
    for person in people { rule.closed[person] = [slots(of: freed.span)] }
    closed.rules.append(rule)
    if let other = search.offers(for: wish, in: live.book, count: 1, under: closed).first {
      return Part(kind: .otherTime, worth: other.cost)
    }
    return Part(kind: .unserved, worth: visit.unservedPrice + visit.expectedFee)
  }

  private func history(of visit: Visit) -> [Part] {
    let policy = compiled.practice.demand.policy
    let today = compiled.practice.clock.date(at: now)
    let days = visit.request.asked.map { max(0, today.days(since: $0)) } ?? 0
    return [
      Part(kind: .waiting, worth: policy.waitPrice * Int64(days)),
      Part(kind: .refusals, worth: -policy.refusalPrice * Int64(visit.request.refusals)),
    ]
    .filter { $0.worth != 0 }
  }
}

/// A need of a wish of which one person is to be a member.
private struct NeedSplit {
  let phase: Int
  let need: Int
  let person: Int
  /// How many needs the phase has.
  let needs: Int

  /// The wish with the person alone for the need, and another need for the rest;
  /// nil where ties name the need and it asks for several.
  func split(_ wish: Wish) -> Wish? {
    var wish = wish
    let known = wish.phases[phase].needs[need]
    wish.phases[phase].needs[need] = Need(
      candidates: known.candidates.filter { $0.resource == person }
    )
    guard known.count > 1 else { return wish }
    guard !wish.ties.contains(where: { $0.first == phase || $0.second == phase }) else {
      return nil
    }
    wish.phases[phase].needs.append(
      Need(
        count: known.count - 1,
        candidates: known.candidates.filter { $0.resource != person }
      )
    )
    return wish
  }

  /// The offer as one for the wish as it was.
  func joined(_ offer: SlotOffer) -> SlotOffer {
    var offer = offer
    guard offer.placements[phase].members.count > needs else { return offer }
    let rest = offer.placements[phase].members.removeLast()
    offer.placements[phase].members[need] = (offer.placements[phase].members[need] + rest).sorted()
    return offer
  }
}
