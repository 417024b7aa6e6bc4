extension PracticeIndex {
  func faults(of request: ClientRequest) -> [FieldFault] {
    let service = services[request.service]
    return
      (service == nil
      ? [FieldFault("service", "'\(request.service)' names no service", kind: .reference)] : [])
      + request.windows.flatMap { window in
        FieldFault.part(window.part, field: "windows")
          + FieldFault.span(from: window.days.from, until: window.days.until, field: "windows")
      }
      + missing(request.urgency, "urgency", in: urgencies)
      + request.required.flatMap { missing($0, "with") }
      + request.preferred.flatMap { missing($0, "prefers") }
      + request.usual.flatMap { missing($0, "usual") }
      + request.apart.flatMap { missing($0, "not-with") }
      + missing(features: request.features, "features")
      + missing(tags: request.staffTags.sorted(), "staff-tags", in: professionalTags)
      + (request.fee.map { FieldFault.amount($0, "fee") } ?? [])
      + FieldFault.range(request.noShow, 0...100, "no-show")
      + (request.booked.map { faults(of: $0) } ?? [])
      + (service.map { faults(of: request, for: $0) } ?? [])
  }

  private func faults(of booked: ClientRequest.Booking) -> [FieldFault] {
    let rooms = Set(practice.rooms.map(\.id))
    let grid = practice.demand.settings.grid
    let instant = practice.clock.instant(on: booked.date, minutes: booked.time.minutes)
    let origin = practice.clock.instant(on: practice.horizon.start, minutes: 0)
    return booked.professionals.flatMap { missing($0, "booked-with") }
      + missing(booked.room, "booked-room", in: rooms)
      + outside(booked.date).map {
        FieldFault("booked", $0.fault, expected: $0.expected, kind: $0.kind)
      }
      + (grid > 0 && (instant - origin).isMultiple(of: grid)
        ? [] : [FieldFault("booked", "is off the grid", expected: "a multiple of \(grid) min")])
      + FieldFault.price(booked.move, "move-price")
  }

  /// What does not agree with the service that is asked for.
  private func faults(of request: ClientRequest, for service: Service) -> [FieldFault] {
    var faults: [FieldFault] = []
    let homes = service.phases.filter { $0.place == .home }
    if !homes.isEmpty, request.home == nil {
      faults.append(FieldFault("home", "is missing: \(service.id) comes to the client's home"))
    }
    if homes.count > 1, let zone = request.home,
      practice.demand.travel.contains(where: { $0.from == zone && $0.to == zone && $0.minutes > 0 })
    {
      faults.append(
        FieldFault("service", "has several phases at a home in a zone with ways within it")
      )
    }
    guard service.isShared else { return faults }
    let booked = request.booked
    let wishes: [(String, Bool)] = [
      ("with", request.required.isEmpty), ("prefers", request.preferred.isEmpty),
      ("usual", request.usual.isEmpty), ("not-with", request.apart.isEmpty),
      ("features", request.features.isEmpty), ("staff-tags", request.staffTags.isEmpty),
      ("booked-with", booked?.professionals.isEmpty ?? true),
      ("booked-room", booked?.room == nil),
    ]
    return faults
      + wishes.filter { !$0.1 }.map {
        FieldFault($0.0, "is given for a service whose sessions clients share")
      }
  }

  func faults(of series: Series) -> [FieldFault] {
    faults(of: series.visit)
      + FieldFault.range(series.visits, 1...100, "visits")
      + FieldFault.range(series.spacing.lowerBound, 0...731, "spacing")
      + FieldFault.range(series.spacing.upperBound, 0...731, "spacing")
      + FieldFault.price(series.weekdayPrice, "weekday-price")
      + FieldFault.price(series.timePrice, "time-price")
      + FieldFault.price(series.personPrice, "person-price")
      + (series.visit.booked == nil ? [] : [FieldFault("booked", "is given for a whole series")])
      + personFaults(series)
  }

  private func personFaults(_ series: Series) -> [FieldFault] {
    guard series.personPrice != nil, let service = services[series.visit.service],
      service.isShared || service.phases.first?.staff.isEmpty ?? true
    else { return [] }
    return [FieldFault("person-price", "is given where the first phase has nobody of its own")]
  }

  func faults(of matter: Matter) -> [FieldFault] {
    FieldFault.range(matter.effort, 1...100_000, "effort")
      + FieldFault.range(matter.review, 0...100_000, "review")
      + FieldFault.range(matter.block, 5...1440, "block")
      + offGrid(matter.effort, "effort") + offGrid(matter.review, "review")
      + offGrid(matter.block, "block")
      + (matter.block > 0 && max(matter.effort, matter.review) / matter.block > 200
        ? [FieldFault("block", "cuts the work into more than 200 blocks")] : [])
      + faults(of: matter.preparer, "staff") + faults(of: matter.reviewer, "reviewer")
      + FieldFault.span(from: matter.from, until: matter.deadline, field: "deadline")
      + (matter.latePrice.map { FieldFault.amount($0, "late-price") } ?? [])
      + missing(matter.urgency, "urgency", in: urgencies)
      + matter.required.flatMap { missing($0, "with") }
      + matter.apart.flatMap { missing($0, "not-with") }
  }

  func faults(of travel: TravelTime) -> [FieldFault] {
    FieldFault.range(travel.minutes, 0...1440, "minutes")
  }

  func faults(of reserved: ReservedTime) -> [FieldFault] {
    missing(reserved.professional)
      + FieldFault.part(reserved.part)
      + reserved.services.filter { $0 != ReservedTime.work && services[Identifier($0)] == nil }
      .map { FieldFault("services", "'\($0)' names no service", kind: .reference) }
  }
}
