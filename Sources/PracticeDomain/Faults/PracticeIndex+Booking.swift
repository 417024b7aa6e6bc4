extension Practice {
  /// The faults of the booking policy.
  func bookingFaults(_ index: PracticeIndex) -> [PracticeFault] {
    let policy = demand.policy
    var faults = FieldFault.range(policy.notice, 0...525_600, "notice")
    faults += policy.ahead.map { FieldFault.range($0, 0...731, "ahead") } ?? []
    faults += policy.openBookings.map { FieldFault.range($0, 1...1000, "open-bookings") } ?? []
    faults += FieldFault.amount(policy.waitPrice, "wait-price")
    faults += FieldFault.amount(policy.refusalPrice, "refusal-price")
    for (position, work) in policy.bookable.enumerated() {
      faults += index.faults(of: work, "bookable[\(position + 1)]")
    }
    var ids: Set<Identifier<Reserve>> = []
    for (position, reserve) in policy.reserves.enumerated() {
      let field = "reserves[\(position + 1)]"
      if !ids.insert(reserve.id).inserted {
        faults.append(FieldFault("\(field).id", "is used twice", kind: .identity))
      }
      faults += index.faults(of: reserve, field)
    }
    return faults.map { PracticeFault(.booking, nil, $0) }
  }
}

extension PracticeIndex {
  fileprivate func faults(of work: BookableWork, _ field: String) -> [FieldFault] {
    missing(work.services, "\(field).services") + faults(of: work.work, "\(field).work")
  }

  fileprivate func faults(of reserve: Reserve, _ field: String) -> [FieldFault] {
    faults(of: reserve.who, "\(field).who")
      + FieldFault.part(reserve.part, field: "\(field).part")
      + missing(all: reserve.urgencies, "\(field).urgencies", in: urgencies)
      + missing(reserve.services, "\(field).services")
      + FieldFault.amount(reserve.price, "\(field).price")
      + (reserve.release.map {
        FieldFault.range($0.days, 0...365, "\(field).release-days")
      } ?? [])
  }

  private func missing(_ services: [Identifier<Service>], _ field: String) -> [FieldFault] {
    services.filter { self.services[$0] == nil }
      .map { FieldFault(field, "'\($0)' names no service", kind: .reference) }
  }
}
