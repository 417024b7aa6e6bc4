import Primitives
import Simulation
import Slots

/// One replication of a simulated practice.
struct BookingRun: EventModel {
  /// What happens.
  struct Event: BitwiseCopyable {
    enum Kind: UInt8 {
      /// A day begins.
      case dawn
      /// A request comes.
      case request
      /// A client calls a visit off.
      case cancellation
      /// A day is over.
      case dusk
    }

    var kind: Kind
    var subject: Int32
    var generation: Int32 = 0
  }

  /// A request on its way.
  struct Asking {
    var requestClass: Int
    var pattern: Int
    var key: Int
  }

  /// What random numbers are for.
  enum Purpose {
    static let request: StreamName = "requests"
    static let attendance: StreamName = "attendance"
    static let cancellation: StreamName = "cancellation"
    static let punctuality: StreamName = "punctuality"
    static let service: StreamName = "service times"
    static let sickness: StreamName = "sickness"
  }

  let frame: SimulationFrame
  let streams: StreamFamily
  var book: LiveBook
  var visits: [VisitState] = []
  /// The requests of the present day.
  var askings: [Asking] = []
  /// The visits that were given a time on each day; those that lost it again too.
  var visitsOfDay: [[Int]]
  /// The sessions of each shared service, with seats taken.
  var sessions: [Int: [Session]] = [:]
  var absences: Absences
  var flow: DayFlow
  var tally: Tally
  /// For each urgency class what it must leave alone.
  var closed: [[[UInt64]]]
  let ranking: RankedSearch
  private var nextDay = 0

  /// A session that clients share.
  struct Session {
    var start: Int
    var booking: Int
    var taken: Int
  }

  init(_ frame: SimulationFrame, _ streams: StreamFamily) {
    self.frame = frame
    self.streams = streams
    book = frame.book
    visitsOfDay = Array(repeating: [], count: frame.days)
    absences = Absences(frame, streams)
    flow = DayFlow(frame)
    tally = Tally(frame)
    closed = frame.urgencies.map { _ in [] }
    ranking = RankedSearch(frame)
  }

  var isFinished: Bool { nextDay > frame.days }

  /// Lets all days pass.
  mutating func run() -> SimulationResult {
    var agenda = Agenda<Event>(capacity: 1_024)
    agenda.schedule(Event(kind: .dawn, subject: 0), at: 0)
    let events = run(&agenda)
    for visit in visits where visit.isMeasured { tally.count(visit, in: frame) }
    return SimulationResult(
      values: tally.values(of: frame, absences),
      classes: tally.classes(of: frame),
      waits: tally.waitCounts,
      week: SampleWeek(self),
      events: events
    )
  }

  mutating func handle(_ event: Event, agenda: inout Agenda<Event>) {
    switch event.kind {
    case .dawn: begin(Int(event.subject), &agenda)
    case .request: ask(askings[Int(event.subject)], &agenda)
    case .cancellation: callOff(Int(event.subject), generation: event.generation)
    case .dusk: end(Int(event.subject))
    }
  }

  // MARK: Days

  /// A day begins: time is released, people call in sick, and the day's requests
  /// are drawn.
  private mutating func begin(_ day: Int, _ agenda: inout Agenda<Event>) {
    release(agenda.now)
    let ill = absences.spells(from: day)
    for spell in ill { miss(spell, &agenda) }
    draw(day, &agenda)
    let end = Double(frame.dayStarts[day + 1])
    agenda.schedule(Event(kind: .dusk, subject: Int32(day)), at: end)
    if day + 1 < frame.days {
      agenda.schedule(Event(kind: .dawn, subject: Int32(day + 1)), at: end)
    }
  }

  /// What is kept is looked at once a day, and again when something is released.
  mutating func release(_ now: Double) {
    guard !frame.reserves.spans.isEmpty else { return }
    for urgency in frame.urgencies.indices {
      closed[urgency] = frame.reserves.closed(
        to: urgency,
        at: now,
        resources: frame.capacities.count
      )
    }
  }

  /// Draws the requests of a day. Each class has its own sequence of heights, and
  /// those below what is expected of the day come: more demand adds requests and
  /// changes none.
  private mutating func draw(_ day: Int, _ agenda: inout Agenda<Event>) {
    askings.removeAll(keepingCapacity: true)
    guard day < frame.measured.upperBound else { return }
    let start = Double(frame.dayStarts[day])
    // A day on which clocks go forward is shorter.
    let last = Double(frame.dayStarts[day + 1]).nextDown
    for number in frame.patterns.indices where frame.expected[number][day] > 0 {
      let key = frame.classKeys[number] << 24 | day << 12
      var stream = streams.stream(Purpose.request, entity: key)
      var height = stream.exponential()
      var place = 0
      while height < frame.expected[number][day] {
        let minute = frame.setup.demand.profile.minute(stream.uniform())
        let patterns = Double(frame.patterns[number].count)
        askings.append(
          Asking(
            requestClass: number,
            pattern: Int(stream.uniform() * patterns),
            key: key | min(place, 4_095)
          )
        )
        agenda.schedule(
          Event(kind: .request, subject: Int32(askings.count - 1)),
          at: min(last, start + minute)
        )
        height += stream.exponential()
        place += 1
      }
    }
  }

  /// A day is over: it is followed minute by minute.
  private mutating func end(_ day: Int) {
    nextDay = day + 1 == frame.days ? frame.days + 1 : day + 1
    let counts = frame.measured.contains(day)
    flow.begin(day, absences)
    for number in visitsOfDay[day] {
      guard visits[number].status == .booked,
        frame.day(ofSlot: visits[number].start) == day
      else { continue }
      guard comes(visits[number]) else {
        visits[number].status = .missed
        continue
      }
      visits[number].status = .served
      if counts { tally.earn(frame.template(of: visits[number]).fee) }
      tally.collect(frame.template(of: visits[number]).fee, day: day, in: frame)
      guard counts, let booking = book.booking(visits[number].booking) else { continue }
      flow.add(visits[number], booking.placements, streams)
    }
    guard counts else { return }
    flow.run()
    flow.note(in: &tally)
  }

  /// Whether a client comes.
  private func comes(_ visit: VisitState) -> Bool {
    let template = frame.template(of: visit)
    if template.isWork || frame.setup.demand.classes[visit.requestClass].isWalkIn { return true }
    let lead = frame.day(ofSlot: visit.start) - frame.day(of: visit.booked)
    let chance = template.noShow ?? frame.setup.attendance.noShow(days: lead)
    var stream = streams.stream(Purpose.attendance, entity: visit.key, part: visit.part)
    return stream.uniform() >= chance
  }
}

extension SimulationFrame {
  func pattern(of visit: VisitState) -> RequestPattern {
    patterns[visit.requestClass][visit.pattern]
  }

  func template(of visit: VisitState) -> VisitTemplate {
    templates[patterns[visit.requestClass][visit.pattern].templates[visit.part]]
  }
}
