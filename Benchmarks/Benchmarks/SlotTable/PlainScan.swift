import Primitives
import Slots

/// The plain way: for each start try every candidate of each need, slot by slot,
/// and for each start of a phase every start of the next.
struct PlainScan {
  private let book: LiveBook
  private let wish: Wish

  init(_ book: LiveBook, _ wish: Wish) {
    self.book = book
    self.wish = wish
  }

  /// The starts of the first phase from which all phases can be held, the members
  /// of each by itself.
  func feasibleStarts() -> [Int] {
    (0..<book.frame.slotCount).filter { canStart(0, at: $0) }
  }

  private func canStart(_ number: Int, at start: Int) -> Bool {
    let phase = wish.phases[number]
    guard phase.cost(start: start, location: 1) != nil else { return false }
    for need in phase.needs where !need.candidates.contains(where: { isFree($0, phase, start) }) {
      return false
    }
    guard number + 1 < wish.phases.count else { return true }
    let gap = wish.gaps[number]
    return (gap.minimum...(gap.maximum ?? gap.minimum)).contains {
      canStart(number + 1, at: start + $0)
    }
  }

  private func isFree(_ candidate: BookCandidate, _ phase: BookPhase, _ start: Int) -> Bool {
    guard candidate.cost(start: start, location: 1) != nil else { return false }
    return candidate.lateLane(start, start + phase.length).allSatisfy { slot in
      book.unitsLeft(of: candidate.resource, at: slot) >= candidate.units
    }
  }
}
