extension Practice {
  /// The ids of a part that stand for two things, or are no ids.
  ///
  /// Sites and rooms share one space; the doubled one is told of the room.
  func doubledIds(in section: PracticeSection) -> [PracticeFault] {
    let ids = ids(in: section)
    var seen: Set<String> = section == .rooms ? Set(sites.map(\.id.text)) : []
    return ids.enumerated().flatMap { position, id -> [PracticeFault] in
      var faults: [FieldFault] = []
      if !seen.insert(id).inserted {
        faults.append(FieldFault("id", "is used twice", kind: .identity))
      }
      if id.isEmpty || id.contains(where: Identifier<Practice>.forbiddenCharacters.contains) {
        faults.append(FieldFault("id", "'\(id)' is not an id", kind: .identity))
      }
      return faults.map { PracticeFault(section, position, id: id, $0) }
    }
  }

  private func ids(in section: PracticeSection) -> [String] {
    switch section {
    case .sites: sites.map(\.id.text)
    case .rooms: rooms.map(\.id.text)
    case .equipment: equipment.map(\.id.text)
    case .skills: skills.map(\.id.text)
    case .shifts: shifts.map(\.id.text)
    case .contracts: contracts.map(\.id.text)
    case .professionals: professionals.map(\.id.text)
    case .cover: cover.map(\.id)
    case .rules: rules.map(\.id)
    case .services: demand.services.map(\.id.text)
    case .clientRequests: demand.requests.map(\.id.text)
    case .series: demand.series.map(\.id.text)
    case .matters: demand.matters.map(\.id.text)
    case .book, .booking, .travel, .reserved: []
    case .practice, .horizon, .combinations, .leave, .unavailability, .requests, .fixed,
      .holidays, .history, .published:
      []
    }
  }
}
