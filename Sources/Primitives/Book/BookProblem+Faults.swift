extension BookProblem {
  /// What an engine must not be given, each fault naming its primitive. Empty
  /// when the problem is sound.
  public func faults() -> [String] {
    var faults: [String] = []
    func expect(_ condition: Bool, _ fault: @autoclosure () -> String) {
      if !condition { faults.append(fault()) }
    }
    expect(slotCount >= 1, "there is no slot")
    expect(zip(dayStarts, dayStarts.dropFirst()).allSatisfy { $0 < $1 }, "days are not in order")
    expect(travel.count == locations.count * locations.count, "a travel time a pair is wanted")
    expect(travel.allSatisfy { $0 >= 0 }, "a negative travel time")
    for (index, choice) in choices.enumerated() {
      let name = "choice \(index)"
      expect(!choice.phases.isEmpty && choice.phases.upperBound <= phases.count, "\(name): phases")
      for phase in choice.phases where phase < phases.count {
        expect(phases[phase].choice == index, "\(name): a phase of another choice")
      }
    }
    for (index, phase) in phases.enumerated() { check(phase, "phase \(index)", expect) }
    for (index, resource) in resources.enumerated() {
      check(resource, "resource \(index)", expect)
    }
    for (index, gap) in gaps.enumerated() {
      expect(
        phases.indices.contains(gap.first) && phases.indices.contains(gap.second),
        "gap \(index): no such phase"
      )
      expect(gap.maximum.map { $0 >= gap.minimum } ?? true, "gap \(index): limits cross")
    }
    for (index, tie) in ties.enumerated() { check(tie, "tie \(index)", expect) }
    for (index, balance) in balances.enumerated() {
      expect(
        balance.members.allSatisfy { resources.indices.contains($0.resource) && $0.share >= 1 },
        "balance \(index): a member is no resource, or has no share"
      )
    }
    return faults
  }

  private typealias Expect = (Bool, @autoclosure () -> String) -> Void

  private func check(_ phase: BookPhase, _ name: String, _ expect: Expect) {
    expect(phase.length >= 1, "\(name): no length")
    expect(choices.indices.contains(phase.choice), "\(name): no such choice")
    for span in phase.starts {
      expect(
        span.slots.lowerBound >= 0 && span.slots.upperBound + phase.length - 1 <= slotCount,
        "\(name): a start beyond the slots"
      )
      expect(locations.indices.contains(span.location), "\(name): no such location")
      expect(span.cost >= 0, "\(name): a negative price")
    }
    for need in phase.needs {
      expect(need.count >= 1, "\(name): a need of none")
      let members = need.candidates.map(\.resource)
      expect(Set(members).count == members.count, "\(name): a candidate stands twice")
      for candidate in need.candidates {
        expect(resources.indices.contains(candidate.resource), "\(name): no such resource")
        let least = min(
          candidate.lead,
          candidate.trail,
          candidate.before,
          candidate.after,
          candidate.units - 1
        )
        expect(least >= 0, "\(name): a negative length or no unit")
        expect(candidate.spans.allSatisfy { $0.cost >= 0 }, "\(name): a negative price")
      }
    }
  }

  private func check(_ resource: Resource, _ name: String, _ expect: Expect) {
    expect(resource.capacity >= 1, "\(name): no capacity")
    expect(resource.use >= 0, "\(name): a negative price of use")
    if let provider = resource.provider {
      expect(phases.indices.contains(provider), "\(name): no such provider")
    }
    if let splinter = resource.splinter {
      expect(resource.capacity == 1, "\(name): splinters of a pool")
      expect(splinter.price >= 0, "\(name): a negative price of splinters")
    }
    if resource.travels { expect(resource.capacity == 1, "\(name): a pool that travels") }
  }

  private func check(_ tie: Tie, _ name: String, _ expect: Expect) {
    guard phases.indices.contains(tie.first), phases.indices.contains(tie.second) else {
      return expect(false, "\(name): no such phase")
    }
    switch tie.kind {
    case .sameMembers(let first, let second), .differentMembers(let first, let second):
      expect(
        phases[tie.first].needs.indices.contains(first)
          && phases[tie.second].needs.indices.contains(second),
        "\(name): no such need"
      )
    case .sameClass(let classes):
      expect(classes.count == slotCount, "\(name): a class a slot is wanted")
    case .requires: break
    }
  }
}
