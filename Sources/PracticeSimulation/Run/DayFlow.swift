import Primitives
import Simulation
import Slots
import Statistics

/// A day followed minute by minute: clients come early or late, phases take longer or
/// shorter than booked, and each begins once its client, people, room and devices
/// are all free.
///
/// People take their clients in the order of the appointments. Whoever is there
/// early is seen early if nobody before is left; whoever is late is passed by those
/// whose time has come.
struct DayFlow {
  /// A phase or a break.
  struct Task {
    /// Which of the day's clients; -1 for a break.
    var client: Int
    /// The time in the book.
    var planned: Double
    /// Nobody is there before.
    var earliest: Double
    /// When its client can begin.
    var ready = Double.infinity
    var length: Double
    /// Its place in ``members``.
    var members: Range<Int>
    /// The next phase of the same client; -1 for none.
    var next = -1
    /// Least minutes before it, after the phase before.
    var gap: Double
    var isStarted = false
    /// The person in whose order it stands; -1 for nobody.
    var lead: Int
  }

  /// Something that a task takes.
  struct Member {
    var resource: Int
    var units: Int
    /// Minutes until it is free again, after the end.
    var after: Double
  }

  struct Event: BitwiseCopyable {
    enum Kind: UInt8 {
      case ready, planned, ended, released
    }

    var kind: Kind
    var subject: Int32
  }

  let frame: SimulationFrame
  var day = 0
  var tasks: [Task] = []
  var members: [Member] = []
  var clients = 0
  /// Tasks whose clients are there, by their times in the book.
  var waiting: [Int] = []
  /// Tasks of each person by their times in the book, and how many have begun.
  var order: [[Int]]
  var begun: [Int]
  var used: [Int]
  var events = EventQueue<Event>()
  var figures: DayFigures

  init(_ frame: SimulationFrame) {
    self.frame = frame
    order = Array(repeating: [], count: frame.people)
    begun = Array(repeating: 0, count: frame.people)
    used = Array(repeating: 0, count: frame.capacities.count)
    figures = DayFigures(frame)
  }

  /// Begins a day, with nothing in it but breaks.
  mutating func begin(_ day: Int, _ absences: Absences) {
    self.day = day
    tasks.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    clients = 0
    figures.begin(day, absences)
    for pause in frame.pauses[day] where figures.isPresent(pause.person) {
      let first = members.count
      members.append(Member(resource: pause.person, units: 1, after: 0))
      tasks.append(
        Task(
          client: -1,
          planned: Double(pause.start),
          earliest: Double(pause.start),
          ready: Double(pause.start),
          length: Double(pause.length),
          members: first..<first + 1,
          gap: 0,
          lead: pause.person
        )
      )
    }
  }

  /// Adds a visit whose client comes.
  mutating func add(
    _ visit: VisitState,
    _ placements: [BookSolution.Placement],
    _ streams: StreamFamily
  ) {
    let template = frame.template(of: visit)
    let isWalkIn = frame.setup.demand.classes[visit.requestClass].isWalkIn
    var arrival = Double(visit.start * frame.grid)
    if isWalkIn {
      arrival = visit.asked
    } else if !template.isPunctual {
      var stream = streams.stream(
        BookingRun.Purpose.punctuality,
        entity: visit.key,
        part: visit.streamPart
      )
      let late = NormalDistribution.quantile(stream.uniform())
      arrival += frame.setup.punctuality.mean + frame.setup.punctuality.deviation * late
    }
    let session = template.seats > 1 ? figures.session(visit.booking) : nil
    if let session { return figures.attend(session, arrival: arrival) }
    var stream = streams.stream(
      BookingRun.Purpose.service,
      entity: visit.key,
      part: visit.streamPart
    )
    let ratio =
      frame.setup.serviceTimes.services[template.service] ?? frame.setup.serviceTimes.ratio
    let isRun = template.isWork || template.seats > 1
    for (number, placement) in placements.enumerated() {
      let factor = isRun ? 1 : ratio.draw(from: &stream)
      add(template, number, placement, length: Double(template.lengths[number]) * factor)
    }
    let first = tasks.count - placements.count
    tasks[first].ready = arrival
    figures.addClient(
      arrival: arrival,
      isWalkIn: isWalkIn,
      isWork: template.isWork,
      session: template.seats > 1 ? visit.booking : nil
    )
    clients += 1
  }

  private mutating func add(
    _ template: VisitTemplate,
    _ number: Int,
    _ placement: BookSolution.Placement,
    length: Double
  ) {
    let first = members.count
    let planned = Double(placement.start * frame.grid)
    var earliest = planned
    var lead = -1
    for (need, chosen) in zip(template.wish.phases[number].needs, placement.members) {
      for candidate in need.candidates where chosen.contains(candidate.resource) {
        let after = Double((candidate.trail + candidate.after) * frame.grid)
        members.append(Member(resource: candidate.resource, units: candidate.units, after: after))
        guard candidate.resource < frame.people else { continue }
        let piece = figures.pieceStart(of: candidate.resource, at: planned)
        earliest = lead < 0 ? piece : max(earliest, piece)
        if lead < 0 { lead = candidate.resource }
      }
    }
    if number > 0 { tasks[tasks.count - 1].next = tasks.count }
    tasks.append(
      Task(
        client: clients,
        planned: planned,
        earliest: earliest,
        length: length,
        members: first..<members.count,
        gap: Double(template.gaps[number]),
        lead: lead
      )
    )
  }

  /// Lets the day pass.
  mutating func run() {
    for person in order.indices {
      order[person].removeAll(keepingCapacity: true)
      begun[person] = 0
    }
    for index in used.indices { used[index] = 0 }
    for index in tasks.indices where tasks[index].lead >= 0 {
      order[tasks[index].lead].append(index)
    }
    for person in order.indices {
      order[person].sort { (tasks[$0].planned, $0) < (tasks[$1].planned, $1) }
    }
    for index in tasks.indices where tasks[index].ready < .infinity {
      insert(.ready, index, at: max(tasks[index].ready, tasks[index].earliest))
    }
    while let (event, time) = events.popFirst() { handle(event, at: time) }
  }

  private mutating func insert(_ kind: Event.Kind, _ subject: Int, at time: Double) {
    events.insert(Event(kind: kind, subject: Int32(subject)), at: time)
  }

  private mutating func handle(_ event: Event, at now: Double) {
    let subject = Int(event.subject)
    switch event.kind {
    case .ready:
      let place = waiting.firstIndex {
        (tasks[$0].planned, $0) > (tasks[subject].planned, subject)
      }
      waiting.insert(subject, at: place ?? waiting.count)
      if tasks[subject].planned > now { insert(.planned, subject, at: tasks[subject].planned) }
    case .planned: if tasks[subject].isStarted { return }
    case .ended:
      let next = tasks[subject].next
      if next >= 0 {
        tasks[next].ready = now + tasks[next].gap
        insert(.ready, next, at: max(tasks[next].ready, tasks[next].earliest))
      }
    case .released: used[members[subject].resource] -= members[subject].units
    }
    startAll(now)
  }

  /// Begins every task that can begin, in the order of the book.
  private mutating func startAll(_ now: Double) {
    var place = 0
    while place < waiting.count {
      let task = waiting[place]
      if isTurn(task, now), isFree(task) {
        waiting.remove(at: place)
        start(task, now)
        // Somebody before may only have waited for this one to be taken.
        place = 0
      } else {
        place += 1
      }
    }
  }

  /// Whether its time has come, or nobody is left before it.
  private func isTurn(_ task: Int, _ now: Double) -> Bool {
    if now >= tasks[task].planned { return true }
    let lead = tasks[task].lead
    return lead >= 0 && order[lead][begun[lead]] == task
  }

  private func isFree(_ task: Int) -> Bool {
    tasks[task].members.allSatisfy { place in
      let member = members[place]
      return used[member.resource] + member.units <= frame.capacities[member.resource]
    }
  }

  private mutating func start(_ task: Int, _ now: Double) {
    tasks[task].isStarted = true
    let lead = tasks[task].lead
    if lead >= 0 {
      while begun[lead] < order[lead].count, tasks[order[lead][begun[lead]]].isStarted {
        begun[lead] += 1
      }
    }
    let end = now + tasks[task].length
    for place in tasks[task].members {
      used[members[place].resource] += members[place].units
      insert(.released, place, at: end + members[place].after)
      figures.use(members[place], from: now, to: end, isBreak: tasks[task].client < 0)
    }
    if tasks[task].client >= 0 { figures.begin(tasks[task], at: now) }
    insert(.ended, task, at: end)
  }

  /// Notes what the day came to.
  func note(in tally: inout Tally) { figures.note(in: &tally) }
}
