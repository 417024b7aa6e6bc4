import PracticeDomain
import Testing

@testable import Verification

@Suite struct MoneyRuleVerificationTests {
  private func sample(_ rule: any Rule, days: Int = 7, start: Int = 0) throws -> Sample {
    var sample = try Sample(days: days, start: .day(start), rules: [rule])
    sample.practice.contracts[0].pay = Pay(hourly: 1001)
    return sample
  }

  private var ana: RuleHeader { RuleHeader("m", scope: Scope(professionals: ["Ana"])) }

  private func part(_ from: Int, _ until: Int) throws -> DayPart {
    DayPart(
      from: try #require(TimeOfDay(minutes: from * 60)),
      until: try #require(TimeOfDay(minutes: until * 60))
    )
  }

  @Test("the hours of a group cost no more than the budget")
  func budget() throws {
    let rule = BudgetRule(header: RuleHeader("m"), maximum: 16_016, unit: 1000, price: .soft(1))
    var sample = try sample(rule)
    #expect(sample.verify("E......", ".E.....").cost == 0)
    // Another early shift costs 8008, which is nine started thousands.
    #expect(sample.verify("E......", ".E.....", "..E....").cost == 9)
    sample.practice.professionals[2].pay = Pay(hourly: 125)
    #expect(sample.verify("E......", ".E.....", "..E....").cost == 1)
    sample.practice.contracts[0].pay = nil
    #expect(sample.verify("EEEEEEE").cost == 0)
  }

  @Test("a budget by week knows only the days of the horizon")
  func weeklyBudget() throws {
    let rule = BudgetRule(header: ana, period: .week, maximum: 8008, unit: 8008, price: .soft(1))
    var sample = try sample(rule, start: 3)
    sample.knowPast("EEE")
    #expect(sample.verify("E...E..").cost == 0)
    #expect(sample.verify("EE..EEE").cost == 3)
  }

  @Test("a budget may count premiums, and what agencies charge in place of pay")
  func budgetOfRates() throws {
    let rule = BudgetRule(
      header: RuleHeader("b", scope: Scope(professionals: ["Ana"])),
      maximum: 0,
      unit: 1,
      price: .soft(1),
      countsRates: true
    )
    let nights = PremiumsRule(header: ana, parts: [try part(20, 24)], rate: .amount(600))
    var sample = try sample(rule)
    sample.practice.rules.append(nights)
    // Eight hours at 1001, and two of them at 600 more, once as pay and once as such.
    #expect(sample.verify("L......").cost == 8008 + 1200 + 1200)
    sample.practice.rules[1] = AgencyRule(header: ana, tariff: 3000, minimumCall: 600)
    #expect(sample.verify("L......").cost == 30_000 + 30_000)
    var plain = rule
    plain.countsRates = false
    sample.practice.rules[0] = plain
    #expect(sample.verify("L......").cost == 8008 + 30_000)
  }

  @Test("premiums are paid for the minutes that lie in their hours")
  func premiums() throws {
    let rule = PremiumsRule(
      header: ana,
      parts: [try part(20, 24), try part(0, 6)],
      rate: .percentOfPay(25)
    )
    var sample = try sample(rule)
    // Two hours of the late shift: 500.5 of 2002 at a quarter, halves up.
    #expect(sample.verify("L......").cost == 501)
    // Eight hours of the night, the last of them beyond the horizon.
    #expect(sample.verify("......N").cost == 2002)
    #expect(sample.verify("LN.....").cost == 2503)
    sample.practice.shifts[2].breaks = [ShiftBreak(length: 60, isPaid: false, offset: 180)]
    #expect(sample.verify("N......").cost == 1752)
    sample.knowPast("N")
    #expect(sample.verify(".......").cost == 0)
  }

  @Test("premiums know weekends and holidays, and are never for unpaid time")
  func premiumDays() throws {
    let rule = PremiumsRule(
      header: ana,
      days: DaySelector(weekdays: [.saturday, .sunday]),
      holidays: true,
      rate: .amount(100)
    )
    var sample = try sample(rule)
    #expect(sample.verify("EEEE...").cost == 0)
    #expect(sample.verify(".....E.").cost == 800)
    // Two hours before midnight on Friday, seven on Saturday.
    #expect(sample.verify("....N..").cost == 700)
    sample.practice.holidays = [.day(2): "New Year"]
    #expect(sample.verify("..E....").cost == 800)
    sample.practice.shifts[0].breaks = [ShiftBreak(length: 30, isPaid: false)]
    #expect(sample.verify("..E....").cost == 750)
    sample.practice.shifts[0].start = nil
    #expect(sample.verify("..E....").cost == 750)
  }

  @Test("a call is paid for its time, at least the shortest, after notice")
  func agency() throws {
    var sample = try sample(AgencyRule(header: ana, tariff: 3001, minimumCall: 300, notice: 2))
    #expect(sample.verify("..E....").cost == 8 * 3001)
    sample.practice.shifts[0].length = 90
    #expect(sample.verify("..E....").cost == 5 * 3001)
    sample.practice.shifts[0].length = 301
    // 5 hours and a minute: 15055.02.
    #expect(sample.verify("..E....").cost == 15_055)
    let early = sample.verify("EE.....")
    #expect(!early.isLawful && early.hardFindings.count == 2)
    #expect(sample.verify(".......", "E......").cost == 0)
    sample.knowPast("E")
    #expect(sample.verify(".......").findings.isEmpty)
  }

  @Test("the first tariff that counts is paid for a call, by its day, its work and holidays")
  func agencyTariffs() throws {
    let rule = AgencyRule(
      header: ana,
      tariff: 1000,
      tariffs: [
        AgencyTariff(work: ShiftSelector(shifts: ["N"]), tariff: 1500),
        AgencyTariff(
          days: DaySelector(weekdays: [.saturday, .sunday]),
          holidays: true,
          tariff: 2000
        ),
      ]
    )
    var sample = try sample(rule)
    #expect(sample.verify("EL.....").cost == 16_000)
    #expect(sample.verify(".....E.").cost == 16_000)
    // The night of Friday begins on Friday; that of Saturday is a night first.
    #expect(sample.verify("....NN.").cost == 2 * 9 * 1500)
    sample.practice.holidays = [.day(2): "New Year"]
    #expect(sample.verify("..E....").cost == 16_000)
  }

  @Test("a least charge is made up in each whole week, or over the horizon")
  func agencyMinimum() throws {
    var rule = AgencyRule(header: ana, tariff: 1000, minimumCharge: 20_000)
    #expect(try sample(rule).verify(".......").cost == 20_000)
    #expect(try sample(rule).verify("E......").cost == 20_000)
    #expect(try sample(rule).verify("EEE....").cost == 24_000)
    // No week lies in it as a whole.
    #expect(try sample(rule, start: 3).verify("E......").cost == 8000)
    rule.period = .horizon
    #expect(try sample(rule, start: 3).verify("E......").cost == 20_000)
    rule.header = RuleHeader("m", scope: Scope(professionals: ["nobody"]))
    #expect(try sample(rule).verify("E......").cost == 0)
  }

  @Test("public holidays credit the contract's share, worked or not")
  func holidays() throws {
    let rule = HoursRule(
      header: ana,
      minimum: .minutes(2400),
      maximum: .minutes(2400),
      shortagePrice: .soft(100),
      excessPrice: .soft(1),
      countsHolidays: true
    )
    var sample = try sample(rule)
    sample.practice.holidays = [.day(2): "one", .day(5): "on a Saturday"]
    #expect(sample.verify("EE.EE..").cost == 0)
    #expect(sample.verify("EEEEE..").cost == 8)
    sample.practice.leave = [Leave(professional: "Ana", from: .day(2), until: .day(2))]
    #expect(sample.verify("EE.EE..").cost == 0)
    sample.practice.leave = []
    sample.practice.professionals[0].from = .day(3)
    #expect(sample.verify("...EE..").cost == 2400)
    var overtime = try self.sample(
      OvertimeRule(
        header: ana,
        tiers: [.init(units: nil, cost: .amount(1))],
        countsHolidays: true
      )
    )
    overtime.practice.holidays = [.day(2): "one"]
    #expect(overtime.verify("EE.EE..").cost == 0)
    #expect(overtime.verify("EEEEE..").cost == 8)
  }
}
