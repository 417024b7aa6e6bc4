import TestSupport

@testable import Primitives

/// Draws what a policy could leave of a wish.
enum RandomLimits {
  static func draw(_ problem: BookProblem, seed: UInt64) -> BookingLimits {
    var random = SeededGenerator(seed: seed &+ 77)
    func span() -> Range<Int> {
      let low = random.integer(0...problem.slotCount - 1)
      return low..<random.integer(low + 1...problem.slotCount)
    }
    var limits = BookingLimits()
    if random.once(in: 2) { limits.rules.append(.init("notice", starts: span())) }
    for number in 0..<random.integer(0...2) {
      var rule = BookingLimits.Rule("reserve \(number)")
      for resource in problem.resources.indices where random.once(in: 2) {
        rule.closed[resource] = (0..<random.integer(0...2)).map { _ in
          let span = span()
          return span.lowerBound..<min(span.upperBound, span.lowerBound + 2)
        }
      }
      limits.rules.append(rule)
    }
    for resource in problem.resources.indices where random.once(in: 2) {
      let middle = random.integer(1...problem.slotCount - 1)
      limits.prices[resource] = [0..<middle, middle..<problem.slotCount].compactMap { slots in
        random.once(in: 4)
          ? nil
          : .init(
            slots: slots,
            displaced: Int64(random.integer(0...3)),
            reserve: Int64(random.integer(0...3))
          )
      }
    }
    return limits
  }
}
