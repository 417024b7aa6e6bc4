public import Compilation
public import PracticeDomain
internal import Primitives
internal import Search
internal import Slots
public import Verification

/// Improves a book overnight by a few changes, each told with its gain.
///
/// Only what may be moved is moved: appointments of requests that are booked to
/// stay keep their time and people, others pay what the request or the options say
/// for a move. Clients without an appointment get one where that is possible, if
/// need be where somebody makes room. Never are more appointments moved than the
/// budget allows; the greatest gain for each comes first.
public struct BookImprovement: Sendable {
  /// How far it may go.
  public struct Options: Sendable {
    /// The most appointments that are moved.
    public var budget: Int
    /// The price of moving an appointment whose request says nothing of moves.
    public var movePrice: Int64
    /// Nothing before this moment is touched, in minutes since 1970-01-01 00:00
    /// UTC; nil for no such moment.
    public var now: Int?
    /// Asked now and then; true stops.
    public var isCancelled: @Sendable () -> Bool

    /// Makes options.
    public init(
      budget: Int,
      movePrice: Int64 = 0,
      now: Int? = nil,
      isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
      self.budget = budget
      self.movePrice = movePrice
      self.now = now
      self.isCancelled = isCancelled
    }
  }

  /// One change: an appointment that moves, or a new one and those that make room
  /// for it.
  public struct Step: Sendable, Equatable {
    /// The appointments before, of those that had one.
    public var before: [Appointment]
    /// The same after, and perhaps a new one.
    public var after: [Appointment]
    /// What the cost of the book falls by.
    public var gain: Int64
    /// What the moves cost besides, as the options price them.
    public var disturbance: Int64
    /// What the gain is made of, term by term; those that stay are left out.
    public var terms: [(term: BookTerm, gain: Int64)]

    /// Steps are equal when they change and gain the same.
    public static func == (one: Step, other: Step) -> Bool {
      one.before == other.before && one.after == other.after && one.gain == other.gain
        && one.disturbance == other.disturbance
    }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The book.
    public var book: AppointmentBook
    /// The verifier's verdict on it.
    public var verdict: Verdict
    /// What was changed, in order.
    public var steps: [Step]
    /// What the book cost before.
    public var costBefore: Int64
    /// Appointments that moved, each counted once.
    public var moved: Int

    /// The book as one that was planned.
    public func asBook(seconds: Double, isCancelled: Bool) -> BookOutcome {
      BookOutcome(
        status: .feasible,
        stop: isCancelled ? .cancelled : .iterationLimit,
        book: book,
        verdict: verdict,
        cost: verdict.cost,
        engine: "improvement",
        seconds: seconds,
        seed: 0,
        threads: 1,
        solver: ""
      )
    }
  }

  private let compiled: CompiledBook
  private let options: Options

  /// Prepares the improvement of a practice's book.
  public init(_ compiled: CompiledBook, options: Options) {
    self.compiled = compiled
    self.options = options
  }

  /// Improves a book until nothing more is won or the budget is spent.
  ///
  /// - Returns: nil when the book is none of the practice's.
  /// - Throws: ``PlanningFault`` when the verifier does not agree.
  /// - Complexity: a slot search for each appointment and step.
  public func run(_ book: AppointmentBook) throws -> Outcome? {
    guard let own = compiled.solution(from: book) else { return nil }
    let solution = BookConstruction.completing(own, of: compiled.problem)
    var search = ImprovementSearch(compiled, solution, options)
    var steps: [Step] = []
    while !options.isCancelled(), let step = search.next() { steps.append(step) }
    var after = compiled.book(from: search.solution)
    let unnamed = Set(book.appointments.filter { !$0.isNamed }.map(\.request))
    for number in after.appointments.indices {
      after.appointments[number].isNamed = !unnamed.contains(after.appointments[number].request)
    }
    let verifier = BookVerifier(compiled.practice, roster: compiled.roster)
    let (old, new) = (verifier.verify(book), verifier.verify(after))
    let gain = steps.reduce(0) { $0 + $1.gain }
    guard new.isLawful, new.cost == old.cost - gain else {
      throw PlanningFault(
        description: "the verifier finds cost \(new.cost) where \(old.cost - gain) was expected"
      )
    }
    return Outcome(
      book: after,
      verdict: new,
      steps: steps,
      costBefore: old.cost,
      moved: search.moved
    )
  }
}

/// Finds one change after the other.
private struct ImprovementSearch {
  private let compiled: CompiledBook
  private let options: BookImprovement.Options
  private let search = SlotSearch()
  private var live: LiveSolution
  private let limits: BookingLimits
  /// The visit of each choice that stands for one.
  private let visits: [Int: Visit]
  private let first: BookSolution

  init(_ compiled: CompiledBook, _ solution: BookSolution, _ options: BookImprovement.Options) {
    self.compiled = compiled
    self.options = options
    live = LiveSolution(compiled.problem, solution)
    first = solution
    visits = Dictionary(
      zip(compiled.choices, compiled.wanted.visits).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first }
    )
    var limits = BookingLimits()
    if let now = options.now {
      let count = compiled.problem.slotCount
      let from = (0..<count).first { compiled.instant(ofSlot: $0) >= now } ?? count
      limits.rules = [.init("now", starts: from..<count)]
    }
    self.limits = limits
  }

  var solution: BookSolution { live.solution }

  /// Choices that are elsewhere, or with others, than at first.
  private func moved(_ live: LiveSolution) -> [Int] {
    visits.keys.filter { choice in
      let phases = live.problem.choices[choice].phases
      return phases.contains {
        let (old, new) = (first.placements[$0], live.solution.placements[$0])
        return old != nil && old != new
      }
    }
  }

  var moved: Int { moved(live).count }

  /// A change and what it comes to.
  private struct Change {
    var live: LiveSolution
    var gain: Int64
    var disturbance: Int64
    var worth: Int64 { gain - disturbance }
  }

  /// Makes the best change; nil when none is worth it.
  mutating func next() -> BookImprovement.Step? {
    var best: Change?
    func consider(_ change: Change?) {
      guard let change, change.worth > best?.worth ?? 0 else { return }
      best = change
    }
    let choices = visits.keys.sorted().filter(mayChange)
    for choice in choices where !options.isCancelled() {
      consider(live.isServed(choice) ? relocation(of: choice) : insertion(of: choice))
    }
    guard let best else { return nil }
    let step = step(to: best)
    live = best.live
    return step
  }

  private func mayChange(_ choice: Int) -> Bool {
    guard let visit = visits[choice], !visit.service.isShared else { return false }
    guard live.isServed(choice) else { return true }
    if let booked = visit.request.booked, case .hard = booked.move { return false }
    guard let now = options.now, let start = live.placements(of: choice).first?.start else {
      return true
    }
    return compiled.instant(ofSlot: start) >= now
  }

  // MARK: Changes

  private func relocation(of choice: Int) -> Change? {
    var trial = live
    trial.remove(choice)
    let here = live.placements(of: choice)
    guard let wish = trial.wish(of: choice),
      let offer = search.offers(for: wish, in: trial.book, count: 1, under: limits).first,
      offer.placements != here
    else { return nil }
    // Balances apart, nothing is won unless the offer is cheaper than what is.
    let known = search.offers(for: wish.only(here), in: trial.book, count: 1).first?.cost
    let isBalanced = !live.problem.balances.isEmpty
    guard isBalanced || offer.cost < known ?? .max, trial.place(choice, offer, wish) else {
      return nil
    }
    return change(to: trial)
  }

  /// A time for somebody who has none: as it stands, or where one who may be moved
  /// makes room.
  private func insertion(of choice: Int) -> Change? {
    guard let wish = live.wish(of: choice) else { return nil }
    if let offer = search.offers(for: wish, in: live.book, count: 1, under: limits).first {
      var trial = live
      return trial.place(choice, offer, wish) ? change(to: trial) : nil
    }
    var best: Change?
    for other in visits.keys.sorted() where live.isServed(other) && mayChange(other) {
      guard let change = insertion(of: choice, wish, insteadOf: other) else { continue }
      if change.worth > best?.worth ?? 0 { best = change }
    }
    return best
  }

  private func insertion(of choice: Int, _ wish: Wish, insteadOf other: Int) -> Change? {
    // Only somebody who takes what is wanted can make room.
    let wanted = Set(wish.phases.lazy.flatMap(\.needs).flatMap(\.candidates).map(\.resource))
    guard
      live.placements(of: other).contains(where: { placement in
        placement.members.joined().contains(where: wanted.contains)
      })
    else { return nil }
    var trial = live
    trial.remove(other)
    guard let offer = search.offers(for: wish, in: trial.book, count: 1, under: limits).first,
      trial.place(choice, offer, wish), let again = trial.wish(of: other),
      let place = search.offers(for: again, in: trial.book, count: 1, under: limits).first,
      trial.place(other, place, again)
    else { return nil }
    return change(to: trial)
  }

  /// The exact worth of a change; nil when it breaks a rule or the budget.
  private func change(to trial: LiveSolution) -> Change? {
    let moved = moved(trial)
    guard moved.count <= options.budget else { return nil }
    let (old, new) = (
      live.problem.evaluate(live.solution), live.problem.evaluate(trial.solution)
    )
    guard new.total.violations <= old.total.violations else { return nil }
    return Change(
      live: trial,
      gain: old.cost - new.cost,
      disturbance: price(moved) - price(self.moved(live))
    )
  }

  /// What moves cost beyond what their requests say.
  private func price(_ moved: [Int]) -> Int64 {
    let free = moved.count { visits[$0]?.request.booked == nil }
    return Int64(free) * options.movePrice
  }

  // MARK: Words

  private func step(to change: Change) -> BookImprovement.Step {
    let (old, new) = (
      compiled.book(from: live.solution).appointments,
      compiled.book(from: change.live.solution).appointments
    )
    let changed = Set(
      visits.keys.filter { live.placements(of: $0) != change.live.placements(of: $0) }
        .compactMap { visits[$0]?.request.id }
    )
    return BookImprovement.Step(
      before: old.filter { changed.contains($0.request) },
      after: new.filter { changed.contains($0.request) },
      gain: change.gain,
      disturbance: change.disturbance,
      terms: []
    )
    .explained(
      BookVerifier(compiled.practice, roster: compiled.roster),
      AppointmentBook(appointments: old),
      AppointmentBook(appointments: new)
    )
  }
}

extension BookImprovement.Step {
  /// The step with what its gain is made of.
  fileprivate func explained(
    _ verifier: BookVerifier,
    _ before: AppointmentBook,
    _ after: AppointmentBook
  ) -> BookImprovement.Step {
    var step = self
    let (old, new) = (verifier.verify(before), verifier.verify(after))
    func cost(_ term: BookTerm, _ verdict: Verdict) -> Int64 {
      verdict.rules.first { $0.rule == term.rawValue }?.cost ?? 0
    }
    step.terms = BookTerm.allCases.compactMap { term in
      let gain = cost(term, old) - cost(term, new)
      return gain == 0 ? nil : (term, gain)
    }
    return step
  }
}
