internal import LinearModel
internal import Primitives

extension BookModelBuilder {
  /// `late_lane[r,t]`, `early_lane[r,t]`: what occupies a slot fits.
  mutating func addLanes() {
    for (index, resource) in problem.resources.enumerated() where resource.provider == nil {
      let uses = members(of: index)
      for slot in lateSlots(index, uses) {
        addLane("late_lane[\(index),\(slot)]", slot, uses, resource.capacity, lateLane)
      }
      for slot in earlySlots(index, uses) {
        addLane("early_lane[\(index),\(slot)]", slot, uses, resource.capacity, earlyLane)
      }
    }
  }

  /// The slots at which a resource's late lane needs a row.
  func lateSlots(_ resource: Int, _ uses: [BookUse]) -> [Int] {
    cliqueSlots(uses, problem.resources[resource].capacity, lateLane)
  }

  /// The slots at which a resource's early lane needs a row: where no buffer
  /// before is asked for, the late lane says more.
  func earlySlots(_ resource: Int, _ uses: [BookUse]) -> [Int] {
    let hasBuffer = uses.contains { candidate($0).before > 0 }
    return hasBuffer ? cliqueSlots(uses, problem.resources[resource].capacity, earlyLane) : []
  }

  private typealias Lane = (Int, Int, BookMember) -> Range<Int>

  /// The slots at which a greatest set of spans meets and more units than there
  /// are could be taken.
  private func cliqueSlots(_ uses: [BookUse], _ capacity: Int, _ lane: Lane) -> [Int] {
    let spans = uses.map { lane($0.phase, $0.need, $0.member) }
    let starts = Set(spans.map(\.lowerBound))
    let ends = Set(spans.map { $0.upperBound - 1 })
    var slots: [Int] = []
    var hasStarted = false
    for slot in starts.union(ends).sorted() {
      if starts.contains(slot) { hasStarted = true }
      if hasStarted, ends.contains(slot) {
        slots.append(slot)
        hasStarted = false
      }
    }
    return slots.filter { slot in
      let present = zip(uses, spans).filter { $1.contains(slot) }.map(\.0)
      return greatestUnits(present) > capacity
    }
  }

  /// The most units that some members could take together: each need of a phase
  /// as many as it has.
  private func greatestUnits(_ uses: [BookUse]) -> Int {
    var units: [[Int]: Int] = [:]
    for use in uses {
      let key = [use.phase, use.need]
      units[key] = max(units[key] ?? 0, candidate(use).units)
    }
    return units.values.reduce(0, +)
  }

  func candidate(_ use: BookUse) -> BookCandidate {
    problem.phases[use.phase].needs[use.need].candidates[use.member.candidate]
  }

  private mutating func addLane(
    _ name: String,
    _ slot: Int,
    _ uses: [BookUse],
    _ capacity: Int,
    _ lane: Lane
  ) {
    var row = Expression()
    for use in uses where lane(use.phase, use.need, use.member).contains(slot) {
      row.add(candidate(use).units, of: use.member.variable)
    }
    addRow(name, row, atMost: capacity)
  }

  /// `join[r,l,s]`: the seats of a session that starts hold those who join it;
  /// `attend[r,k,n,l,s]`: each of them only when it starts; `attended[r,l,s]`: it
  /// starts only when any of them joins.
  mutating func addSessions() {
    for (index, resource) in problem.resources.enumerated() {
      guard let provider = resource.provider else { continue }
      let groups = grouped(members(of: index))
      addAttended(index, options[provider], groups)
      for (key, group) in groups {
        let session = options[provider].first { $0.location == key[0] && $0.start == key[1] }
        var row = Expression()
        for use in group {
          row.add(candidate(use).units, of: use.member.variable)
          var attend = Expression()
          attend.add(1, of: use.member.variable)
          session.map { attend.add(-1, of: $0.variable) }
          let name = "attend[\(index),\(use.phase),\(use.need),\(key[0]),\(key[1])]"
          addRow(name, attend, atMost: 0)
        }
        session.map { row.add(-resource.capacity, of: $0.variable) }
        addRow("join[\(index),\(key[0]),\(key[1])]", row, atMost: 0)
      }
    }
  }

  private mutating func addAttended(
    _ resource: Int,
    _ sessions: [BookOption],
    _ groups: [(key: [Int], uses: [BookUse])]
  ) {
    for session in sessions {
      var row = Expression()
      row.add(1, of: session.variable)
      let group = groups.first { $0.key == [session.location, session.start] }
      for use in group?.uses ?? [] { row.add(-1, of: use.member.variable) }
      addRow("attended[\(resource),\(session.location),\(session.start)]", row, atMost: 0)
    }
  }

  /// Members by location and start, in order.
  func grouped(_ uses: [BookUse]) -> [(key: [Int], uses: [BookUse])] {
    Dictionary(grouping: uses) { [$0.member.location, $0.member.start] }
      .map { ($0.key, $0.value) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  /// `use[r,k,n]`: whoever meets a need is used.
  mutating func addUses() {
    for (index, resource) in problem.resources.enumerated() where resource.use > 0 {
      let used = model.addVariable(.binary("used[\(index)]", objective: Double(resource.use)))
      for (key, uses) in usesByNeed(index) {
        var row = Expression()
        for use in uses { row.add(1, of: use.member.variable) }
        row.add(-1, of: used)
        addRow("use[\(index),\(key[0]),\(key[1])]", row, atMost: 0)
      }
    }
  }

  /// A resource's members by phase and need, quiet choices left out.
  func usesByNeed(_ resource: Int) -> [(key: [Int], uses: [BookUse])] {
    Dictionary(grouping: loudMembers(of: resource)) { [$0.phase, $0.need] }
      .map { ($0.key, $0.value) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  /// A resource's members, quiet choices left out.
  func loudMembers(of resource: Int) -> [BookUse] {
    members(of: resource).filter {
      !problem.choices[problem.phases[$0.phase].choice].isQuiet
    }
  }
}
