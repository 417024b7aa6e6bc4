import PracticeDomain
import Testing

@testable import Verification

@Suite struct CountRuleVerificationTests {
  @Test("overtime is priced in tiers and forbidden beyond a limited last one")
  func overtime() throws {
    var sample = try Sample(rules: [
      OvertimeRule(
        header: RuleHeader("over", scope: Scope(professionals: ["Ana"])),
        unit: 60,
        tiers: [
          .init(units: 4, cost: .amount(10)), .init(units: 8, cost: .amount(20)),
        ]
      )
    ])
    #expect(sample.verify("EEEEE..").cost == 0)
    #expect(sample.verify("EEEEEE.").cost == 4 * 10 + 4 * 20)
    let verdict = sample.verify("EEEEEEE")
    #expect(verdict.cost == 4 * 10 + 8 * 20)
    #expect(verdict.amounts == [12, 4] && !verdict.isLawful)
    sample.practice.leave = [Leave(professional: "Ana", from: .day(5), until: .day(6))]
    #expect(sample.verify("EEEEE..").cost == 0)
    sample.practice.leave = [Leave(professional: "Ana", from: .day(4), until: .day(4))]
    #expect(sample.verify("EEEE.E.").cost == 120)
    sample.practice.contracts[0].weeklyMinutes = nil
    #expect(sample.verify("EEEEEEE").findings.isEmpty)
  }

  @Test("overtime in percent of pay is rounded a unit, halves up")
  func percentOfPay() throws {
    var sample = try Sample(rules: [
      OvertimeRule(
        header: RuleHeader("over", scope: Scope(professionals: ["Ana"])),
        unit: 30,
        tiers: [.init(units: nil, cost: .percentOfPay(125))]
      )
    ])
    sample.practice.contracts[0].weeklyMinutes = 1000
    #expect(sample.verify("EEE....").cost == 0)
    sample.practice.contracts[0].pay = Pay(hourly: 2004)
    // 440 minutes are 15 started half hours of 1252.5, so 1253 each.
    #expect(sample.verify("EEE....").cost == 15 * 1253)
    sample.practice.professionals[0].pay = Pay(hourly: 2000)
    #expect(sample.verify("EEE....").cost == 15 * 1250)
  }

  @Test("partial weeks keep the full threshold, known days count")
  func partialOvertime() throws {
    var sample = try Sample(
      start: .day(3),
      rules: [
        OvertimeRule(
          header: RuleHeader("over", scope: Scope(professionals: ["Ana"])),
          tiers: [.init(units: nil, cost: .amount(1))]
        )
      ]
    )
    #expect(sample.verify("EEEE...").cost == 0)
    sample.knowPast("EEE")
    #expect(sample.verify("EEEE...").cost == 16)
    sample.knowPast("EE")
    #expect(sample.verify("EEEE...").cost == 8)
  }

  @Test("shifts are counted with a balance over the horizon")
  func shiftCount() throws {
    var sample = try Sample(rules: [
      ShiftCountRule(
        header: RuleHeader("n", scope: Scope(professionals: ["Ana"])),
        work: ShiftSelector(tags: ["day"]),
        minimum: 2,
        maximum: 3,
        shortagePrice: .soft(100),
        excessPrice: .soft(1),
        balance: "shifts"
      )
    ])
    #expect(sample.verify("NNNNNNN").cost == 200)
    #expect(sample.verify("ELE....").cost == 0)
    #expect(sample.verify("ELELE..").cost == 2)
    sample.stand(nil, balances: ["shifts": 2])
    #expect(sample.verify("NNNNNNN").cost == 0)
    #expect(sample.verify("EL.....").cost == 1)
  }

  @Test("shifts are counted in weeks and rolling windows")
  func shiftCountPeriods() throws {
    func sample(_ period: Period, start: Int) throws -> Sample {
      try Sample(
        start: .day(start),
        rules: [
          ShiftCountRule(
            header: RuleHeader("n", scope: Scope(professionals: ["Ana"])),
            period: period,
            minimum: 1,
            maximum: 2,
            shortagePrice: .soft(100),
            excessPrice: .soft(1)
          )
        ]
      )
    }
    var week = try sample(.week, start: 3)
    #expect(week.verify(".......").cost == 0)
    #expect(week.verify("EEE....").cost == 1)
    week.knowPast("...")
    #expect(week.verify(".......").cost == 100)
    var rolling = try sample(.rolling(days: 2), start: 0)
    #expect(rolling.verify(".E.E.E.").cost == 0)
    #expect(rolling.verify("...E.E.").cost == 200)
    rolling.knowPast(".")
    #expect(rolling.verify(".E.E.E.").cost == 100)
  }

  private func weekends(days: Int, start: Int, work: ShiftSelector = .anyWork) throws -> Sample {
    try Sample(
      days: days,
      start: .day(start),
      rules: [
        WeekendsRule(
          header: RuleHeader("w", scope: Scope(professionals: ["Ana"])),
          work: work,
          minimum: 1,
          maximum: 1,
          shortagePrice: .soft(100),
          excessPrice: .soft(1),
          balance: "weekends"
        )
      ]
    )
  }

  @Test("weekends worked are counted once each, with the balance")
  func weekends() throws {
    var sample = try weekends(days: 14, start: 0)
    #expect(sample.verify("EEEEE..EEEEE..").cost == 100)
    #expect(sample.verify(".....EE.......").cost == 0)
    #expect(sample.verify(".....E.......E").cost == 1)
    sample.stand(nil, balances: ["weekends": 1])
    #expect(sample.verify(".....EE.......").cost == 1)
  }

  @Test("a weekend known to be worked before the horizon was counted then")
  func straddlingWeekends() throws {
    // From Sunday to Saturday.
    var sample = try weekends(days: 7, start: 6)
    #expect(sample.verify("E.....E").cost == 1)
    sample.knowPast("E")
    #expect(sample.verify("E.....E").cost == 0)
    sample.knowPast(".")
    #expect(sample.verify("E.....E").cost == 1)
    sample.stand(.working(days: 1, shift: "E", sameShiftDays: 1))
    #expect(sample.verify("E.....E").cost == 0)
    sample.stand(.off(days: 1))
    #expect(sample.verify("E.....E").cost == 1)
    var late = try weekends(days: 7, start: 6, work: ShiftSelector(shifts: ["L"]))
    late.stand(.working(days: 1, shift: "E", sameShiftDays: 1))
    #expect(late.verify("L.....L").cost == 1)
  }

  @Test("weekends are worked as a whole or not at all")
  func completeWeekends() throws {
    func sample(days: Int = 7, start: Int = 0) throws -> Sample {
      try Sample(
        days: days,
        start: .day(start),
        rules: [
          CompleteWeekendsRule(
            header: RuleHeader("c", scope: Scope(professionals: ["Ana"])),
            price: .soft(30)
          )
        ]
      )
    }
    let whole = try sample()
    #expect(whole.verify(".....EL").cost == 0 && whole.verify("EEEEE..").cost == 0)
    #expect(whole.verify(".....E.").days == [[5, 6]])
    #expect(whole.verify("......N").cost == 30)
    #expect(try sample(days: 6).verify(".....E").cost == 0)
    var sunday = try sample(start: 6)
    #expect(sunday.verify("E......").cost == 0)
    sunday.knowPast(".")
    #expect(sunday.verify("E......").cost == 30)
    #expect(sunday.verify(".......").cost == 0)
    sunday.stand(.working(days: 1, shift: "E", sameShiftDays: 1))
    #expect(sunday.verify(".......").cost == 30)
    sunday.stand(.off(days: 1))
    #expect(sunday.verify("E......").cost == 30)
  }
}
