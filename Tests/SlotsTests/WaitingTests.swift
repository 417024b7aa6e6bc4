import Primitives
import Slots
import TestSupport
import Testing

@Suite("What it costs to wait")
struct WaitingTests {
  @Test(
    "Every start costs what it did and what its day costs on top",
    arguments: 0..<50 as Range<UInt64>
  )
  func charging(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var starts: [BookPhase.StartSpan] = []
    for first in [0, 20, 40] {
      let slots = first..<first + random.integer(1...20)
      starts.append(.init(slots: slots, location: 0, cost: Int64(random.integer(0...9))))
    }
    let phase = BookPhase(choice: 0, length: 1, starts: starts, needs: [])
    var days: [(slots: Range<Int>, cost: Int64)] = []
    for day in 0..<4 {
      let first = day * 13
      days.append((slots: first..<first + 13, cost: Int64(day * 100)))
    }
    let wish = Wish(phases: [phase, phase])
    let charged = wish.charging(days, phase: 1)
    #expect(charged.phases[0].starts == starts)
    func price(of slot: Int, _ phase: BookPhase) -> [Int64] {
      phase.starts.filter { $0.slots.contains(slot) }.map(\.cost)
    }
    for slot in 0..<60 {
      let more: Int64 = days.first { $0.slots.contains(slot) }?.cost ?? 0
      let expected: [Int64] = price(of: slot, phase).map { $0 + more }
      #expect(price(of: slot, charged.phases[1]) == expected)
    }
    #expect(wish.charging([], phase: 1).phases[1].starts == starts)
  }
}
