/// The state of one replication of a network.
struct NetworkRun: EventModel {
  /// What happens: somebody of a class comes, a client's service ends, or a
  /// client's patience, or the staff changes.
  struct Event: BitwiseCopyable {
    enum Kind: UInt8 { case arrival, completion, impatience, staffing }
    let kind: Kind
    /// The class, the place of the client in the house, or the change of staff.
    let subject: Int32
    /// Which wait of this place the patience belongs to.
    let wait: UInt32
  }

  /// Somebody in the house.
  struct Client {
    var number = 0
    var clients: Int32 = 0
    var visit: Int32 = 0
    var joined = 0.0
    var service = 0.0
    var wait: UInt32 = 0
    var isWaiting = false
    var isMeasured = false
  }

  let plan: NetworkPlan
  let streams: StreamFamily
  var present: [Client] = []
  var free: [Int32] = []
  var lines: WaitingLines
  var servers: [Int]
  var busy: [Int]
  var arrivals: [RandomStream]
  var came: [Int]
  var total = 0
  var open = 0
  var tallies: [NetworkTally]
  var loads: StationLoads
  var closed = false
  var isFinished = false

  init(plan: NetworkPlan, streams: StreamFamily) {
    self.plan = plan
    self.streams = streams
    lines = WaitingLines(lines: plan.servers.count * plan.ranks)
    servers = plan.servers
    busy = plan.servers.map { _ in 0 }
    arrivals = plan.arrivals.indices.map {
      streams.stream(code: plan.arrivalCode, entity: $0, part: 0)
    }
    came = plan.arrivals.map { _ in 0 }
    tallies = Array(
      repeating: NetworkTally(),
      count: plan.arrivals.count * plan.servers.count
    )
    loads = StationLoads(servers: plan.servers, start: plan.opening, end: plan.closing)
  }

  mutating func handle(_ event: Event, agenda: inout Agenda<Event>) {
    switch event.kind {
    case .arrival: arrive(Int(event.subject), &agenda)
    case .completion: complete(Int(event.subject), &agenda)
    case .impatience: lose(Int(event.subject), wait: event.wait, &agenda)
    case .staffing: changeStaff(Int(event.subject), &agenda)
    }
  }

  /// Puts the first arrival of each class and the changes of staff on the agenda.
  mutating func begin(_ agenda: inout Agenda<Event>) {
    for (index, change) in plan.changes.enumerated() {
      let event = Event(kind: .staffing, subject: Int32(truncatingIfNeeded: index), wait: 0)
      agenda.schedule(event, at: change.change.time)
    }
    for clients in arrivals.indices { scheduleArrival(clients, &agenda) }
  }

  /// Ends what nobody who came could end.
  mutating func end(_ now: Double) {
    if !closed { loads.close(plan.closing.isFinite ? plan.closing : now) }
  }

  private mutating func scheduleArrival(_ clients: Int, _ agenda: inout Agenda<Event>) {
    let event = Event(kind: .arrival, subject: Int32(truncatingIfNeeded: clients), wait: 0)
    switch plan.arrivals[clients] {
    case .renewal(let time): agenda.schedule(event, after: time.draw(from: &arrivals[clients]))
    case .varying(let rates):
      guard let next = rates.next(after: agenda.now, using: &arrivals[clients]) else { return }
      agenda.schedule(event, at: next)
    }
  }

  private mutating func arrive(_ clients: Int, _ agenda: inout Agenda<Event>) {
    updateWindow(agenda.now)
    if isFinished { return }
    scheduleArrival(clients, &agenda)
    let place = takePlace()
    let isMeasured = plan.counts(arrival: total, at: agenda.now)
    present[place] = Client(
      number: came[clients],
      clients: Int32(truncatingIfNeeded: clients),
      visit: -1,
      wait: present[place].wait,
      isMeasured: isMeasured
    )
    came[clients] += 1
    total += 1
    if isMeasured { open += 1 }
    proceed(place, &agenda)
  }

  /// Opens and closes the window; ends what would take too long.
  private mutating func updateWindow(_ now: Double) {
    if plan.hasOpened(arrivals: total, at: now) { loads.open(now) }
    if !closed, plan.hasClosed(arrivals: total, at: now) {
      loads.close(now)
      closed = true
    }
    if closed, open == 0 || now > plan.limit(after: loads.end) || total > plan.mostArrivals {
      isFinished = true
    }
  }

  private mutating func takePlace() -> Int {
    if let place = free.popLast() { return Int(place) }
    present.append(Client())
    return present.count - 1
  }

  /// Sends a client on to the next visit, or home.
  mutating func proceed(_ place: Int, _ agenda: inout Agenda<Event>) {
    let clients = Int(present[place].clients)
    var visit = Int(present[place].visit) + 1
    while visit < plan.visitCount[clients], skips(clients, visit, present[place].number) {
      visit += 1
    }
    guard visit < plan.visitCount[clients] else { return leaveHouse(place) }
    present[place].visit = Int32(truncatingIfNeeded: visit)
    join(place, clients, plan.firstVisit[clients] + visit, &agenda)
  }

  private func skips(_ clients: Int, _ visit: Int, _ number: Int) -> Bool {
    let share = plan.shares[plan.firstVisit[clients] + visit]
    if share >= 1 { return false }
    var stream = streams.stream(
      code: plan.routeCode,
      entity: NetworkPlan.entity(clients, number),
      part: visit
    )
    return stream.uniform() >= share
  }

  mutating func leaveHouse(_ place: Int) {
    if present[place].isMeasured {
      open -= 1
      if closed, open == 0 { isFinished = true }
    }
    free.append(Int32(truncatingIfNeeded: place))
  }
}
