extension Practice {
  /// What is wrong with a practice made in code: ids that name nothing, doubled
  /// ids, limits that cross. Empty when it can be planned.
  public func faults() -> [String] { placedFaults().map(\.description) }

  /// The same faults, each with the thing that it is about, in the order of the
  /// parts of a practice.
  ///
  /// - Complexity: linear in the size of the practice times its rules.
  public func placedFaults() -> [PracticeFault] {
    let index = PracticeIndex(self)
    var faults: [PracticeFault] = []
    for section in PracticeSection.allCases {
      faults += doubledIds(in: section)
      faults += self.faults(in: section, index)
    }
    return faults
  }

  private func faults(in section: PracticeSection, _ index: PracticeIndex) -> [PracticeFault] {
    switch section {
    case .practice, .skills, .holidays: []
    case .horizon: horizonFaults()
    case .sites: located(sites, section, \.id.text) { index.faults(of: $0) }
    case .rooms: located(rooms, section, \.id.text) { index.faults(of: $0) }
    case .equipment: located(equipment, section, \.id.text) { index.faults(of: $0) }
    case .shifts: located(shifts, section, \.id.text) { index.faults(of: $0) }
    case .combinations: located(combinations, section) { index.faults(of: $0) }
    case .contracts: located(contracts, section, \.id.text) { index.faults(of: $0) }
    case .professionals:
      countFaults() + located(professionals, section, \.id.text) { index.faults(of: $0) }
    case .leave: located(leave, section) { index.faults(of: $0) }
    case .unavailability: located(unavailability, section) { index.faults(of: $0) }
    case .requests: located(requests, section) { index.faults(of: $0) }
    case .fixed: located(fixed, section) { index.faults(of: $0) }
    case .cover: located(cover, section, \.id) { index.faults(of: $0) }
    case .rules: located(rules, section, \.id) { index.faults(of: $0) }
    case .history: historyFaults(index)
    case .published: publishedFaults(index)
    case .book: bookFaults()
    case .booking: bookingFaults(index)
    case .services: located(demand.services, section, \.id.text) { index.faults(of: $0) }
    case .clientRequests: located(demand.requests, section, \.id.text) { index.faults(of: $0) }
    case .series: located(demand.series, section, \.id.text) { index.faults(of: $0) }
    case .matters: located(demand.matters, section, \.id.text) { index.faults(of: $0) }
    case .travel: located(demand.travel, section) { index.faults(of: $0) }
    case .reserved: located(demand.reserved, section) { index.faults(of: $0) }
    }
  }

  private func located<Thing>(
    _ things: [Thing],
    _ section: PracticeSection,
    _ id: (Thing) -> String? = { _ in nil },
    _ faults: (Thing) -> [FieldFault]
  ) -> [PracticeFault] {
    things.enumerated().flatMap { position, thing in
      faults(thing).map { PracticeFault(section, position, id: id(thing), $0) }
    }
  }

  private func horizonFaults() -> [PracticeFault] {
    (1...731).contains(horizon.days)
      ? []
      : [PracticeFault(.horizon, nil, FieldFault("days", "is out of range", expected: "1 to 731"))]
  }

  private func countFaults() -> [PracticeFault] {
    (1...5000).contains(professionals.count)
      ? []
      : [
        PracticeFault(
          .professionals,
          nil,
          FieldFault("", "holds \(professionals.count)", expected: "1 to 5000 professionals")
        )
      ]
  }
}
