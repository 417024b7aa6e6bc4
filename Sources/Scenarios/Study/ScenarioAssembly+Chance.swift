import Documents
import PracticeDomain
import PracticeSimulation

/// What chance does in a simulation, besides how many requests come.
extension ScenarioAssembly {
  /// `no-show`, `no-shows`, `cancellation`, `asks-again` and `punctuality`.
  func readAttendance(_ fields: FieldReader, _ terms: inout SimulationTerms) {
    let always = fields.read("no-show", .share)
    if let always { terms.attendance.noShows = [Attendance.Step(days: 0, chance: always)] }
    let steps = fields.groups("no-shows").compactMap { group -> Attendance.Step? in
      let days = group.read("days", .integer(in: 0...730), required: true)
      let chance = group.read("chance", .share, required: true)
      group.finish()
      guard let days, let chance else { return nil }
      return Attendance.Step(days: days, chance: chance)
    }
    if !steps.isEmpty { terms.attendance.noShows = steps.sorted { $0.days < $1.days } }
    if fields.has("no-show"), fields.has("no-shows") {
      fields.report("no-shows", "is given beside no-show", expected: "one of them")
    } else if Set(steps.map(\.days)).count < steps.count {
      fields.report("no-shows", "names a lead time twice")
    }
    let attendance = terms.attendance
    terms.attendance.cancellationRate =
      fields.read("cancellation", .share) ?? attendance.cancellationRate
    terms.attendance.returning = fields.read("asks-again", .share) ?? attendance.returning
    guard let group = fields.nested("punctuality") else { return }
    terms.punctuality.mean = group.read("mean", .signedDecimal) ?? terms.punctuality.mean
    terms.punctuality.deviation = group.read("spread", .decimal) ?? terms.punctuality.deviation
    group.finish()
  }

  /// `variation` and `service-times`.
  func readServiceTimes(
    _ fields: FieldReader,
    _ practice: Practice,
    _ terms: inout SimulationTerms
  ) {
    terms.variation = fields.read("variation", .percent) ?? terms.variation
    let services = NameSpace("service", names: practice.demand.services.map(\.id.text))
    terms.samples = fields.groups("service-times").compactMap { group in
      let service: Identifier<Service>? = group.read("service", .id(in: services))
      let minutes = group.read("minutes", .decimal, required: true)
      group.finish()
      return minutes.map { SimulationTerms.ServiceSample(service: service, minutes: $0) }
    }
    for (_, own) in Dictionary(grouping: terms.samples, by: \.service)
    where own.allSatisfy({ $0.minutes == 0 }) {
      fields.report("service-times", "are all 0", expected: "minutes that visits took")
    }
  }

  /// `spells`, `days`, `covered`, `most-covers` and `agency`.
  func readSickness(_ group: FieldReader, _ terms: inout SimulationTerms) {
    var sickness = terms.sickness
    sickness.spells = group.read("spells", .decimal) ?? sickness.spells
    sickness.days = group.read("days", .decimal) ?? sickness.days
    sickness.isCovered = group.read("covered", .boolean) ?? sickness.isCovered
    sickness.mostCovers = group.read("most-covers", .integer(in: 0...14)) ?? sickness.mostCovers
    sickness.agencyTariff = group.read("agency", .integer(in: 0...1_000_000_000))
    if sickness.days < 1 { group.report("days", "is less than a day") }
    terms.sickness = sickness
    group.finish()
  }

  /// `overtime-pay` and `payers`.
  func readMoney(_ fields: FieldReader, _ terms: inout SimulationTerms) {
    let percent = fields.read("overtime-pay", .percent)
    terms.money.overtimePercent = percent ?? terms.money.overtimePercent
    terms.money.payers = fields.groups("payers").compactMap { payer($0) }
    if !terms.money.payers.isEmpty, terms.money.payers.allSatisfy({ $0.share == 0 }) {
      fields.report("payers", "pay for nothing", expected: "shares above 0 %")
    }
  }

  private func payer(_ group: FieldReader) -> MoneyTerms.Payer? {
    let id = group.read("id", .id, required: true)
    let share = group.read("share", .share, required: true)
    let days = group.read("days", .decimal, required: true)
    let spread = group.read("spread", .decimal) ?? 0
    let lost = group.read("lost", .share) ?? 0
    group.finish()
    guard let id, let share, let days else { return nil }
    return try? MoneyTerms.Payer(id: id, share: share, days: days, spread: spread, lost: lost)
  }
}
