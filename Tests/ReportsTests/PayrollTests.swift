import PracticeDomain
import Reports
import TestSupport
import Testing
import Verification

@Suite struct PayrollTests {
  /// One nurse who works a night that the date begins.
  private func night(_ date: String, length: Int = 600) throws -> (Practice, Roster) {
    let day = try #require(CalendarDate(date))
    let horizon = try #require(Horizon(start: day, days: 1))
    let practice = Practice(
      name: "Night",
      clock: try #require(PracticeClock(zoneName: "Europe/London")),
      horizon: horizon,
      shifts: [
        Shift(
          id: "N",
          name: "Night",
          start: TimeOfDay("21:00"),
          length: length,
          breaks: [ShiftBreak(length: 30, isPaid: false)]
        )
      ],
      professionals: [Professional(id: "ana", name: "Ana, \"A\"")]
    )
    let work = Assignment(professional: "ana", date: day, shift: "N")
    return (practice, Roster(horizon: horizon, assignments: [work]))
  }

  @Test(
    "a night is split by the clock on the wall, an hour shorter in spring and longer in autumn",
    arguments: [
      // Saturday from 21:00 and Sunday to 07:00 are weekend, 23:00 to 06:00 is
      // night, from which the break is taken.
      ("2026-03-21", 390, 180), ("2026-03-28", 330, 180), ("2026-10-24", 450, 180),
    ]
  )
  func clockChange(_ date: String, _ night: Int, _ weekend: Int) throws {
    let (practice, roster) = try self.night(date)
    let sheet = PayrollSheet(roster, in: practice)
    let entry = try #require(sheet.entries.first)
    #expect(sheet.entries.count == 1)
    #expect(entry[.night] == night && entry[.weekend] == weekend && entry[.ordinary] == 0)
    #expect(entry.rostered == practice.paidMinutes(of: practice.shifts[0], on: entry.date))
    let lines = sheet.csv.split(separator: "\r\n")
    #expect(
      lines[0]
        == "employee,name,date,shifts,paid,rostered,ordinary,overtime,night,weekend,on-call,leave"
    )
    let paid = night + weekend
    #expect(
      lines[1]
        == "ana,\"Ana, \"\"A\"\"\",\(date),N,\(paid),\(paid),0,0,\(night),\(weekend),0,0"
    )
  }

  @Test("a break with a window is taken from the class in which the roster places it")
  func placedBreak() throws {
    var (practice, roster) = try night("2026-03-21")
    // From 21:00 to 07:00; night from 23:00.
    practice.shifts[0].breaks = [ShiftBreak(length: 60, isPaid: false, window: 0..<480)]
    for (offset, night, weekend) in [(nil, 420, 120), (60, 420, 120), (240, 360, 180)] {
      roster.assignments[0].breakOffset = offset
      let entry = try #require(PayrollSheet(roster, in: practice).entries.first)
      #expect(entry[.night] == night && entry[.weekend] == weekend, "\(offset ?? -1)")
      #expect(entry.rostered == 540)
    }
  }

  @Test("terms that differ move minutes between classes and lose none")
  func terms() throws {
    let (practice, roster) = try night("2026-03-28")
    let terms = PayTerms(night: NightHours(from: 20 * 60, until: 7 * 60))
    let entry = try #require(PayrollSheet(roster, in: practice, terms: terms).entries.first)
    #expect(entry[.night] == 510 && entry.rostered == 510)
    let none = PayTerms(night: NightHours(from: 0, until: 0))
    let other = try #require(PayrollSheet(roster, in: practice, terms: none).entries.first)
    #expect(other[.night] == 0 && other[.weekend] == 510)
  }

  @Test(
    "all classes but leave add up to the roster, person by person, day by day",
    arguments: 0..<150
  )
  func reconciles(_ seed: UInt64) throws {
    let practice = RandomPractice.draw(seed: seed)
    let roster = RandomPractice.roster(of: practice, seed: seed)
    let sheet = PayrollSheet(roster, in: practice)
    var rest = roster.assignments
    for entry in sheet.entries {
      let own = rest.filter { $0.professional == entry.professional && $0.date == entry.date }
      rest.removeAll { $0.professional == entry.professional && $0.date == entry.date }
      let minutes = own.reduce(0) { sum, assignment in
        sum
          + (practice.shift(assignment.shift).map { practice.paidMinutes(of: $0, on: entry.date) }
            ?? 0)
      }
      #expect(entry.rostered == minutes)
      #expect(entry.shifts == own.map(\.shift))
      for payClass in PayClass.allCases { #expect(entry[payClass] >= 0) }
    }
    #expect(rest.isEmpty)
  }

  @Test("overtime of whole weeks is what the rule on overtime counts", arguments: 0..<150)
  func overtime(_ seed: UInt64) throws {
    var practice = RandomPractice.draw(seed: seed)
    // On call is a class of its own, and within the week leave comes as it
    // falls; the rule counts both and the order does not matter to it.
    practice.shifts = practice.shifts.map { shift in
      var shift = shift
      shift.onCall = false
      return shift
    }
    practice.leave = []
    practice.rules = [
      OvertimeRule(
        header: RuleHeader("overtime"),
        unit: 1,
        tiers: [.init(units: nil, cost: .amount(1))]
      )
    ]
    let horizon = practice.horizon
    practice.history = .unknown
    let roster = RandomPractice.roster(of: practice, seed: seed)
    let found = Verifier(practice).verify(roster).findings(ofRule: "overtime")
    let sheet = PayrollSheet(roster, in: practice)
    #expect(roster.horizon == horizon)
    for professional in practice.professionals {
      let paid = sheet.entries.filter { $0.professional == professional.id }
        .reduce(0) { $0 + $1[.overtime] }
      let counted = found.filter { $0.professionals == [professional.id] }
        .reduce(0) { $0 + $1.amount }
      #expect(paid == counted)
    }
  }

  @Test("public holidays that rules count come before overtime", arguments: 0..<60)
  func overtimeWithHolidays(_ seed: UInt64) throws {
    var practice = RandomPractice.draw(seed: seed)
    for index in practice.shifts.indices { practice.shifts[index].onCall = false }
    practice.leave = []
    practice.history = .unknown
    let countsHolidays = !seed.isMultiple(of: 3)
    practice.rules = [
      OvertimeRule(
        header: RuleHeader("overtime"),
        unit: 1,
        tiers: [.init(units: nil, cost: .amount(1))],
        countsHolidays: countsHolidays
      ),
      HoursRule(header: RuleHeader("hours"), maximum: .minutes(10_080), countsHolidays: true),
    ]
    // On the first day of a week they come before all work, as for the rule.
    practice.holidays = [:]
    let start = practice.horizon.start
    for date in (-7..<practice.horizon.days).map({ start.adding(days: $0) })
    where date.weekday == practice.weekStart { practice.holidays[date] = "Holiday" }
    let roster = RandomPractice.roster(of: practice, seed: seed)
    let found = Verifier(practice).verify(roster).findings(ofRule: "overtime")
    let sheet = PayrollSheet(roster, in: practice)
    for professional in practice.professionals {
      let paid = sheet.entries.filter { $0.professional == professional.id }
        .reduce(0) { $0 + $1[.overtime] }
      let counted = found.filter { $0.professionals == [professional.id] }
        .reduce(0) { $0 + $1.amount }
      #expect(paid == counted)
    }
  }

  @Test("a public holiday is credited like leave where a rule says so, but not twice")
  func holidays() throws {
    // Monday to Sunday; Monday, Tuesday and Saturday are public holidays.
    let dates = try (2...8).map { try #require(CalendarDate("2026-03-0\($0)")) }
    let terms = { (scope: Scope, counts: Bool) -> [any Rule] in
      [
        HoursRule(
          header: RuleHeader("hours", scope: scope),
          maximum: .minutes(3000),
          countsHolidays: counts
        )
      ]
    }
    var practice = Practice(
      name: "Holidays",
      horizon: try #require(Horizon(start: dates[0], days: 7)),
      contracts: [Contract(id: "full", name: "Full", weeklyMinutes: 2400)],
      professionals: [
        Professional(id: "ana", name: "Ana", contract: "full"),
        Professional(id: "ben", name: "Ben", contract: "full", from: dates[1]),
        Professional(id: "eve", name: "Eve"),
      ],
      leave: [Leave(professional: "ana", from: dates[1], until: dates[2], creditPerDay: 100)]
    )
    practice.holidays = [dates[0]: "One", dates[1]: "Two", dates[5]: "Three"]
    let roster = Roster(horizon: practice.horizon, assignments: [])
    func credits() -> [String] {
      PayrollSheet(roster, in: practice).entries.map {
        "\($0.professional) \($0.date.days(since: dates[0])) \($0[.leave])"
      }
    }
    practice.rules = terms(.everyone, true)
    #expect(credits() == ["ana 0 480", "ana 1 100", "ana 2 100", "ben 1 480"])
    practice.rules = terms(Scope(professionals: ["ben"]), true)
    #expect(credits() == ["ana 1 100", "ana 2 100", "ben 1 480"])
    practice.rules = terms(.everyone, false)
    #expect(credits() == ["ana 1 100", "ana 2 100"])
  }
}
