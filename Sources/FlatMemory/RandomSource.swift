/// A fast seeded generator of random numbers (xoshiro256++, Blackman & Vigna
/// 2021, https://doi.org/10.1145/3460772).
public struct RandomSource: Sendable {
  @usableFromInline var a: UInt64
  @usableFromInline var b: UInt64
  @usableFromInline var c: UInt64
  @usableFromInline var d: UInt64

  /// Starts the sequence of a seed.
  public init(seed: UInt64) {
    var state = seed
    func word() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
    (a, b, c, d) = (word(), word(), word(), word())
  }

  /// The next 64 random bits.
  @inlinable @inline(__always)
  public mutating func next() -> UInt64 {
    let sum = a &+ d
    let result = (sum << 23 | sum >> 41) &+ a
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = d << 45 | d >> 19
    return result
  }

  /// A number from 0 to one less than the bound.
  @inlinable @inline(__always)
  public mutating func below(_ bound: Int) -> Int {
    Int(((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A number above 0 and at most 1.
  @inlinable @inline(__always)
  public mutating func unit() -> Double { Double(next() >> 11 &+ 1) * 0x1p-53 }
}
