internal import LinearModel
internal import Primitives

/// Two different locations between which somebody might have to travel.
struct LocationPair {
  var resource: Int
  var first: Int
  var second: Int
  /// Slots at which the resource could be wanted on both sides.
  var slots: [Int]
}

extension BookModelBuilder {
  /// `away_first[r,i,j,t,k]`, `away_second[r,i,j,t,k]`: in each slot somebody is
  /// on one side only, `side[r,i,j,t]`, of any two locations, the way included;
  /// `near[r,i,t]`: the same for ways within a location.
  mutating func addTravel() {
    guard problem.hasTravel else { return }
    for (index, resource) in problem.resources.enumerated() where resource.travels {
      let uses = members(of: index)
      for pair in pairs(index, uses) { addPair(pair, uses) }
      for location in problem.locations.indices {
        for slot in withinSlots(location, uses) {
          var row = Expression()
          for use in uses where stay(use, location, location)?.contains(slot) == true {
            row.add(1, of: use.member.variable)
          }
          addRow("near[\(index),\(location),\(slot)]", row, atMost: 1)
        }
      }
    }
  }

  /// The pairs of locations of a resource, with the slots that matter.
  func pairs(_ resource: Int, _ uses: [BookUse]) -> [LocationPair] {
    let locations = Set(uses.map(\.member.location)).sorted()
    return locations.flatMap { first in
      locations.filter { $0 > first }.compactMap { second -> LocationPair? in
        let way = problem.travel(from: first, to: second) + problem.travel(from: second, to: first)
        guard way > 0 else { return nil }
        let here = slots(uses, first, second)
        let there = slots(uses, second, first)
        let starts = Set(
          uses.filter { [first, second].contains($0.member.location) }.map(\.member.start)
        )
        let both = starts.filter { here.contains($0) && there.contains($0) }.sorted()
        return LocationPair(resource: resource, first: first, second: second, slots: both)
      }
    }
  }

  private func slots(_ uses: [BookUse], _ here: Int, _ there: Int) -> Set<Int> {
    var slots: Set<Int> = []
    for use in uses {
      if let stay = stay(use, here, there) { slots.formUnion(stay) }
    }
    return slots
  }

  /// The slots during which a member at a location cannot be at another, the way
  /// there included; nil when it is not at that location.
  func stay(_ use: BookUse, _ here: Int, _ there: Int) -> Range<Int>? {
    guard use.member.location == here else { return nil }
    let end = use.member.start + problem.phases[use.phase].length
    return use.member.start..<end + problem.travel(from: here, to: there)
  }

  /// The slots at which ways within a location need a row.
  func withinSlots(_ location: Int, _ uses: [BookUse]) -> [Int] {
    guard problem.travel(from: location, to: location) > 0 else { return [] }
    return Set(uses.filter { $0.member.location == location }.map(\.member.start)).sorted()
  }

  private mutating func addPair(_ pair: LocationPair, _ uses: [BookUse]) {
    let name = "\(pair.resource),\(pair.first),\(pair.second)"
    for slot in pair.slots {
      let side = model.addVariable(.binary("side[\(name),\(slot)]"))
      for (phase, row) in stays(uses, slot, pair.first, pair.second) {
        var row = row
        row.add(-1, of: side)
        addRow("away_first[\(name),\(slot),\(phase)]", row, atMost: 0)
      }
      for (phase, row) in stays(uses, slot, pair.second, pair.first) {
        var row = row
        row.add(1, of: side)
        addRow("away_second[\(name),\(slot),\(phase)]", row, atMost: 1)
      }
    }
  }

  /// For each phase its members that stay at a location in a slot.
  func stays(
    _ uses: [BookUse],
    _ slot: Int,
    _ here: Int,
    _ there: Int
  ) -> [(phase: Int, row: Expression)] {
    var rows: [Int: Expression] = [:]
    for use in uses where stay(use, here, there)?.contains(slot) == true {
      rows[use.phase, default: Expression()].add(1, of: use.member.variable)
    }
    return rows.map { ($0.key, $0.value) }.sorted { $0.phase < $1.phase }
  }
}
