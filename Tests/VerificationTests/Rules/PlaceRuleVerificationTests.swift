import PracticeDomain
import Testing

@testable import Verification

@Suite struct PlaceRuleVerificationTests {
  private func changes(
    _ period: Period = .week,
    maximum: Int = 0,
    start: Int = 0
  ) throws -> Sample {
    var sample = try Sample(
      start: .day(start),
      rules: [
        PlaceChangesRule(
          header: RuleHeader("c", scope: Scope(professionals: ["Ana"])),
          period: period,
          maximum: maximum,
          price: .soft(3)
        )
      ]
    )
    sample.usePlaces()
    return sample
  }

  @Test("a room is its site, and days off are passed over")
  func placeChanges() throws {
    #expect(try changes().verifyPlaced("EL.EL..").cost == 0)
    #expect(try changes().verifyPlaced("E..N...").cost == 3)
    #expect(try changes().verifyPlaced("EN.E.N.").cost == 9)
    #expect(try changes(maximum: 2).verifyPlaced("EN.E.N.").cost == 3)
    // Work without a place is passed over like a day off.
    #expect(try changes().verify("EN.E...").cost == 0)
  }

  @Test("the last place before the horizon is remembered")
  func changesAcrossBorders() throws {
    var sample = try changes(start: 3)
    #expect(sample.verifyPlaced("E......").cost == 0)
    sample.knowPlacedPast("N..")
    #expect(sample.verifyPlaced("E......").cost == 3)
    // The week counts its own days before the horizon too.
    sample.knowPlacedPast("NEN")
    #expect(sample.verifyPlaced("E......").cost == 9)
    #expect(sample.verifyPlaced("....E..").cost == 9)
    var horizon = try changes(.horizon, start: 3)
    horizon.knowPlacedPast("NEN")
    #expect(horizon.verifyPlaced("E......").cost == 3)
  }

  private func used(_ period: Period, start: Int = 0) throws -> Sample {
    var sample = try Sample(
      start: .day(start),
      rules: [
        PlacesUsedRule(
          header: RuleHeader("u", scope: Scope(professionals: ["Ana"])),
          period: period,
          price: .soft(2)
        )
      ]
    )
    sample.usePlaces()
    sample.practice.sites.append(Site(id: "east", name: "East"))
    return sample
  }

  @Test("different sites are counted once each")
  func placesUsed() throws {
    #expect(try used(.horizon).verifyPlaced("ELELE..").cost == 0)
    #expect(try used(.horizon).verifyPlaced("ENENE..").cost == 2)
    var three = try used(.horizon)
    three.practice.shifts[1].places = ["east"]
    #expect(three.verifyPlaced("ENL.E..").cost == 4)
    #expect(try used(.rolling(days: 2)).verifyPlaced("EN.E.N.").cost == 2)
  }

  @Test("sites before the horizon count in a week that began there")
  func sitesAcrossBorders() throws {
    var sample = try used(.week, start: 3)
    sample.knowPlacedPast("N..")
    #expect(sample.verifyPlaced("E......").cost == 2)
    #expect(sample.verifyPlaced("N......").cost == 0)
    #expect(sample.verifyPlaced("....E..").cost == 0)
    var horizon = try used(.horizon, start: 3)
    horizon.knowPlacedPast("N..")
    #expect(horizon.verifyPlaced("E......").cost == 0)
  }
}
