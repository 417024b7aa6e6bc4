public import Compilation
public import PracticeDomain
public import Primitives
internal import Slots

/// Tells what time is worth to requests that have none yet.
///
/// Those who wait are given times for a trial, the dearest to leave out first. What
/// one of them would cost more with their time gone, at the best other time or at
/// none, is what that time is worth; it is shared out over the slots of the people
/// that they take. Time that nobody who waits would be given is worth nothing.
public enum CapacityPricing {
  /// What time is worth beside what is booked.
  ///
  /// - Parameters:
  ///   - compiled: the practice under its roster.
  ///   - solution: what is booked, breaks included.
  ///   - asked: visits that are not among those that compete.
  ///   - most: how many of those who wait are looked at, the dearest first.
  /// - Complexity: two slot searches for each of those who wait.
  public static func values(
    of compiled: CompiledBook,
    beside solution: BookSolution,
    without asked: [Identifier<ClientRequest>],
    most: Int = 400
  ) -> [CapacityValue] {
    var trial = PricingTrial(compiled, solution)
    let waiting = trial.waiting(without: Set(asked)).prefix(most)
    guard !waiting.isEmpty else { return [] }
    let served = waiting.filter { trial.serve($0) }
    for choice in served { trial.price(choice) }
    return compiled.capacityValues { resource, slots in
      let own = trial.prices[resource] ?? [:]
      return slots.reduce(0) { $0 + (own[$1] ?? 0) }
    }
  }
}

/// A book in which those who wait have times for a trial.
private struct PricingTrial {
  private let compiled: CompiledBook
  private let search = SlotSearch()
  private var live: LiveSolution
  /// What slots of resources are worth.
  private(set) var prices: [Int: [Int: Int64]] = [:]

  init(_ compiled: CompiledBook, _ solution: BookSolution) {
    self.compiled = compiled
    live = LiveSolution(compiled.problem, solution)
  }

  /// The choices of visits that have no time, the dearest to leave out by the slot
  /// first.
  func waiting(without asked: Set<Identifier<ClientRequest>>) -> [Int] {
    zip(compiled.wanted.visits, compiled.choices)
      .filter { visit, choice in
        !visit.service.isShared && !asked.contains(visit.request.id) && !live.isServed(choice)
      }
      .map(\.1)
      .sorted { (-worth($0), $0) < (-worth($1), $1) }
  }

  /// What it costs to leave a choice out.
  private func lost(_ choice: Int) -> Int64 {
    live.problem.choices[choice].unserved.charge(units: 1).cost
  }

  /// The same by the slot.
  private func worth(_ choice: Int) -> Int64 {
    let slots = live.problem.choices[choice].phases.reduce(0) {
      $0 + live.problem.phases[$1].length
    }
    return lost(choice) / Int64(max(1, slots))
  }

  /// Gives a choice its cheapest time, if there is any that is worth it.
  mutating func serve(_ choice: Int) -> Bool {
    guard let wish = live.wish(of: choice),
      let offer = search.offers(for: wish, in: live.book, count: 1).first,
      offer.cost < lost(choice)
    else { return false }
    return live.place(choice, offer, wish)
  }

  /// Prices the time of a choice that was served.
  mutating func price(_ choice: Int) {
    var others = live
    let here = live.placements(of: choice)
    others.remove(choice)
    guard let wish = others.wish(of: choice) else { return }
    let cost = search.offers(for: wish.only(here), in: others.book, count: 1).first?.cost ?? 0
    let gone = BookingLimits(rules: [.init("taken", closed: people(choice, here))])
    let other = search.offers(for: wish, in: others.book, count: 1, under: gone).first?.cost
    let loss = min(lost(choice), other ?? .max) - cost
    let taken = people(choice, here)
    let slots = taken.values.joined().reduce(0) { $0 + $1.count }
    guard loss > 0, slots > 0 else { return }
    for (resource, spans) in taken {
      for slot in spans.joined() { prices[resource, default: [:]][slot] = loss / Int64(slots) }
    }
  }

  /// The slots that a choice takes of people; of everything where it takes nobody.
  private func people(
    _ choice: Int,
    _ placements: [BookSolution.Placement]
  ) -> [Int: [Range<Int>]] {
    var all: [Int: [Range<Int>]] = [:]
    for (phase, placement) in zip(live.problem.choices[choice].phases, placements) {
      let span = placement.start..<placement.start + live.problem.phases[phase].length
      for resource in placement.members.joined() { all[resource, default: []].append(span) }
    }
    let people = all.filter { $0.key < compiled.practice.professionals.count }
    return people.isEmpty ? all : people
  }
}
