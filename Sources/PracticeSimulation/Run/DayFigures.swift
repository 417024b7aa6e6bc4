/// What a day comes to while it passes.
struct DayFigures {
  /// A client of the day.
  struct Client {
    var arrival: Double
    var isWalkIn: Bool
    var isWork: Bool
    var wait = 0.0
    /// Those who come to the same session besides.
    var others: [Double] = []
  }

  private let frame: SimulationFrame
  private var absences: Absences?
  private var day = 0
  private(set) var clients: [Client] = []
  private var sessions: [Int: Int] = [:]
  /// When each is on duty, and for how long.
  private var pieces: [[Range<Int>]]
  private var busy: [Double]
  private var pauses: [Double]
  private var lastEnd: [Double]
  private var rooms = 0.0
  private var devices = 0.0
  /// What each resource is: a person, a room, a device.
  private let isRoom: [Bool]
  private let isDevice: [Bool]

  init(_ frame: SimulationFrame) {
    self.frame = frame
    let count = frame.capacities.count
    pieces = Array(repeating: [], count: frame.people)
    busy = Array(repeating: 0, count: frame.people)
    pauses = busy
    lastEnd = busy
    isRoom = (0..<count).map(Set(frame.rooms).contains)
    isDevice = (0..<count).map(Set(frame.devices).contains)
  }

  mutating func begin(_ day: Int, _ absences: Absences) {
    self.day = day
    self.absences = absences
    clients.removeAll(keepingCapacity: true)
    sessions.removeAll(keepingCapacity: true)
    for person in pieces.indices {
      pieces[person].removeAll(keepingCapacity: true)
      (busy[person], pauses[person], lastEnd[person]) = (0, 0, 0)
    }
    (rooms, devices) = (0, 0)
    for number in frame.dutiesOfDay[day] where absences.isKept(number) {
      let duty = frame.duties[number]
      if frame.bookable.contains(duty.person) { pieces[duty.person] += duty.pieces }
    }
  }

  /// Whether somebody, or who stands in, is at work.
  func isPresent(_ person: Int) -> Bool { !pieces[person].isEmpty }

  /// The beginning of the stretch of work that holds a time.
  func pieceStart(of person: Int, at time: Double) -> Double {
    let piece = pieces[person].last { Double($0.lowerBound) <= time }
    return piece.map { Double($0.lowerBound) } ?? time
  }

  // MARK: Clients

  mutating func addClient(arrival: Double, isWalkIn: Bool, isWork: Bool, session: Int?) {
    if let session { sessions[session] = clients.count }
    clients.append(Client(arrival: arrival, isWalkIn: isWalkIn, isWork: isWork))
  }

  /// The session of a booking, as one of its clients told of it before.
  func session(_ booking: Int) -> Int? { sessions[booking] }

  /// Somebody else comes to a session.
  mutating func attend(_ session: Int, arrival: Double) {
    clients[session].others.append(arrival)
  }

  /// A phase of a client begins.
  mutating func begin(_ task: DayFlow.Task, at now: Double) {
    let due = clients[task.client].isWalkIn ? task.ready : max(task.ready, task.planned)
    clients[task.client].wait += max(0, now - due)
    for index in clients[task.client].others.indices {
      let arrival = max(task.planned, clients[task.client].others[index])
      clients[task.client].others[index] = max(0, now - arrival)
    }
  }

  // MARK: People, rooms, devices

  mutating func use(_ member: DayFlow.Member, from start: Double, to end: Double, isBreak: Bool) {
    if member.resource >= frame.people {
      if isRoom[member.resource] { rooms += (end - start) * Double(member.units) }
      if isDevice[member.resource] { devices += (end - start) * Double(member.units) }
      return
    }
    if isBreak {
      pauses[member.resource] += end - start
      return
    }
    for piece in pieces[member.resource] {
      let low = max(start, Double(piece.lowerBound))
      busy[member.resource] += max(0, min(end, Double(piece.upperBound)) - low)
    }
    lastEnd[member.resource] = max(lastEnd[member.resource], end)
  }

  func note(in tally: inout Tally) {
    for client in clients where !client.isWork {
      tally.wait(client.wait)
      for other in client.others { tally.wait(other) }
    }
    tally.roomUse += rooms
    tally.deviceUse += devices
    var open = (from: Int.max, until: 0)
    for person in pieces.indices where !pieces[person].isEmpty {
      let length = pieces[person].reduce(0) { $0 + $1.count }
      let end = pieces[person].lazy.map(\.upperBound).max() ?? 0
      let over = max(0, lastEnd[person] - Double(end))
      tally.work(person, of: Double(length) - pauses[person], busy: busy[person], overtime: over)
      open.from = min(open.from, pieces[person].lazy.map(\.lowerBound).min() ?? 0)
      open.until = max(open.until, end)
    }
    tally.openTime += Double(max(0, open.until - open.from))
  }
}
