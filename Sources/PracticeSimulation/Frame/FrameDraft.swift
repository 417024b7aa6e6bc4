import Compilation
import PracticeDomain
import Primitives
import Slots

/// Works out the parts of a simulation's frame.
struct FrameDraft {
  private let base: Practice
  private let long: LongPractice
  private let compiled: CompiledBook
  private let setup: SimulationSetup
  let templates: [VisitTemplate]
  private let places: [Identifier<ClientRequest>: Int]

  init(
    _ base: Practice,
    _ long: LongPractice,
    _ compiled: CompiledBook,
    _ setup: SimulationSetup
  ) {
    self.base = base
    self.long = long
    self.compiled = compiled
    self.setup = setup
    templates = zip(compiled.wanted.visits, compiled.choices).map { visit, choice in
      VisitTemplate(visit, choice: choice, of: compiled.problem, base: base)
    }
    var places: [Identifier<ClientRequest>: Int] = [:]
    for (place, visit) in compiled.wanted.visits.enumerated() { places[visit.request.id] = place }
    self.places = places
  }

  /// Resources that can be booked.
  var resources: Set<Int> {
    Set(
      templates.lazy.flatMap(\.wish.phases).flatMap(\.needs).flatMap(\.candidates)
        .filter { !$0.spans.isEmpty }.map(\.resource)
    )
  }

  /// Professionals who can be booked.
  var bookable: Set<Int> { resources.filter { $0 < base.professionals.count } }

  /// Professionals of each role, where several can be booked in it.
  var roles: [[Int]] {
    base.skills.compactMap { skill in
      let ids = Set(long.roster.assignments.filter { $0.role == skill.id }.map(\.professional))
      let members = base.professionals.indices.filter {
        ids.contains(base.professionals[$0].id) && bookable.contains($0)
      }
      return members.count > 1 ? members : nil
    }
  }

  var windowDraft: WindowDraft {
    WindowDraft(
      clock: long.practice.clock,
      horizon: long.practice.horizon,
      dayStarts: compiled.problem.dayStarts,
      grid: long.practice.demand.settings.grid,
      origin: compiled.instant(ofSlot: 0),
      slotCount: compiled.problem.slotCount
    )
  }

  // MARK: Demand

  /// The patterns of each class.
  func patterns() throws(SimulationError) -> [[RequestPattern]] {
    var result: [[RequestPattern]] = []
    for known in setup.demand.classes {
      var own: [RequestPattern] = []
      for name in known.patterns {
        guard let pattern = pattern(name, isWalkIn: known.isWalkIn) else {
          throw SimulationError(
            "Demand '\(known.id)' is like '\(name)'; expected the id of a request, a series or a "
              + "matter of the practice."
          )
        }
        own.append(pattern)
      }
      if own.isEmpty, known.weekly > 0 || known.daily != nil {
        throw SimulationError("Demand '\(known.id)' is like no request; expected at least one.")
      }
      result.append(own)
    }
    return result
  }

  private func pattern(_ name: String, isWalkIn: Bool) -> RequestPattern? {
    guard let ids = long.samples[name] else { return nil }
    let own = ids.compactMap { places[$0] }
    let demand = base.demand
    if let series = demand.series.first(where: { $0.id.text == name }), let template = own.first {
      var pattern = pattern(series.visit, Array(repeating: template, count: series.visits))
      pattern.spacing = series.spacing
      pattern.isOnePerson = series.personPrice == .hard
      return pattern
    }
    if let matter = demand.matters.first(where: { $0.id.text == name }) {
      return pattern(matter, own)
    }
    guard let request = demand.requests.first(where: { $0.id.text == name }) else { return nil }
    var pattern = pattern(request, own)
    if isWalkIn { (pattern.windows, pattern.target) = ([], 0) }
    return pattern
  }

  private func pattern(_ request: ClientRequest, _ own: [Int]) -> RequestPattern {
    let urgency = base.demand.settings.urgency(request.urgency)
    let position = base.demand.settings.urgencies.firstIndex { $0.id == urgency.id } ?? 0
    return RequestPattern(
      templates: own,
      spacing: nil,
      isOnePerson: false,
      windows: windowDraft.bits(request.windows, isAnyDay: position > 0),
      target: setup.target(of: urgency.id),
      latePrice: urgency.latePrice,
      urgency: position
    )
  }

  private func pattern(_ matter: Matter, _ own: [Int]) -> RequestPattern {
    let urgency = base.demand.settings.urgency(matter.urgency)
    let from = max(matter.from ?? base.horizon.start, base.horizon.start)
    let days = matter.deadline.map { max(0, $0.days(since: from)) }
    return RequestPattern(
      templates: own,
      spacing: nil,
      isOnePerson: matter.isOnePerson && matter.review == 0,
      windows: [],
      target: days ?? setup.target(of: urgency.id),
      latePrice: matter.latePrice ?? urgency.latePrice,
      urgency: base.demand.settings.urgencies.firstIndex { $0.id == urgency.id } ?? 0
    )
  }

  /// How many of each class are expected on each day.
  func expected(days: Int) -> [[Double]] {
    let (demand, horizon) = (setup.demand, long.practice.horizon)
    return demand.classes.map { known in
      let expected = (0..<days).map { day in
        let date = horizon.date(at: day)
        let factor = demand.seasons.reduce(1) { $0 * $1.factor(of: known, on: date) }
        let plain =
          known.daily.map { day < $0.count ? $0[day] : 0 }
          ?? known.weekly * demand.profile.share(of: date)
        return plain * factor + (known.extra[date] ?? 0)
      }
      guard let holidays = demand.holidays else { return expected }
      return holidays.moved(expected, on: horizon.date(at:)) { demand.profile.share(of: $0) > 0 }
    }
  }

  // MARK: Breaks

  /// The book with the breaks in it whose time nobody said, those of one day spread
  /// over their windows.
  func bookWithBreaks(days: Int) -> (LiveBook, [[SimulationFrame.Pause]]) {
    let problem = compiled.problem
    let grid = long.practice.demand.settings.grid
    var book = LiveBook(problem)
    var pauses = [[SimulationFrame.Pause]](repeating: [], count: days)
    let quiet = problem.choices.filter(\.isQuiet).map { problem.phases[$0.phases.lowerBound] }
      .filter { !$0.starts.isEmpty && problem.day(of: $0.starts[0].slots.lowerBound) < days }
    let byDay = Dictionary(grouping: quiet) { problem.day(of: $0.starts[0].slots.lowerBound) }
    for (day, phases) in byDay.sorted(by: { $0.key < $1.key }) {
      for (rank, phase) in phases.enumerated() {
        let wish = Wish(phases: [phase], isQuiet: true)
        let person = phase.needs[0].candidates[0].resource
        for start in Self.starts(of: phase.starts[0].slots, rank, of: phases.count) {
          let placement = BookSolution.Placement(start: start, location: 0, members: [[person]])
          guard let booking = book.book(SlotOffer(placements: [placement]), for: wish) else {
            continue
          }
          pauses[day].append(
            .init(
              person: person,
              booking: booking,
              start: start * grid,
              length: phase.length * grid
            )
          )
          break
        }
      }
    }
    return (book, pauses)
  }

  /// The starts of a window, first those nearest to one's own share of it.
  private static func starts(of slots: Range<Int>, _ rank: Int, of count: Int) -> [Int] {
    let wished = slots.lowerBound + (slots.count - 1) * (rank + 1) / (count + 1)
    return slots.sorted { (abs($0 - wished), $0) < (abs($1 - wished), $1) }
  }
}
