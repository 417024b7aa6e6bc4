import Primitives

extension LiveBook {
  /// Whether a resource has room for an occupant beside others that are not in
  /// the book.
  func fits(_ occupant: Occupant, beside others: [Occupant], on resource: Int) -> Bool {
    let capacity = traits[resource].capacity
    if traits[resource].isSession {
      let taken = others.reduce(0) { $0 + Int($1.units) }
      return timelines[resource].seats + taken + Int(occupant.units) <= capacity
    }
    guard timelines[resource].isFree(occupant) else { return false }
    if others.isEmpty { return true }
    let slots = 0..<frame.slotCount
    func fits(_ lane: KeyPath<Occupant, Range<Int>>, _ taken: (Int) -> Int) -> Bool {
      let near = others.filter { $0[keyPath: lane].overlaps(occupant[keyPath: lane]) }
      if near.isEmpty { return true }
      return occupant[keyPath: lane].clamped(to: slots).allSatisfy { slot in
        let own = near.reduce(Int(occupant.units)) {
          $0 + ($1[keyPath: lane].contains(slot) ? Int($1.units) : 0)
        }
        return taken(slot) + own <= capacity
      }
    }
    return fits(\.late) { timelines[resource].units($0).late }
      && fits(\.early) { timelines[resource].units($0).early }
  }

  /// Whether there is time for the ways to and from an occupant.
  func canTravel(_ occupant: Occupant, beside others: [Occupant], on resource: Int) -> Bool {
    let near = timelines[resource].occupants(
      touching: Int(occupant.start) - longestWay..<Int(occupant.end) + longestWay
    )
    return (near + others).allSatisfy { allowsWay($0, occupant) }
  }

  /// Whether there is time for the way between two stays.
  func allowsWay(_ one: Occupant, _ other: Occupant) -> Bool {
    let (first, second) = one.start <= other.start ? (one, other) : (other, one)
    let time = frame.travel(from: Int(first.location), to: Int(second.location))
    return time == 0 || Int(second.start) >= Int(first.end) + time
  }
}
