internal import Primitives

/// What is charged while searching: the cost in `x`, and in `y` how badly
/// forbidden things are done, 0 only when nothing forbidden is done.
typealias Toll = SIMD2<Int64>

extension Toll {
  /// What one broken unit of a primitive weighs.
  static let violation: Int64 = 4096

  /// The toll of each unit of a penalty.
  init(_ penalty: Penalty) {
    switch penalty {
    case .hard: self.init(0, Toll.violation)
    case .soft(let price): self.init(price, 0)
    }
  }

  /// The toll of a number of units.
  @inline(__always)
  func times(_ units: Int) -> Toll { self &* Toll(repeating: Int64(units)) }

  @inline(__always)
  static func += (first: inout Toll, second: Toll) { first = first &+ second }

  @inline(__always)
  static func -= (first: inout Toll, second: Toll) { first = first &- second }
}
