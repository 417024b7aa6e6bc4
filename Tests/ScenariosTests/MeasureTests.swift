import GLPKSolver
import LinearModel
import Planning
import PracticeDomain
import Scenarios
import Testing
import Verification

@Suite struct MeasureTests {
  /// Ann works five days, Ben three of them half, Cat two half days.
  private static func roster(_ practice: Practice) -> Roster {
    func duties(_ who: String, _ shift: String, _ role: String, _ days: [Int]) -> [Assignment] {
      days.map {
        Assignment(
          professional: Identifier(who),
          date: practice.horizon.date(at: $0),
          shift: Identifier(shift),
          role: Identifier(role)
        )
      }
    }
    return Roster(
      horizon: practice.horizon,
      assignments: duties("ann", "day", "nurse", [0, 1, 2, 3, 4])
        + duties("ben", "half", "nurse", [0, 1, 2]) + duties("cat", "half", "desk", [0, 1])
    )
  }

  private static func measures(_ edits: String = "{edit: demand, factor: 100 %}") throws
    -> PlanMeasures
  {
    let practice = try ScenarioFixture.edited(edits)
    let roster = roster(practice)
    return PlanMeasures(practice, roster: roster, verdict: Verifier(practice).verify(roster))
  }

  @Test("hours, pay and cover of a roster worked out by hand")
  func byHand() throws {
    let values = try Self.measures().values
    #expect(values[.paidTime] == Double((5 * 8 + 3 * 4 + 2 * 4) * 60))
    #expect(values[.ordinaryPay] == Double(2 * 40 * 2000 + 20 * 1500))
    #expect(values[.overtime] == 0 && values[.overtimePay] == 0 && values[.agencyPay] == 0)
    // On Thursday and Friday one nurse is missing for the mean of 8 and 4 hours, and
    // the desk is not covered for 4 hours on three days.
    #expect(values[.coverShortage] == Double((2 * 6 + 3 * 4) * 60))
    // Ann 40 of 40 hours; Ben 12, and 8 of leave.
    #expect(values[.hoursSpread] == 50)
    // Ben wished Wednesday off.
    #expect(values[.wishesBroken] == 1)
  }

  @Test("overtime is counted by the week and priced by the rule")
  func overtime() throws {
    let values = try Self.measures(
      "{edit: change-contracts, contracts: full, weekly-hours: 35h}"
    ).values
    #expect(values[.overtime] == Double(5 * 60))
    #expect(values[.overtimePay] == Double(5 * 3000))
    #expect(values[.labourCost] == Double(2 * 35 * 2000 + 20 * 1500 + 5 * 3000))
  }

  @Test("agency is paid by the call, and not as ordinary hours")
  func agency() throws {
    let practice = try ScenarioFixture.edited(
      "{edit: add-agency, id: temp, skills: nurse, tariff: 3000, minimum-call: 6h}"
    )
    var roster = Self.roster(practice)
    roster.assignments.append(
      Assignment(
        professional: "temp",
        date: practice.horizon.date(at: 3),
        shift: "half",
        role: "nurse"
      )
    )
    let verdict = Verifier(practice).verify(roster)
    let values = PlanMeasures(practice, roster: roster, verdict: verdict).values
    #expect(values[.agencyPay] == 18_000)
    #expect(values[.ordinaryPay] == Double(2 * 40 * 2000 + 20 * 1500))
  }

  @Test("an agency's discounts are taken off exactly, but never below the least charge")
  func discounts() throws {
    func values(_ terms: String) throws -> [PlanMeasure: Double] {
      let practice = try ScenarioFixture.edited(
        "{edit: add-agency, id: temp, skills: nurse, tariff: 3000, \(terms)}"
      )
      var roster = Self.roster(practice)
      for day in [0, 1, 2] {
        roster.assignments.append(
          Assignment(
            professional: "temp",
            date: practice.horizon.date(at: day),
            shift: "half",
            role: "nurse"
          )
        )
      }
      let verdict = Verifier(practice).verify(roster)
      return PlanMeasures(practice, roster: roster, verdict: verdict).values
    }
    let plain = try values("notice: 0")
    #expect(plain[.agencyPay] == 36_000 && plain[.agencyDiscount] == 0)
    // Twelve hours: two of them at 10 %, two at 25 %.
    let steps = try values("discounts: [{above: 8h, off: 10 %}, {above: 10h, off: 25 %}]")
    #expect(steps[.agencyDiscount] == 600 + 1500 && steps[.agencyPay] == 33_900)
    #expect(steps[.planCost] == plain[.planCost])
    #expect(try #require(steps[.labourCost]) == #require(plain[.labourCost]) - 2100)
    // Monday's call is dearer: an hour costs 3500 on average.
    let dear = "tariffs: [{days: Mon, tariff: 4500}], discounts: [{above: 6h, off: 50 %}]"
    #expect(try values(dear)[.agencyDiscount] == 6 * 1750)
    let least = try values("minimum-charge: 35000, discounts: [{above: 0h, off: 50 %}]")
    #expect(least[.agencyDiscount] == 1000 && least[.agencyPay] == 35_000)
  }

  @Test("skills of one person, people alone on duty, and standby")
  func robustness() throws {
    let robustness = try Self.measures().robustness
    // Only skills that something asks for count: nobody asks for a lead.
    #expect(robustness.soleHolders.map(\.skill) == ["desk"])
    #expect(robustness.soleHolders.map(\.professional) == ["cat"])
    #expect(robustness.alone.count == 4)
    let thursday = try #require(robustness.roleDays.first { $0.date.weekday == .thursday })
    #expect(thursday.onDuty == ["ann"] && thursday.standby == ["ben"])
    let friday = try #require(robustness.roleDays.first { $0.date.weekday == .friday })
    #expect(friday.standby.isEmpty)
  }

  @Test("a book: who is served, when, what it brings in, and how full things are")
  func book() throws {
    let practice = try ScenarioFixture.edited("{edit: demand, factor: 100 %}")
    let roster = Self.roster(practice)
    func visit(_ id: String, _ day: Int, _ hour: Int, _ minutes: Int, room: Bool) -> Appointment {
      let start = practice.clock.instant(on: practice.horizon.date(at: day), minutes: hour * 60)
      return Appointment(
        request: Identifier(id),
        phases: [
          AppointmentPhase(
            span: start..<(start + minutes),
            professionals: [["ann"]],
            room: room ? "r1" : nil,
            equipment: room ? [] : ["ecg"]
          )
        ]
      )
    }
    let book = AppointmentBook(
      appointments: [
        visit("q1", 0, 9, 30, room: true), visit("q2", 2, 9, 30, room: true),
        visit("q3", 3, 9, 15, room: false),
      ]
    )
    let measures = PlanMeasures(
      practice,
      roster: roster,
      verdict: Verifier(practice).verify(roster),
      book: book,
      bookVerdict: BookVerifier(practice, roster: roster).verify(book)
    )
    #expect(measures.values[.unserved] == 3)
    #expect(measures.values[.served] == 50)
    // q2 comes on Wednesday, a day after it could, q3 on Thursday, three after.
    #expect(measures.values[.daysToVisit] == 4.0 / 3)
    #expect(measures.values[.revenue] == Double(4000 + 3600))
    #expect(measures.served("urgent", within: 0) == 100)
    #expect(measures.values[.roomUse] == 100 * 60 / (5 * 600.0))
    let target = ScenarioTarget(subject: .served("urgent", within: 0), atLeast: 95)
    #expect(target.isMet(by: measures.value(of: target)) == true)
  }
}
