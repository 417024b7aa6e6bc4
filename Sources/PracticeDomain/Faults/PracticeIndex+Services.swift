extension PracticeIndex {
  func faults(of service: Service) -> [FieldFault] {
    var faults = FieldFault.amount(service.fee, "fee")
    faults += FieldFault.range(service.seats, 1...10_000, "seats")
    faults += FieldFault.range(service.sessions, 1...1000, "sessions")
    faults += FieldFault.range(service.phases.count, 1...20, "phases")
    for number in service.phases.indices { faults += self.faults(ofPhase: number, in: service) }
    if service.isShared, let phase = service.phases.first {
      if service.phases.count > 1 {
        faults.append(FieldFault("phases", "are several of a shared service", expected: "one"))
      }
      if phase.staff.isEmpty, phase.place == .nowhere {
        faults.append(FieldFault("staff", "is missing in a shared service"))
      }
      if phase.place == .home {
        faults.append(FieldFault("seats", "are shared at a home", expected: "a room"))
      }
    }
    return faults
  }

  private func faults(ofPhase number: Int, in service: Service) -> [FieldFault] {
    let phase = service.phases[number]
    let field = "phases[\(number + 1)]"
    return lengthFaults(phase, field)
      + phase.staff.enumerated().flatMap { position, need in
        faults(of: need, "\(field).staff[\(position + 1)]", phase: number, service)
      }
      + placeFaults(phase, field)
      + phase.equipment.flatMap { need -> [FieldFault] in
        guard let equipment = equipment[need.equipment] else {
          let fault = "'\(need.equipment)' names nothing"
          return [FieldFault("\(field).equipment", fault, kind: .reference)]
        }
        return FieldFault.range(need.quantity, 1...equipment.quantity, "\(field).equipment")
      }
  }

  private func lengthFaults(_ phase: Phase, _ field: String) -> [FieldFault] {
    FieldFault.range(phase.length, 1...1440, "\(field).length")
      + offGrid(phase.length, "\(field).length")
      + FieldFault.range(phase.gap.lowerBound, 0...100_000, "\(field).gap")
      + FieldFault.range(phase.gap.upperBound, 0...100_000, "\(field).gap")
      + FieldFault.range(phase.bufferBefore, 0...1440, "\(field).buffer-before")
      + FieldFault.range(phase.bufferAfter, 0...1440, "\(field).buffer-after")
  }

  /// The fault of a length that is no whole number of steps of the grid.
  func offGrid(_ minutes: Int, _ field: String) -> [FieldFault] {
    let grid = practice.demand.settings.grid
    guard grid > 0, !minutes.isMultiple(of: grid) else { return [] }
    return [FieldFault(field, "is off the grid", expected: "a multiple of \(grid) min")]
  }

  private func placeFaults(_ phase: Phase, _ field: String) -> [FieldFault] {
    guard case .room(let need) = phase.place else {
      let fixed = phase.equipment.compactMap { equipment[$0.equipment] }.first { $0.room != nil }
      return fixed.map {
        [FieldFault("\(field).equipment", "needs a room: \($0.id) stands in \($0.room ?? "")")]
      } ?? []
    }
    return missing(all: need.places, "\(field).room", in: places)
      + missing(features: need.features, "\(field).room")
  }

  /// The faults of features that no room offers.
  func missing(features: Set<String>, _ field: String) -> [FieldFault] {
    features.sorted().filter { feature in !practice.rooms.contains { $0.features.contains(feature) }
    }
    .map { FieldFault(field, "no room offers '\($0)'", kind: .limit) }
  }

  func faults(of need: StaffNeed, _ field: String) -> [FieldFault] {
    missing(all: need.roles, "\(field).roles", in: skills)
      + missing(all: need.skills, "\(field).skills", in: skills)
      + missing(tags: need.tags.sorted(), "\(field).tags", in: professionalTags)
      + FieldFault.range(need.count, 1...100, "\(field).count")
  }

  private func faults(
    of need: StaffNeed,
    _ field: String,
    phase: Int,
    _ service: Service
  ) -> [FieldFault] {
    let own = faults(of: need, field)
    let (earlier, name): (Int, String)
    switch need.person {
    case .any: return own
    case .same(let other): (earlier, name) = (other, "same-as")
    case .different(let other): (earlier, name) = (other, "different-from")
    }
    guard (0..<phase).contains(earlier), !service.phases[earlier].staff.isEmpty else {
      return own + [
        FieldFault("\(field).\(name)", "names no earlier phase with people")
      ]
    }
    guard name == "same-as", service.phases[earlier].staff[0].count != need.count else {
      return own
    }
    return own + [FieldFault("\(field).\(name)", "names a phase with another count of people")]
  }
}
