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
    static let returning: StreamName = "returning"
    static let payment: StreamName = "payment"
    static let demandLevel: StreamName = "demand level"
    static let demandDays: StreamName = "demand of days"
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
  /// For each sort of requests what it must leave alone.
  var closed: [[[UInt64]]]
  /// When some of that is released next.
  private var nextRelease = -Double.infinity
  let ranking: RankedSearch
  /// For each class what its demand of each day is multiplied by; empty for 1.
  private let demandPaths: [[Double]]
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
    closed = frame.access.sorts.map { _ in [] }
    ranking = RankedSearch(frame)
    demandPaths = Self.demandPaths(frame, streams)
  }

  /// What the demand turns out to be, where it is not known for sure.
  private static func demandPaths(
    _ frame: SimulationFrame,
    _ streams: StreamFamily
  ) -> [[Double]] {
    let (demand, days) = (frame.setup.demand, frame.measured.upperBound)
    let common = demand.uncertainty?.path(days: days, streams)
    return demand.classes.map { known in
      let own = known.uncertainty?.path(days: days, streams)
      guard let common, let own else { return common ?? own ?? [] }
      return zip(common, own).map { $0 * $1 }
    }
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
    case .cancellation: callOff(Int(event.subject), generation: event.generation, &agenda)
    case .dusk: end(Int(event.subject), &agenda)
    }
  }

  // MARK: Days

  /// A day begins: time is released, people call in sick, and the day's requests
  /// are drawn.
  private mutating func begin(_ day: Int, _ agenda: inout Agenda<Event>) {
    let ill = absences.spells(from: day)
    for spell in ill { miss(spell, &agenda) }
    draw(day, &agenda)
    let end = Double(frame.dayStarts[day + 1])
    agenda.schedule(Event(kind: .dusk, subject: Int32(day)), at: end)
    if day + 1 < frame.days {
      agenda.schedule(Event(kind: .dawn, subject: Int32(day + 1)), at: end)
    }
  }

  /// What is kept is looked at again once something has been released.
  mutating func release(_ now: Double) {
    guard now >= nextRelease else { return }
    nextRelease = frame.access.release(after: now)
    for sort in closed.indices {
      closed[sort] = frame.access.closed(to: sort, at: now, resources: frame.capacities.count)
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
    let weekday = frame.weekday(of: day)
    for number in frame.patterns.indices where frame.expected[number][day] > 0 {
      let path = demandPaths[number]
      let expected = frame.expected[number][day] * (path.isEmpty ? 1 : path[day])
      let key = frame.classKeys[number] << 24 | day << 12
      var stream = streams.stream(Purpose.request, entity: key)
      var height = stream.exponential()
      var place = 0
      while height < expected {
        let minute = frame.setup.demand.profile.minute(stream.uniform(), on: weekday)
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
  private mutating func end(_ day: Int, _ agenda: inout Agenda<Event>) {
    nextDay = day + 1 == frame.days ? frame.days + 1 : day + 1
    let counts = frame.measured.contains(day)
    flow.begin(day, absences)
    for number in visitsOfDay[day] {
      guard visits[number].status == .booked,
        frame.day(ofSlot: visits[number].start) == day
      else { continue }
      guard comes(visits[number]) else {
        visits[number].status = .missed
        askAgain(number, &agenda)
        continue
      }
      visits[number].status = .served
      if counts { tally.earn(frame.template(of: visits[number]).fee) }
      pay(visits[number], on: day)
      guard counts, let booking = book.booking(visits[number].booking) else { continue }
      flow.add(visits[number], booking.placements, streams)
    }
    guard counts else { return }
    flow.run()
    flow.note(in: &tally)
  }

  /// A visit that was held is paid for, some time.
  private mutating func pay(_ visit: VisitState, on day: Int) {
    let fee = frame.template(of: visit).fee
    guard fee != 0 else { return }
    let terms = frame.setup.money
    guard !terms.payers.isEmpty else {
      let paid = Double(fee) * (1 - terms.lostShare)
      return tally.collect(paid, earned: day, paid: day + terms.payerDelay, in: frame)
    }
    var stream = streams.stream(Purpose.payment, entity: visit.key, part: visit.streamPart)
    let payer = terms.payer(stream.uniform())
    guard stream.uniform() >= payer.lost else { return }
    let delay = min(3_650, payer.delay.draw(from: &stream).rounded())
    tally.collect(Double(fee), earned: day, paid: day + Int(delay), in: frame)
  }

  /// Whether a client comes.
  private func comes(_ visit: VisitState) -> Bool {
    let template = frame.template(of: visit)
    if template.isWork || frame.setup.demand.classes[visit.requestClass].isWalkIn { return true }
    let lead = frame.day(ofSlot: visit.start) - frame.day(of: visit.booked)
    let chance = template.noShow ?? frame.setup.attendance.noShow(days: lead)
    var stream = streams.stream(Purpose.attendance, entity: visit.key, part: visit.streamPart)
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
