public import PracticeDomain

/// Draws small practices that use every kind of rule with random parameters,
/// histories of every sort, and a clock change within the horizon.
public struct RandomPractice {
  var random: SeededGenerator

  /// A practice; the same seed gives the same.
  public static func draw(seed: UInt64) -> Practice {
    var drawing = RandomPractice(random: SeededGenerator(seed: seed))
    return drawing.practice()
  }

  /// A roster whose every day is a duty of the practice, lawful or not.
  public static func roster(of practice: Practice, seed: UInt64) -> Roster {
    var random = SeededGenerator(seed: seed)
    var assignments: [Assignment] = []
    let density = random.integer(1...4)
    for professional in practice.professionals {
      for date in practice.horizon.dates where random.integer(1...4) <= density {
        for shift in shifts(of: practice, &random) {
          assignments.append(
            Assignment(
              professional: professional.id,
              date: date,
              shift: shift.id,
              role: shift.roles.isEmpty ? nil : random.one(of: shift.roles),
              place: shift.places.isEmpty ? nil : random.one(of: shift.places),
              breakOffset: breakOffset(shift, &random)
            )
          )
        }
      }
    }
    return Roster(horizon: practice.horizon, assignments: assignments)
  }

  private static func breakOffset(_ shift: Shift, _ random: inout SeededGenerator) -> Int? {
    guard let pause = shift.placedBreak, !random.once(in: 4) else { return nil }
    return random.one(of: pause.placements)
  }

  private static func shifts(
    of practice: Practice,
    _ random: inout SeededGenerator
  ) -> [Shift] {
    if random.once(in: 6), let combination = practice.combinations.first {
      return combination.shifts.compactMap(practice.shift)
    }
    return [random.one(of: practice.shifts)]
  }

  static let people: [Identifier<Professional>] = ["ana", "ben", "cem", "dot"]
  static let start = CalendarDate(year: 2026, month: 3, day: 25)

  private mutating func practice() -> Practice {
    let start = (Self.start ?? CalendarDate(dayNumber: 0)).adding(days: random.integer(0...4))
    let horizon = Horizon(start: start, days: random.integer(5...16))
    var practice = Practice(
      name: "random",
      clock: PracticeClock(zoneName: "Europe/London") ?? .universal,
      horizon: horizon ?? Horizon(start: start, days: 1) ?? horizonOfOneDay,
      weekStart: random.one(of: [.monday, .sunday]),
      weekend: random.once(in: 4) ? [.friday, .saturday, .sunday] : [.saturday, .sunday],
      sites: [Site(id: "north", name: "North"), Site(id: "south", name: "South")],
      rooms: rooms(),
      equipment: [
        Equipment(id: "ecg", name: "ECG", closures: [DaySelector(weekdays: [.friday])])
      ],
      skills: [Skill(id: "gp", name: "GP"), Skill(id: "nurse", name: "Nurse")],
      shifts: Self.shifts,
      combinations: [DutyCombination(shifts: ["E", "C"])],
      contracts: [
        Contract(id: "full", name: "Full", weeklyMinutes: 2250, pay: Pay(hourly: 2033)),
        Contract(id: "none", name: "None"),
      ],
      professionals: Self.people.map { professional($0) }
    )
    practice.leave = absences(practice.horizon)
    practice.unavailability = unavailability(practice.horizon)
    practice.requests = requests(practice.horizon)
    practice.fixed = fixed(practice.horizon)
    practice.cover = cover()
    practice.history = history(practice.horizon)
    practice.holidays = holidays(practice.horizon)
    practice.published = published(practice.horizon)
    practice.rules = rules()
    limitPaidTime(&practice)
    superviseSomeWork(&practice)
    return Self.sound(practice)
  }

  /// Says of some shifts how much of them is paid.
  private mutating func limitPaidTime(_ practice: inout Practice) {
    for index in practice.shifts.indices where random.once(in: 4) {
      let shift = practice.shifts[index]
      practice.shifts[index].paidLength =
        random.once(in: 2) ? 0 : random.integer(0...(shift.length - shift.unpaidBreakMinutes))
    }
  }

  private mutating func superviseSomeWork(_ practice: inout Practice) {
    for index in practice.rules.indices {
      guard var rule = practice.rules[index] as? SupervisionRule, random.once(in: 2) else {
        continue
      }
      rule.work = work()
      practice.rules[index] = rule
    }
  }

  /// The practice without what it may not hold: each piece is tried alone.
  private static func sound(_ drawn: Practice) -> Practice {
    var bare = drawn
    bare.fixed = []
    bare.cover = []
    bare.rules = []
    var sound = drawn
    sound.fixed = drawn.fixed.filter { fixed in
      var alone = bare
      alone.fixed = [fixed]
      return alone.faults().isEmpty
    }
    sound.cover = drawn.cover.filter { requirement in
      var alone = bare
      alone.cover = [requirement]
      return alone.faults().isEmpty
    }
    sound.rules = drawn.rules.filter { rule in
      var alone = bare
      alone.rules = [rule]
      return alone.faults().isEmpty
    }
    return sound
  }

  private var horizonOfOneDay: Horizon {
    // A horizon of one day always exists.
    guard let horizon = Horizon(start: CalendarDate(dayNumber: 0), days: 1) else { fatalError() }
    return horizon
  }

  static let shifts: [Shift] = [
    Shift(
      id: "E",
      name: "Early",
      start: TimeOfDay(minutes: 420),
      length: 480,
      breaks: [ShiftBreak(length: 30, isPaid: false, offset: 240)],
      roles: ["gp", "nurse"],
      places: ["n1", "south"],
      tags: ["day"]
    ),
    Shift(
      id: "D",
      name: "Day",
      start: TimeOfDay(minutes: 540),
      length: 480,
      breaks: [
        ShiftBreak(length: 15, isPaid: true, offset: 60),
        ShiftBreak(length: 45, isPaid: false, window: 150..<300),
      ],
      roles: ["nurse"],
      tags: ["day"]
    ),
    Shift(
      id: "L",
      name: "Late",
      start: TimeOfDay(minutes: 780),
      length: 540,
      roles: ["gp"],
      places: ["south"]
    ),
    Shift(
      id: "N",
      name: "Night",
      start: TimeOfDay(minutes: 1260),
      length: 600,
      breaks: [ShiftBreak(length: 30, isPaid: true, window: 120..<330)],
      tags: ["night"]
    ),
    Shift(id: "X", name: "Odd hours", start: nil, length: 240),
    Shift(
      id: "C",
      name: "On call",
      start: TimeOfDay(minutes: 1080),
      length: 840,
      onCall: true
    ),
  ]

  private mutating func professional(_ id: Identifier<Professional>) -> Professional {
    var professional = Professional(
      id: id,
      name: id.text,
      contract: random.one(of: ["full", "none", nil])
    )
    for skill: Identifier<Skill> in ["gp", "nurse"] where !random.once(in: 4) {
      let from = random.once(in: 4) ? Self.start?.adding(days: random.integer(0...8)) : nil
      professional.skills.append(SkillGrant(skill, from: from))
    }
    if random.once(in: 4) { professional.places = [random.one(of: ["north", "south"])] }
    if random.once(in: 3) { professional.tags = ["trainee"] }
    if random.once(in: 6) { professional.until = Self.start?.adding(days: 10) }
    return professional
  }
}
