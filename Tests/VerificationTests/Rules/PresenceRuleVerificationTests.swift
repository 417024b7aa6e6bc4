import PracticeDomain
import Testing

@testable import Verification

@Suite struct PresenceRuleVerificationTests {
  private func together(
    _ unit: KeepTogetherRule.Unit,
    work: ShiftSelector = .anyWork
  ) throws -> Sample {
    try Sample(rules: [
      KeepTogetherRule(
        header: RuleHeader("t", scope: Scope(professionals: ["Ana", "Ben"])),
        unit: unit,
        work: work,
        price: .soft(5)
      )
    ])
  }

  @Test("who is kept together works the same shifts, or the same days")
  func keepTogether() throws {
    #expect(try together(.shift).verify("E..L...", "E..L...", "N......").cost == 0)
    // Two different shifts are two breaches; on the same day they are none.
    #expect(try together(.shift).verify("E......", "L......").cost == 10)
    #expect(try together(.day).verify("E......", "L......").cost == 0)
    #expect(try together(.day).verify("E.....E", "L......").cost == 5)
    #expect(try together(.shift).verify("E.....E", ".......").cost == 10)
    let late = try together(.shift, work: ShiftSelector(shifts: ["L"]))
    #expect(late.verify("E..L...", "...L...").cost == 0)
  }

  @Test("the past says nothing about those kept together")
  func keepTogetherPast() throws {
    var sample = try together(.shift)
    sample.knowPast("EEE")
    #expect(sample.verify("E......", "E......").cost == 0)
  }

  /// Early is 7:00 to 15:00, late 14:00 to 22:00, night 22:00 to 7:00.
  private func alone(minimum: Int = 2, places: [Identifier<Place>] = []) throws -> Sample {
    try Sample(rules: [
      NeverAloneRule(
        header: RuleHeader("a"),
        places: places,
        minimum: minimum,
        unit: 60,
        price: .soft(1)
      )
    ])
  }

  @Test("nobody is alone: none or at least two at each moment")
  func neverAlone() throws {
    #expect(try alone().verify("E......", "E......").cost == 0)
    #expect(try alone().verify(".......").cost == 0)
    // Alone for the eight hours of an early shift.
    #expect(try alone().verify("E......").cost == 8)
    // Together from 14:00 to 15:00 only.
    #expect(try alone().verify("E......", "L......").cost == 14)
    #expect(try alone(minimum: 3).verify("E......", "E......").cost == 8)
    #expect(try alone(minimum: 3).verify("E......").cost == 16)
  }

  @Test("a part of a unit counts whole, and a break leaves the other alone")
  func neverAloneUnits() throws {
    var sample = try alone()
    sample.practice.shifts[0].breaks = [ShiftBreak(length: 30, isPaid: true, offset: 240)]
    // On the break at the same time nobody is there at all.
    #expect(sample.verify("E......", "E......").cost == 0)
    // 7:00 to 11:00 and 11:30 to 15:00: four hours and four started ones.
    #expect(sample.verify("E......").cost == 8)
    sample.practice.shifts[1].start = TimeOfDay(minutes: 420)
    #expect(sample.verify("E......", "L......").cost == 1)
  }

  @Test("nights run into the next day, from the past and out of the horizon")
  func neverAloneBorders() throws {
    var sample = try alone()
    // The last night counts until midnight only.
    #expect(sample.verify("......N").cost == 2)
    #expect(sample.verify("N......").cost == 9)
    sample.knowPast("N")
    #expect(sample.verify(".......").cost == 7)
    #expect(sample.verify("E......").cost == 15)
  }

  @Test("places are counted one by one, a site with its rooms")
  func neverAlonePlaces() throws {
    var sample = try alone(places: ["north", "south"])
    sample.usePlaces()
    #expect(sample.verifyPlaced("E......", "E......").cost == 0)
    #expect(sample.verifyPlaced("N......", "N......").cost == 0)
    sample.practice.shifts[2].start = TimeOfDay(minutes: 420)
    sample.practice.shifts[2].length = 480
    #expect(sample.verifyPlaced("E......", "N......").cost == 16)
    sample.practice.shifts[1].start = TimeOfDay(minutes: 420)
    #expect(sample.verifyPlaced("E......", "L......").cost == 0)
  }

  private func mix(_ unit: SkillMixRule.Unit, perSenior: Int = 1) throws -> Sample {
    var sample = try Sample(rules: [
      SkillMixRule(
        header: RuleHeader("m", scope: Scope(professionals: ["Ana", "Ben"])),
        seniors: Scope(skills: ["senior"]),
        perSenior: perSenior,
        unit: unit,
        span: 60,
        price: .soft(1)
      )
    ])
    sample.practice.skills = [Skill(id: "senior", name: "Senior")]
    sample.practice.professionals[2].skills = [SkillGrant("senior", from: .day(1))]
    return sample
  }

  @Test("each senior carries so many juniors, on a shift or at each moment")
  func skillMix() throws {
    #expect(try mix(.shift).verify(".E.....", ".......", ".E.....").cost == 0)
    #expect(try mix(.shift).verify(".E.....", ".E.....", ".E.....").cost == 1)
    #expect(try mix(.shift, perSenior: 2).verify(".E.....", ".E.....", ".E.....").cost == 0)
    #expect(try mix(.shift).verify(".E.....", ".E.....", ".L.....").cost == 2)
    #expect(try mix(.moment).verify(".E.....", ".E.....", ".E.....").cost == 8)
    // Alone from 7:00 to 14:00, then with a senior on the late shift.
    #expect(try mix(.moment).verify(".E.....", ".......", ".L.....").cost == 7)
  }

  @Test("who is senior is seen on the day on which the work begins")
  func skillMixValidity() throws {
    #expect(try mix(.shift).verify("E......", ".......", "E......").cost == 1)
    var sample = try mix(.moment)
    sample.knowPast("N")
    #expect(sample.verify(".......").cost == 7)
    sample.practice.professionals[0].skills = [SkillGrant("senior")]
    #expect(sample.verify("E......").cost == 0)
  }

  @Test("the last day is seen to its end only")
  func skillMixEnd() throws {
    #expect(try mix(.moment).verify("......N").cost == 2)
  }

  @Test("those on duty find a room, unless it is closed or they are too many")
  func rooms() throws {
    var sample = try Sample(rules: [
      RoomsRule(header: RuleHeader("r"), features: ["couch"], unit: 60, price: .soft(1))
    ])
    sample.practice.rooms = [
      Room(id: "one", name: "One", features: ["couch"]),
      Room(id: "two", name: "Two"),
    ]
    #expect(sample.verify("E......").cost == 0)
    #expect(sample.verify("E......", "E......").cost == 8)
    #expect(sample.verify("E......", "E......", "E......").cost == 16)
    #expect(sample.verify("E......", "L......").cost == 1)
    sample.practice.rooms[0].capacity = 2
    #expect(sample.verify("E......", "E......").cost == 0)
    sample.practice.rooms[0].closures = [.date(.day(1))]
    #expect(sample.verify(".E.....", ".E.....").cost == 16)
    #expect(sample.verify("E......", "E......").cost == 0)
  }

  @Test("devices are a pool as well, and last night's work holds one")
  func devices() throws {
    var sample = try Sample(rules: [
      RoomsRule(header: RuleHeader("r"), equipment: "ecg", unit: 60, price: .soft(1))
    ])
    sample.practice.equipment = [Equipment(id: "ecg", name: "ECG")]
    sample.practice.shifts[0].start = TimeOfDay(minutes: 360)
    #expect(sample.verify("E......", "......N").cost == 0)
    #expect(sample.verify("......N", "......N").cost == 2)
    sample.knowPast("N")
    #expect(sample.verify(".......", "E......").cost == 1)
    sample.practice.equipment[0].closures = [.everyDay]
    #expect(sample.verify(".......", "E......").cost == 15)
  }
}
