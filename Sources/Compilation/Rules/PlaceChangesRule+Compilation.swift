public import PracticeDomain
internal import Primitives

extension PlaceChangesRule: CompilableRule {
  /// Adds an automaton that remembers the last site and marks changes, and a
  /// counter of the marks, for each person.
  public func compile(into draft: inout RosterDraft) {
    let routes = SiteRoutes(draft, work)
    let classes = draft.problem.weighting(routes.classes)
    let none = draft.problem.weighting(Array(repeating: 0, count: draft.duties.count))
    for person in draft.people(in: header.scope) {
      let past = routes.past(of: person, draft)
      let text = sentence(in: draft.practice)
      draft.problem.automata.append(
        Automaton(
          person: person,
          days: draft.days,
          classes: classes,
          classCount: routes.routes.count,
          transitions: routes.transitions,
          start: past.last.map { $0.site + 1 } ?? 0,
          end: Array(repeating: .soft(0), count: routes.sites.count + 1),
          origin: origin(people: [person], text)
        )
      )
      draft.problem.counters.append(
        Counter(
          person: person,
          days: draft.days,
          weightings: Array(repeating: none, count: draft.days.count),
          marks: [.init(automaton: draft.problem.automata.count - 1, weight: 1)],
          windows: draft.windows(of: period, for: person).map { window in
            Counter.Window(positions: window.days, carried: changes(past, window.back))
          },
          band: Band(maximum: maximum, excess: ConvexPrice(price.penalty)),
          origin: origin(people: [person], text)
        )
      )
    }
  }

  /// The changes of the past on some days of it.
  private func changes(_ past: [(back: Int, site: Int)], _ back: [Int]) -> Int {
    zip(past, past.dropFirst()).count { $0.site != $1.site && back.contains($1.back) }
  }
}

/// The sites to which the duties lead, one after another.
struct SiteRoutes {
  /// Every site, in the order of the duties.
  let sites: [Identifier<Place>]
  /// The sequences of sites that a duty may have; the first is none.
  let routes: [[Int]]
  /// The sequence of each duty.
  let classes: [Int]
  private let work: ShiftSelector

  init(_ draft: RosterDraft, _ work: ShiftSelector) {
    self.work = work
    var sites: [Identifier<Place>] = []
    for element in draft.duties.flatMap(\.elements) {
      if let site = draft.site(of: element.place), !sites.contains(site) { sites.append(site) }
    }
    var routes: [[Int]] = [[]]
    var classes: [Int] = []
    for duty in draft.duties {
      let elements = duty.elements.filter { draft.selects(work, $0) }
        .sorted { draft.isBefore($0.shift, $1.shift) }
      let route = elements.compactMap { draft.site(of: $0.place).flatMap(sites.firstIndex) }
      if !routes.contains(route) { routes.append(route) }
      classes.append(routes.firstIndex(of: route) ?? 0)
    }
    self.sites = sites
    self.routes = routes
    self.classes = classes
  }

  /// State 0 is nowhere yet, the others the sites.
  var transitions: [[Automaton.Transition]] {
    (0...sites.count).map { state in
      routes.map { route in
        let way = (state == 0 ? [] : [state - 1]) + route
        return Automaton.Transition(
          next: way.last.map { $0 + 1 } ?? 0,
          mark: zip(way, way.dropFirst()).count { $0 != $1 }
        )
      }
    }
  }

  /// The sites of the known past in order, each with its day; sites that no
  /// duty leads to are numbered from beyond them.
  func past(of person: Int, _ draft: RosterDraft) -> [(back: Int, site: Int)] {
    let practice = draft.practice
    guard let history = practice.history[practice.professionals[person].id] else { return [] }
    var others: [Identifier<Place>] = []
    var past: [(back: Int, order: Int, site: Int)] = []
    for assignment in history.assignments where draft.selects(work, assignment) {
      let back = practice.horizon.start.days(since: assignment.date)
      guard back > 0, draft.isKnownByDay(person, back: back),
        let shift = practice.shifts.firstIndex(where: { $0.id == assignment.shift }),
        let site = draft.site(of: assignment.place)
      else { continue }
      if !sites.contains(site) && !others.contains(site) { others.append(site) }
      let number = sites.firstIndex(of: site) ?? sites.count + (others.firstIndex(of: site) ?? 0)
      past.append((back, shift, number))
    }
    return past.sorted {
      $0.back == $1.back ? draft.isBefore($0.order, $1.order) : $0.back > $1.back
    }.map { ($0.back, $0.site) }
  }
}

extension RosterDraft {
  /// The site that a place stands for.
  func site(of place: Identifier<Place>?) -> Identifier<Place>? {
    guard let place else { return nil }
    return practice.rooms.first { $0.id == place }?.site ?? place
  }

  /// Whether a shift comes before another of the same day: by start, those
  /// without one last.
  func isBefore(_ first: Int, _ second: Int) -> Bool {
    let starts = [first, second].map { practice.shifts[$0].start?.minutes ?? .max }
    return starts[0] == starts[1] ? first < second : starts[0] < starts[1]
  }
}
