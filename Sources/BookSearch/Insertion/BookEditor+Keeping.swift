internal import FlatMemory
internal import Primitives

extension BookEditor {
  /// Makes the present book another, or what can stay of it where it is a book
  /// of much the same problem; not to be taken back.
  ///
  /// - Complexity: linear in the phases placed times what is booked around them.
  mutating func keep(_ book: BookSolution) {
    for phase in 0..<tables.phases.count where state.start[phase] >= 0 { state.vacate(phase) }
    let order = keepingOrder
    // What requires another comes in after it.
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for bundle in order where keep(bundle: bundle, of: book) { hasChanged = true }
    }
    dropEmptySessions()
    state.commit()
  }

  /// Bundles, those that provide sessions first.
  private var keepingOrder: [Int] {
    let provides = (0..<tables.bundleCount).map { bundle in
      tables.bundles.range(bundle).contains {
        tables.choices[Int(tables.bundles.items[$0])].isProvider
      }
    }
    return provides.indices.filter { provides[$0] } + provides.indices.filter { !provides[$0] }
  }

  /// Places all phases of a bundle where another book has them; returns whether
  /// they could be.
  private mutating func keep(bundle: Int, of book: BookSolution) -> Bool {
    let mark = state.mark
    for place in tables.bundles.range(bundle) {
      let choice = Int(tables.bundles.items[place])
      let isKept =
        !state.isServed(choice) && isSupported(choice, bundle)
        && tables.choices[choice].phases.allSatisfy { phase in
          guard book.placements.indices.contains(phase), let placement = book.placements[phase]
          else { return false }
          return keep(phase, placement)
        }
      if !isKept {
        state.undo(to: mark)
        return false
      }
    }
    return true
  }

  private mutating func keep(_ phase: Int, _ placement: BookSolution.Placement) -> Bool {
    let row = tables.phases[phase]
    let (slot, place) = (placement.start, placement.location)
    let window = window(of: phase)
    guard slot >= window.low, slot < window.high, tables.price(row.starts, slot, place) >= 0,
      classCharge(phase, slot) >= 0, row.needs.count == placement.members.count
    else { return false }
    var taken: [Int32: Int32] = [:]
    for (need, resources) in zip(row.needs, placement.members) {
      let first = Int(tables.needs[need].firstMember)
      guard resources.count == Int(tables.needs[need].count) else { return false }
      for (number, resource) in resources.enumerated() {
        let candidate = tables.candidate(of: need, resource: resource)
        guard candidate >= 0 else { return false }
        let own = tables.candidates[candidate]
        guard price(own, slot, place) >= 0,
          tieCharge(phase, Int32(need) - row.firstNeed, own.resource) >= 0,
          fits(own, phase, slot, place, taken: taken[own.resource] ?? 0)
        else { return false }
        taken[own.resource, default: 0] += own.units
        state.members[first + number] = Int32(candidate)
      }
    }
    state.place(phase, start: slot, location: place)
    return true
  }

  /// Takes out sessions that nobody attends.
  private mutating func dropEmptySessions() {
    for phase in 0..<tables.phases.count where state.start[phase] >= 0 {
      let seats = tables.seats.range(phase)
      let isEmpty = seats.allSatisfy { state.entryCounts[Int(tables.seats.items[$0])] == 0 }
      if !seats.isEmpty, isEmpty { state.take(phase) }
    }
  }
}
