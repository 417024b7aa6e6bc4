import Documents
import PracticeDomain
import PracticeSimulation

/// How many requests a simulation brings, and when.
extension ScenarioAssembly {
  /// `arrivals`, `rates`, `season`, `holidays` and `walk-ins`.
  func arrivals(
    _ fields: FieldReader,
    _ practice: Practice,
    _ history: [DemandOutlook.Entry],
    _ terms: SimulationTerms
  ) -> ArrivalTerms {
    var arrivals = ArrivalTerms()
    arrivals.source = fields.read("arrivals", .word) ?? .usual
    arrivals.rates = rates(fields)
    arrivals.seasons = seasons(fields, practice)
    arrivals.holidays = fields.nested("holidays").map { holidays($0, practice) }
    arrivals.walkIns = walkIns(fields, practice)
    if arrivals.source != .usual {
      arrivals.learnt = LearntDemand(
        history,
        practice,
        days: (terms.warmUp + terms.weeks) * 7,
        isForecast: arrivals.source == .forecast
      )
      if arrivals.learnt == nil { reportHistory(fields, practice) }
    }
    return arrivals
  }

  private func reportHistory(_ fields: FieldReader, _ practice: Practice) {
    fields.report(
      "arrivals",
      "needs a history of requests that says enough",
      expected: "a history beside simulate, of \(DemandOutlook.leastDays) days at least before "
        + "\(practice.horizon.start), that ends at most \(LearntDemand.farthest) days before the "
        + "last day simulated"
    )
  }

  /// How fast requests come, by weekday and hour; empty for as usual.
  private func rates(_ fields: FieldReader) -> [[Double]] {
    var table = [[Double]](repeating: Array(repeating: 0, count: 24), count: 7)
    for group in fields.groups("rates") {
      let days = group.days("days") ?? .everyDay
      let part = group.read("part", .part, required: true)
      let rate = group.read("rate", .decimal, required: true)
      group.finish()
      guard let part, let rate else { continue }
      for weekday in Weekday.allCases where days.weekdays.isEmpty || days.weekdays.contains(weekday)
      {
        for hour in 0..<24 {
          let low = max(hour * 60, part.from.minutes)
          let covered = max(0, min(hour * 60 + 60, part.until.minutes) - low)
          table[weekday.index][hour] += rate * Double(covered) / 60
        }
      }
    }
    guard fields.has("rates") else { return [] }
    if table.allSatisfy({ $0.allSatisfy { $0 == 0 } }) {
      fields.report("rates", "bring nobody", expected: "a rate above 0")
      return []
    }
    return table
  }

  private func seasons(_ fields: FieldReader, _ practice: Practice) -> [DemandSeason] {
    let services = NameSpace("service", names: practice.demand.services.map(\.id.text))
    return fields.groups("season").compactMap { group in
      let season = (
        months: Set(group.readAll("months", .months).joined()),
        weeks: Set(group.readAll("weeks", .yearWeeks).joined()),
        days: group.days("days") ?? .everyDay,
        services: Set(group.readAll("services", .id(in: services)) as [Identifier<Service>])
      )
      let factor = group.read("factor", .percent, required: true)
      group.finish()
      return factor.map {
        DemandSeason(
          months: season.months,
          weeks: season.weeks,
          days: season.days,
          services: season.services,
          factor: Double($0) / 100
        )
      }
    }
  }

  private func holidays(_ group: FieldReader, _ practice: Practice) -> HolidayTerms {
    let dates = Set(group.readAll("dates", .date)).union(practice.holidays.keys)
    let terms = HolidayTerms(
      dates,
      isClosed: group.read("closed", .boolean) ?? true,
      shifted: group.read("shifted", .share) ?? 1
    )
    group.finish()
    if dates.isEmpty {
      group.report("dates", "is missing", expected: "dates, or holidays in the practice")
    }
    return terms
  }

  private func walkIns(_ fields: FieldReader, _ practice: Practice) -> [ArrivalTerms.WalkIns] {
    let asked = Set(practice.demand.requests.map(\.service.text))
    let services = NameSpace("service with requests", names: asked.sorted())
    return fields.groups("walk-ins").compactMap { group in
      let service: Identifier<Service>? =
        group.read("service", .id(in: services), required: true)
      let share = group.read("share", .share)
      let weekly = group.read("weekly", .decimal)
      group.finish()
      if share == nil, weekly == nil {
        group.report("share", "is missing", expected: "a share, or how many weekly")
      }
      return service.map { .init(service: $0, share: share, weekly: weekly ?? 0) }
    }
  }
}
