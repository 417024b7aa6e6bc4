public import PracticeDomain

/// Draws small practices with a demand and a roster, so small that every book
/// can be tried.
public struct RandomDemand {
  private var random: SeededGenerator
  private let seed: UInt64

  /// A practice and its roster.
  ///
  /// - Parameter seed: the same seed gives the same practice.
  public static func draw(seed: UInt64) -> (practice: Practice, roster: Roster) {
    var drawing = RandomDemand(seed: seed)
    return drawing.drawPractice()
  }

  private init(seed: UInt64) {
    self.random = SeededGenerator(seed: seed)
    self.seed = seed
  }

  /// Zones with the eve of a clock change in each direction, or none.
  private static let calendars: [(zone: String, date: String)] = [
    ("UTC", "2026-03-02"), ("Europe/London", "2026-03-28"), ("Europe/London", "2026-10-24"),
    ("America/New_York", "2026-03-07"), ("America/New_York", "2026-10-31"),
    ("Australia/Lord_Howe", "2026-04-04"), ("Australia/Lord_Howe", "2026-10-03"),
    ("Asia/Kathmandu", "2026-06-01"), ("America/Havana", "2026-03-07"),
    ("Pacific/Chatham", "2026-09-26"),
  ]

  private mutating func drawPractice() -> (practice: Practice, roster: Roster) {
    let calendar = random.one(of: Self.calendars)
    let start = CalendarDate(calendar.date) ?? CalendarDate(dayNumber: 0)
    let clock = PracticeClock(zoneName: calendar.zone) ?? .universal
    let horizon = Horizon(start: start, days: 2)
    guard let horizon else { preconditionFailure("two days are a horizon") }
    var practice = Practice(name: "P\(seed)", clock: clock, horizon: horizon)
    practice.sites = [Site(id: "north", name: "North"), Site(id: "south", name: "South")]
    if random.once(in: 4) {
      practice.sites[0].opening = [
        OpeningHours(days: .everyDay, from: time(0), until: time(random.integer(3...5)))
      ]
    }
    practice.skills = [Skill(id: "gp", name: "GP"), Skill(id: "nurse", name: "Nurse")]
    practice.rooms = rooms()
    practice.equipment = [
      Equipment(
        id: "ecg",
        name: "ECG",
        quantity: random.integer(1...2),
        room: random.once(in: 4) ? "r0" : nil,
        turnover: random.one(of: [0, 10, 30])
      )
    ]
    practice.shifts = shifts()
    practice.professionals = people()
    practice.rules = RuleCatalogue.standing
    practice.demand = demand(practice)
    return (practice, roster(practice))
  }

  /// An hour of the short day: from midnight on, where clocks change.
  private func time(_ hour: Int) -> TimeOfDay {
    guard let time = TimeOfDay(minutes: hour * 60) else {
      preconditionFailure("\(hour) is an hour")
    }
    return time
  }

  private mutating func rooms() -> [Room] {
    (0..<random.integer(1...3)).map { number in
      Room(
        id: Identifier("r\(number)"),
        name: "Room \(number)",
        site: random.one(of: ["north", "north", "south"]),
        capacity: random.once(in: 6) ? 2 : 1,
        features: random.once(in: 2) ? ["couch"] : [],
        turnover: random.one(of: [0, 0, 20, 30]),
        closures: random.once(in: 9) ? [DaySelector(weekdays: [.sunday])] : []
      )
    }
  }

  private mutating func shifts() -> [Shift] {
    let pause: [ShiftBreak] =
      random.once(in: 4)
      ? [ShiftBreak(length: 30, isPaid: false)]
      : random.once(in: 3) ? [ShiftBreak(length: 30, isPaid: false, offset: 60)] : []
    return [
      Shift(
        id: "early",
        name: "Early",
        start: time(random.integer(0...1)),
        length: random.one(of: [180, 200, 240]),
        breaks: pause,
        roles: ["gp", "nurse"],
        places: random.once(in: 3) ? ["north", "r0"] : []
      ),
      Shift(
        id: "late",
        name: "Late",
        start: time(2),
        length: random.one(of: [150, 180]),
        roles: random.once(in: 2) ? ["gp", "nurse"] : []
      ),
    ]
  }

  private mutating func people() -> [Professional] {
    (0..<random.integer(2...3)).map { number in
      Professional(
        id: Identifier("p\(number)"),
        name: "P\(number)",
        skills: [
          [SkillGrant("gp")], [SkillGrant("gp"), SkillGrant("nurse")], [SkillGrant("nurse")],
        ][
          random.integer(0...2)
        ],
        tags: random.once(in: 2) ? ["senior"] : ["junior"]
      )
    }
  }

  private mutating func roster(_ practice: Practice) -> Roster {
    var assignments: [Assignment] = []
    for professional in practice.professionals {
      for date in practice.horizon.dates where !random.once(in: 9) {
        let shift = random.one(of: practice.shifts)
        let roles = shift.roles.filter { professional.holds($0, on: date) }
        if !shift.roles.isEmpty && roles.isEmpty { continue }
        let hasPlace = shift.places.contains { $0 == "r0" }
        assignments.append(
          Assignment(
            professional: professional.id,
            date: date,
            shift: shift.id,
            role: roles.isEmpty ? nil : random.one(of: roles),
            place: hasPlace ? random.one(of: shift.places) : nil
          )
        )
      }
    }
    return Roster(horizon: practice.horizon, assignments: assignments)
  }

  // MARK: Demand

  private mutating func demand(_ practice: Practice) -> Demand {
    var settings = BookSettings(grid: 30)
    settings.urgencies = [
      UrgencyClass(id: "routine", unservedPrice: Int64(random.integer(20...90)), latePrice: 3),
      UrgencyClass(id: "urgent", unservedPrice: 150, latePrice: Int64(random.integer(0...40))),
    ]
    settings.cancelPrice = 70
    settings.preferencePrice = Int64(random.integer(0...9))
    settings.continuityPrice = Int64(random.integer(0...9))
    settings.splinter = random.one(of: [0, 45, 60])
    settings.splinterPrice = Int64(random.integer(0...6))
    settings.overtime = random.one(of: [0, 0, 30, 45])
    settings.overtimePrice = 1
    settings.balancePrice = random.once(in: 3) ? Int64(random.integer(1...20)) : 0
    settings.usePrice = random.once(in: 3) ? Int64(random.integer(1...20)) : 0
    var demand = Demand(settings: settings)
    demand.services = [service(0, practice), service(1, practice)]
    if random.once(in: 3) { demand.services.append(shared()) }
    demand.travel = [
      TravelTime(from: "north", to: "south", minutes: random.one(of: [0, 20, 30, 60])),
      TravelTime(from: "hill", to: "north", minutes: random.one(of: [10, 40, 60])),
      TravelTime(from: "hill", to: "hill", minutes: random.one(of: [0, 30])),
    ]
    for number in 0..<random.integer(1...4) {
      demand.requests.append(request(number, practice, random.one(of: demand.services)))
    }
    if random.once(in: 3) { demand.series = [series(practice, demand.services[0])] }
    if random.once(in: 3) { demand.matters = [matter()] }
    if random.once(in: 4) {
      demand.reserved = [
        ReservedTime(
          professional: "p0",
          days: .everyDay,
          part: DayPart(from: time(1), until: time(2)),
          services: random.some(of: ["s0", ReservedTime.work])
        )
      ]
    }
    return demand
  }

  private mutating func service(_ number: Int, _ practice: Practice) -> Service {
    let count = random.one(of: [1, 1, 1, 2, 3])
    var phases = (0..<count).map { phase(number: $0, practice) }
    if phases[0].staff[0].count > 1 {
      for number in phases.indices { phases[number].staff[0].person = .any }
    }
    let fee = random.once(in: 3) ? Int64(random.integer(1...50)) : 0
    return Service(id: Identifier("s\(number)"), name: "S\(number)", phases: phases, fee: fee)
  }

  private mutating func phase(number: Int, _ practice: Practice) -> Phase {
    var need = StaffNeed(
      roles: random.one(of: [["gp"], ["nurse"], ["gp", "nurse"], ["gp", "nurse"], []]),
      skills: random.once(in: 6) ? ["gp"] : [],
      count: number == 0 && practice.professionals.count > 1 && random.once(in: 6) ? 2 : 1
    )
    if number > 0, random.once(in: 2) {
      need.person = random.once(in: 2) ? .same(phase: 0) : .different(phase: 0)
    }
    var phase = Phase(
      name: "phase-\(number)",
      length: random.one(of: [30, 30, 60]),
      gap: random.one(of: [0...0, 0...30, 30...60, 20...40]),
      staff: [need],
      place: random.one(of: [.nowhere, .room(RoomNeed()), .room(RoomNeed())]),
      bufferBefore: random.one(of: [0, 0, 0, 10, 30]),
      bufferAfter: random.one(of: [0, 0, 20, 30])
    )
    if case .same = need.person { phase.staff[0].count = 1 }
    if case .room = phase.place, random.once(in: 4) { phase.equipment = [EquipmentNeed("ecg")] }
    if number == 0, random.once(in: 3) {
      phase.place = .home
      phase.equipment = []
    }
    return phase
  }

  private mutating func shared() -> Service {
    Service(
      id: "class",
      name: "Class",
      phases: [Phase(name: "visit", length: 30, staff: [StaffNeed()], place: .room(RoomNeed()))],
      seats: 2,
      sessions: random.integer(1...2)
    )
  }

  private mutating func request(
    _ number: Int,
    _ practice: Practice,
    _ service: Service
  ) -> ClientRequest {
    var request = ClientRequest(
      id: Identifier("q\(number)"),
      client: Identifier(random.once(in: 3) ? "same" : "c\(number)"),
      service: service.id,
      windows: windows(practice),
      urgency: random.one(of: [nil, "urgent"]),
      target: random.once(in: 3) ? practice.horizon.start : nil,
      home: "hill",
      noShow: random.one(of: [0, 15])
    )
    if random.once(in: 4) {
      request.booked = .init(
        date: practice.horizon.start,
        time: time(random.integer(0...2)),
        move: random.once(in: 2) ? .hard : .soft(Int64(random.integer(0...30)))
      )
      if random.once(in: 3) { request.booked?.moveUntil = practice.horizon.start }
    }
    guard !service.isShared else { return request }
    let people = practice.professionals.map(\.id)
    if random.once(in: 4) { request.preferred = [random.one(of: people)] }
    if random.once(in: 4) { request.usual = [random.one(of: people)] }
    if random.once(in: 9) { request.required = [random.one(of: people)] }
    if random.once(in: 6) { request.apart = [random.one(of: people)] }
    if random.once(in: 8) { request.staffTags = practice.professionals[0].tags }
    if random.once(in: 8) { request.features = practice.rooms[0].features }
    if random.once(in: 2) { request.booked?.professionals = [random.one(of: people)] }
    if random.once(in: 3) { request.booked?.room = "r0" }
    return request
  }

  private mutating func windows(_ practice: Practice) -> [BookingWindow] {
    let from = random.integer(0...2)
    let part = DayPart(from: time(from), until: time(from + random.integer(1...3)))
    let date = random.one(of: practice.horizon.dates)
    let own = BookingWindow(days: .date(date), part: part)
    return random.once(in: 4) ? [own, BookingWindow(days: .everyDay, part: part)] : [own]
  }

  private mutating func series(_ practice: Practice, _ service: Service) -> Series {
    var visit = request(9, practice, service)
    visit.booked = nil
    visit.windows = [
      BookingWindow(days: .everyDay, part: DayPart(from: time(1), until: time(3)))
    ]
    return Series(
      id: "series",
      visit: visit,
      visits: 2,
      spacing: random.one(of: [0...1, 1...1, 1...2]),
      isWhole: random.once(in: 2),
      weekdayPrice: random.once(in: 3) ? .soft(4) : nil,
      timePrice: random.one(of: [nil, .soft(3), .hard]),
      personPrice: random.one(of: [nil, .soft(7), .hard])
    )
  }

  private mutating func matter() -> Matter {
    Matter(
      id: "brief",
      name: "Brief",
      effort: random.one(of: [60, 90]),
      preparer: StaffNeed(roles: random.one(of: [["gp"], []])),
      isOnePerson: random.once(in: 2),
      review: random.one(of: [0, 30]),
      reviewer: StaffNeed(),
      block: random.one(of: [60, 30]),
      deadline: nil,
      apart: random.once(in: 4) ? ["p0"] : []
    )
  }
}
