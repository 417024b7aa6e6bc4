import PracticeDomain

/// A practice whose roster is repeated over many weeks, and whose demand is one
/// request of each sort.
struct LongPractice {
  /// The practice over all its weeks.
  let practice: Practice
  /// Its roster.
  let roster: Roster
  /// For each assignment of the roster the one that it repeats.
  let origins: [Int]
  /// The request of ``practice`` that stands for each pattern of the demand: for a
  /// request or a series, one; for a matter its blocks.
  private(set) var samples: [String: [Identifier<ClientRequest>]] = [:]

  /// Repeats a roster of whole weeks, or of fewer days a week at a time, from its
  /// first day on.
  ///
  /// - Parameter closed: dates on which nobody is on duty.
  init(
    _ base: Practice,
    roster: Roster,
    days: Int,
    closed: Set<CalendarDate>
  ) throws(SimulationError) {
    let start = roster.horizon.start
    guard let horizon = Horizon(start: start, days: days) else {
      throw SimulationError("The simulation lasts \(days) days; expected at least 1.")
    }
    let period = (roster.horizon.days + 6) / 7 * 7
    let order = roster.assignments.indices.sorted {
      (roster.assignments[$0].date, $0) < (roster.assignments[$1].date, $1)
    }
    var assignments: [Assignment] = []
    var origins: [Int] = []
    for shift in stride(from: 0, to: days, by: period) {
      for index in order {
        var assignment = roster.assignments[index]
        assignment.date = assignment.date.adding(days: shift)
        guard horizon.contains(assignment.date), !closed.contains(assignment.date) else { continue }
        assignments.append(assignment)
        origins.append(index)
      }
    }
    var practice = Self.bare(base)
    practice.horizon = horizon
    var samples: [String: [Identifier<ClientRequest>]] = [:]
    practice.demand.requests = Self.requests(base, &samples)
    practice.demand.matters = Self.matters(base, &samples)
    self.practice = practice
    self.roster = Roster(horizon: horizon, assignments: assignments)
    self.origins = origins
    self.samples = samples
  }

  /// The practice without what is not repeated: the people's side of one roster.
  private static func bare(_ base: Practice) -> Practice {
    var practice = base
    practice.leave = []
    practice.unavailability = []
    practice.requests = []
    practice.fixed = []
    practice.cover = []
    practice.rules = []
    practice.history = .unknown
    practice.published = nil
    practice.demand.series = []
    // Nothing is offered beyond a duty; it happens.
    practice.demand.settings.overtime = 0
    practice.demand.settings.balancePrice = 0
    // Seats of a session are counted by the desk.
    for index in practice.demand.services.indices { practice.demand.services[index].seats = 1 }
    return practice
  }

  /// One request for each sort of request and series, at any time and by a client of
  /// its own.
  private static func requests(
    _ base: Practice,
    _ samples: inout [String: [Identifier<ClientRequest>]]
  ) -> [ClientRequest] {
    var known: [String: Identifier<ClientRequest>] = [:]
    var requests: [ClientRequest] = []
    let wanted = base.demand.requests + base.demand.series.map(\.visit)
    let names = base.demand.requests.map(\.id.text) + base.demand.series.map(\.id.text)
    for (name, request) in zip(names, wanted) {
      var sample = request
      sample.windows = []
      sample.urgency = nil
      sample.target = nil
      sample.booked = nil
      sample.id = ""
      sample.client = ""
      let key = "\(sample)"
      if known[key] == nil {
        let id = Identifier<ClientRequest>("sample-\(requests.count + 1)")
        sample.id = id
        sample.client = Identifier(id.text)
        known[key] = id
        requests.append(sample)
      }
      samples[name] = known[key].map { [$0] }
    }
    return requests
  }

  /// The matters without their dates.
  private static func matters(
    _ base: Practice,
    _ samples: inout [String: [Identifier<ClientRequest>]]
  ) -> [Matter] {
    var demand = base.demand
    (demand.requests, demand.series) = ([], [])
    for index in demand.matters.indices {
      demand.matters[index].from = nil
      demand.matters[index].deadline = nil
    }
    for visit in demand.wanted.visits {
      switch visit.origin {
      case .work(let matter), .review(let matter):
        samples[matter.text, default: []].append(visit.request.id)
      case .request, .series: continue
      }
    }
    return demand.matters
  }
}
