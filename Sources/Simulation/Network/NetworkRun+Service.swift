extension NetworkRun {
  /// A client comes to a station: is served at once or waits.
  mutating func join(
    _ place: Int,
    _ clients: Int,
    _ visit: Int,
    _ agenda: inout Agenda<Event>
  ) {
    let station = plan.visitStation[visit]
    var client = present[place]
    var stream = streams.stream(
      code: plan.serviceCode,
      entity: NetworkPlan.entity(clients, client.number),
      part: Int(client.visit)
    )
    client.service = plan.services[visit].draw(from: &stream)
    client.joined = agenda.now
    guard busy[station] >= servers[station] else {
      present[place] = client
      loads.change(station, agenda.now, busy: 1, waiting: 0)
      busy[station] += 1
      return serve(place, station, after: 0, &agenda)
    }
    client.isWaiting = true
    client.wait &+= 1
    present[place] = client
    loads.change(station, agenda.now, busy: 0, waiting: 1)
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
    let client = present[place]
    if client.isMeasured {
      tallies[Int(client.clients) * plan.servers.count + station].serve(
        client.service,
        after: wait,
        waited: client.isWaiting,
        target: plan.target
      )
    }
    present[place].isWaiting = false
    agenda.schedule(
      Event(kind: .completion, subject: Int32(truncatingIfNeeded: place), wait: 0),
      after: client.service
    )
  }

  /// A service ends: the next in line begins, and the client goes on.
  mutating func complete(_ place: Int, _ agenda: inout Agenda<Event>) {
    let clients = Int(present[place].clients)
    let station = plan.visitStation[plan.firstVisit[clients] + Int(present[place].visit)]
    loads.change(station, agenda.now, busy: -1, waiting: 0)
    busy[station] -= 1
    if busy[station] < servers[station] { serveNext(station, &agenda) }
    proceed(place, &agenda)
  }

  /// Serves who is first in line, if anybody is; tells whether.
  @discardableResult
  private mutating func serveNext(_ station: Int, _ agenda: inout Agenda<Event>) -> Bool {
    guard let next = lines.popFirst(from: station * plan.ranks, ranks: plan.ranks) else {
      return false
    }
    loads.change(station, agenda.now, busy: 1, waiting: -1)
    busy[station] += 1
    serve(Int(next), station, after: agenda.now - present[Int(next)].joined, &agenda)
    return true
  }

  /// A station has another number of servers: more of them begin at once, and
  /// whoever is too many goes when a service ends.
  mutating func changeStaff(_ index: Int, _ agenda: inout Agenda<Event>) {
    let (station, change) = plan.changes[index]
    loads.change(station, agenda.now, busy: 0, waiting: 0)
    loads.staff(station, change.servers)
    servers[station] = change.servers
    while busy[station] < servers[station], serveNext(station, &agenda) {}
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
      let wait = agenda.now - present[place].joined
      tallies[clients * plan.servers.count + station].lose(after: wait)
    }
    leaveHouse(place)
  }
}
