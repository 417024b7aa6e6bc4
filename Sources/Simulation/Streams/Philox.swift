/// The counter-based generator Philox4x64 with 10 rounds.
///
/// A key and a counter are mixed into four words of 64 random bits, so that any draw
/// of any stream can be had directly. Salmon, Moraes, Dror & Shaw 2011
/// (https://doi.org/10.1145/2063384.2063405); it passes every test of BigCrush.
@frozen
public struct Philox: Sendable {
  /// Four words.
  @frozen
  public struct Block: Hashable, Sendable {
    /// The first word.
    public var a: UInt64
    /// The second word.
    public var b: UInt64
    /// The third word.
    public var c: UInt64
    /// The fourth word.
    public var d: UInt64

    /// Four words.
    @inlinable
    public init(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
      self.a = a
      self.b = b
      self.c = c
      self.d = d
    }
  }

  /// The random words of a counter under a key.
  @inlinable
  public static func words(of counter: Block, key: (UInt64, UInt64)) -> Block {
    var block = counter
    var key = key
    for _ in 0..<10 {
      let left = block.a.multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
      let right = block.c.multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
      block = Block(
        right.high ^ block.b ^ key.0,
        right.low,
        left.high ^ block.d ^ key.1,
        left.low
      )
      key.0 &+= 0x9E37_79B9_7F4A_7C15
      key.1 &+= 0xBB67_AE85_84CA_A73B
    }
    return block
  }
}
