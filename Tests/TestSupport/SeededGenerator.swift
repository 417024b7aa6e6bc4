/// A random generator that gives the same numbers for the same seed on every
/// machine (SplitMix64, Steele, Lea & Flood 2014,
/// https://doi.org/10.1145/2660193.2660195).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes a generator.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A random integer of a range.
  public mutating func integer(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// True once in so many times.
  public mutating func once(in times: Int) -> Bool { integer(1...times) == 1 }

  /// One of some values.
  public mutating func one<Value>(of values: [Value]) -> Value {
    values[integer(0...(values.count - 1))]
  }

  /// Some of the values, each with even chance, in order.
  public mutating func some<Value>(of values: [Value]) -> [Value] {
    values.filter { _ in once(in: 2) }
  }
}
