import PracticeDomain
import Testing

@testable import Verification

@Suite struct HoursRuleVerificationTests {
  private func sample(
    days: Int = 7,
    start: Int = 0,
    period: Period = .week,
    minimum: HoursRule.Limit? = nil,
    maximum: HoursRule.Limit? = nil,
    unit: Int = 60,
    balance: String? = nil
  ) throws -> Sample {
    try Sample(
      days: days,
      start: .day(start),
      rules: [
        HoursRule(
          header: RuleHeader("hours", scope: Scope(professionals: ["Ana"])),
          period: period,
          minimum: minimum,
          maximum: maximum,
          unit: unit,
          shortagePrice: .soft(100),
          excessPrice: .soft(1),
          balance: balance
        )
      ]
    )
  }

  @Test("each started unit costs")
  func units() throws {
    let sample = try sample(maximum: .minutes(1439))
    #expect(sample.verify("EE.....").cost == 0)
    #expect(sample.verify("EEE....").cost == 1)
    #expect(try self.sample(maximum: .minutes(1380)).verify("EEE....").cost == 1)
    #expect(try self.sample(maximum: .minutes(1379)).verify("EEE....").cost == 2)
    #expect(try self.sample(maximum: .minutes(1380), unit: 1).verify("EEE....").cost == 60)
    #expect(try self.sample(minimum: .minutes(961)).verify("EE.....").cost == 100)
  }

  @Test("contract hours scale with the period, rounded down; none means no limit")
  func contract() throws {
    var week = try sample(minimum: .contract(plus: -60), maximum: .contract(plus: 60))
    #expect(week.verify("EEEEE..").cost == 0)
    #expect(week.verify("EEEE...").amounts == [7])
    #expect(week.verify("EEEEEE.").amounts == [7])
    week.practice.contracts[0].weeklyMinutes = nil
    #expect(week.verify(".......").cost == 0)
    // 2400 * 10 / 7 = 3428
    let ten = try sample(days: 10, period: .horizon, maximum: .contract(plus: 0), unit: 1)
    #expect(ten.verify("EEEEEEEE..").amounts == [3840 - 3428])
    // 2400 * 2 / 7 = 685
    let two = try sample(period: .rolling(days: 2), maximum: .contract(plus: 0), unit: 1)
    #expect(two.verify("EE.....").amounts == [960 - 685])
  }

  @Test("a balance is carried into the horizon only")
  func balance() throws {
    var sample = try sample(period: .horizon, maximum: .minutes(960), balance: "minutes")
    sample.stand(nil, balances: ["minutes": 480])
    #expect(sample.verify("E......").cost == 0)
    #expect(sample.verify("EE.....").cost == 8)
    var week = try self.sample(maximum: .minutes(960), balance: "minutes")
    week.stand(nil, balances: ["minutes": 480])
    #expect(week.verify("EE.....").cost == 0)
  }

  @Test("partial weeks owe no minimum but keep the maximum; known days count")
  func partialWeeks() throws {
    // From Thursday to the Wednesday after.
    var sample = try sample(start: 3, minimum: .minutes(960), maximum: .minutes(960))
    #expect(sample.verify(".......").cost == 0)
    #expect(sample.verify("EEE....").cost == 8)
    #expect(sample.verify("....EEE").cost == 8)
    sample.knowPast("E..")
    #expect(sample.verify(".......").cost == 800)
    #expect(sample.verify("E......").cost == 0)
    sample.knowPast("EE")
    #expect(sample.verify(".......").cost == 0)
    #expect(sample.verify("E......").cost == 8)
  }

  @Test("weeks start on the practice's first day of the week")
  func weekStart() throws {
    var sample = try sample(days: 14, maximum: .minutes(480))
    sample.practice.weekStart = .sunday
    #expect(sample.verify("EEEEEEE").amounts == [40])
    #expect(sample.verify("......EE......").amounts == [8])
    #expect(sample.verify("......E......E").cost == 0)
  }

  @Test("rolling windows end in the horizon and look back where days are known")
  func rolling() throws {
    var sample = try sample(period: .rolling(days: 3), maximum: .minutes(480))
    #expect(sample.verify("E..E..E").cost == 0)
    #expect(sample.verify("E.E....").cost == 8)
    sample.knowPast("EE")
    #expect(sample.verify("E......").days == [[-2, 0], [-1, 1]])
    var least = try self.sample(period: .rolling(days: 3), minimum: .minutes(480))
    #expect(least.verify("..E..E.").cost == 0)
    #expect(least.verify("...E..E").amounts == [8])
    least.knowPast("..")
    #expect(least.verify("..E..E.").amounts == [8, 8])
  }

  @Test("leave credits the contract's share, half for part days, nothing at weekends")
  func leave() throws {
    var sample = try sample(minimum: .contract(plus: 0), unit: 1)
    sample.practice.leave = [Leave(professional: "Ana", from: .day(3), until: .day(6))]
    #expect(sample.verify("EEE....").cost == 0)
    sample.practice.leave[0].part = DayPart(
      from: try #require(TimeOfDay(minutes: 0)),
      until: try #require(TimeOfDay(minutes: 60))
    )
    #expect(sample.verify("EEE....").amounts == [480])
    sample.practice.leave[0].creditPerDay = 240
    #expect(sample.verify("EEE....").cost == 0)
    sample.practice.leave.insert(
      Leave(professional: "Ana", from: .day(3), until: .day(3), creditPerDay: 0),
      at: 0
    )
    #expect(sample.verify("EEE....").amounts == [240])
  }

  @Test("leave before the horizon credits in a known partial week")
  func pastLeave() throws {
    var sample = try sample(start: 3, minimum: .contract(plus: 0), unit: 1)
    sample.knowPast("...")
    sample.practice.leave = [Leave(professional: "Ana", from: .day(0), until: .day(2))]
    #expect(sample.verify("EE.....").cost == 0)
    #expect(sample.verify("E......").amounts == [480])
  }

  @Test("only the work selected counts, less unpaid breaks, in true time")
  func paidTime() throws {
    var sample = try sample(maximum: .minutes(0), unit: 1)
    sample.practice.shifts[0].breaks = [
      ShiftBreak(length: 30, isPaid: false), ShiftBreak(length: 15, isPaid: true),
    ]
    #expect(sample.verify("E......").amounts == [450])
    // The night of 30 to 31 March 2024 is an hour short in London, that of 26
    // to 27 October an hour long.
    for (date, minutes) in [("2024-03-30", 480), ("2024-10-26", 600), ("2024-06-01", 540)] {
      let start = try #require(CalendarDate(date))
      var night = try Sample(days: 1, start: start, rules: sample.practice.rules)
      night.practice.clock = try #require(PracticeClock(zoneName: "Europe/London"))
      #expect(night.verify("N").amounts == [minutes])
    }
  }
}
