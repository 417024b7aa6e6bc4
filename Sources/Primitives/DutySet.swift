/// A set of duties of a ``RosterProblem``, as a bit for each.
public struct DutySet: Sendable, Hashable {
  @usableFromInline var words: [UInt64]

  /// Makes a set of the duties given.
  ///
  /// - Parameters:
  ///   - duties: indices of duties, from 0.
  ///   - count: how many duties the problem has.
  public init(_ duties: some Sequence<Int>, of count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    for duty in duties { words[duty >> 6] |= 1 << UInt64(duty & 63) }
  }

  /// Whether the duty is in the set.
  ///
  /// - Complexity: O(1).
  @inlinable
  public func contains(_ duty: Int) -> Bool { words[duty >> 6] >> UInt64(duty & 63) & 1 == 1 }

  /// Whether the set is empty.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The duties of the set in ascending order.
  public var duties: [Int] {
    words.indices.flatMap { word in
      (0..<64).compactMap { bit in
        words[word] >> UInt64(bit) & 1 == 1 ? word * 64 + bit : nil
      }
    }
  }
}
