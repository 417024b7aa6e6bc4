extension NetworkRun {
  /// A client comes to a station: is served at once or waits.
  mutating func join(
    _ place: Int,
    _ clients: Int,
    _ visit: Int,
    _ agenda: inout Agenda<Event>
  ) {
    let station = plan.visitStation[visit]
    var stream = streams.stream(
      code: plan.serviceCode,
      entity: NetworkPlan.entity(clients, present[place].number),
      part: Int(present[place].visit)
    )
    present[place].service = plan.services[visit].draw(from: &stream)
    present[place].joined = agenda.now
    if busy[station] < plan.servers[station] {
      loads.change(station, agenda.now, busy: 1, waiting: 0)
      busy[station] += 1
      return serve(place, station, after: 0, &agenda)
    }
    loads.change(station, agenda.now, busy: 0, waiting: 1)
    present[place].isWaiting = true
    present[place].wait &+= 1
    lines.append(Int32(truncatingIfNeeded: place), to: station * plan.ranks + plan.rank[clients])
    if plan.isImpatient[clients] { schedulePatience(place, clients, &agenda) }
  }

  private func schedulePatience(_ place: Int, _ clients: Int, _ agenda: inout Agenda<Event>) {
    var stream = streams.stream(
      code: plan.patienceCode,
      entity: NetworkPlan.entity(clients, present[place].number),
      part: Int(present[place].visit)
    )
    let event = Event(
      kind: .impatience,
      subject: Int32(truncatingIfNeeded: place),
      wait: present[place].wait
    )
    agenda.schedule(event, after: plan.patiences[clients].draw(from: &stream))
  }

  private mutating func serve(
    _ place: Int,
    _ station: Int,
    after wait: Double,
    _ agenda: inout Agenda<Event>
  ) {
    let service = present[place].service
    if present[place].isMeasured {
      let index = Int(present[place].clients) * plan.servers.count + station
      tallies[index].visits += 1
      tallies[index].totalWait += wait
      tallies[index].totalService += service
      if wait <= plan.target { tallies[index].withinTarget += 1 }
      if present[place].isWaiting { tallies[index].delayed += 1 }
    }
    present[place].isWaiting = false
    agenda.schedule(
      Event(kind: .completion, subject: Int32(truncatingIfNeeded: place), wait: 0),
      after: service
    )
  }

  /// A service ends: the next in line begins, and the client goes on.
  mutating func complete(_ place: Int, _ agenda: inout Agenda<Event>) {
    let clients = Int(present[place].clients)
    let station = plan.visitStation[plan.firstVisit[clients] + Int(present[place].visit)]
    if let next = lines.popFirst(from: station * plan.ranks, ranks: plan.ranks) {
      loads.change(station, agenda.now, busy: 0, waiting: -1)
      serve(Int(next), station, after: agenda.now - present[Int(next)].joined, &agenda)
    } else {
      loads.change(station, agenda.now, busy: -1, waiting: 0)
      busy[station] -= 1
    }
    proceed(place, &agenda)
  }

  /// Patience ends: the client leaves, if still waiting the same wait.
  mutating func lose(_ place: Int, wait: UInt32, _ agenda: inout Agenda<Event>) {
    guard present[place].isWaiting, present[place].wait == wait else { return }
    let clients = Int(present[place].clients)
    let station = plan.visitStation[plan.firstVisit[clients] + Int(present[place].visit)]
    present[place].isWaiting = false
    lines.remove(Int32(truncatingIfNeeded: place), from: station * plan.ranks + plan.rank[clients])
    loads.change(station, agenda.now, busy: 0, waiting: -1)
    if present[place].isMeasured {
      let index = clients * plan.servers.count + station
      tallies[index].visits += 1
      tallies[index].delayed += 1
      tallies[index].abandoned += 1
      tallies[index].totalWait += agenda.now - present[place].joined
    }
    leaveHouse(place)
  }
}
