internal import Glibc

/// A sequence of random numbers for one purpose and one entity.
@frozen
public struct RandomStream: RandomNumberGenerator, Sendable {
  @usableFromInline let key: (UInt64, UInt64)
  @usableFromInline let entity: UInt64
  @usableFromInline let replication: UInt64
  @usableFromInline let mask: UInt64
  @usableFromInline var counter: UInt64
  @usableFromInline var block = Philox.Block(0, 0, 0, 0)
  @usableFromInline var left = 0

  @inlinable
  init(
    key: (UInt64, UInt64),
    start: UInt64,
    entity: UInt64,
    replication: UInt64,
    mask: UInt64
  ) {
    self.key = key
    self.counter = start
    self.entity = entity
    self.replication = replication
    self.mask = mask
  }

  /// The next 64 random bits; their complement in an antithetic stream.
  @inlinable
  @inline(__always)
  public mutating func next() -> UInt64 {
    if left == 0 {
      block = Philox.words(of: Philox.Block(counter, entity, replication, 0), key: key)
      counter &+= 1
      left = 4
    }
    left -= 1
    let word = block.a
    block = Philox.Block(block.b, block.c, block.d, word)
    return word ^ mask
  }

  /// A uniform number strictly between 0 and 1: the middle of one of 2^52 equal
  /// parts.
  @inlinable
  @inline(__always)
  public mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }
}
