/// What random numbers are for: arrivals, service times, no-shows.
///
/// The same name gives the same numbers in every scenario, whatever else draws.
public struct StreamName: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name.
  public let name: String
  /// A hash of the name that is the same on every machine: FNV-1a.
  public let code: UInt64

  /// Names a purpose.
  public init(_ name: String) {
    self.name = name
    self.code = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Names a purpose.
  public init(stringLiteral name: String) { self.init(name) }
}
