/// All the random numbers of one replication: a stream for each purpose and entity.
///
/// A stream is given by the seed, the purpose's name, the number of the
/// replication and the number of the entity (a client, a professional), and
/// each is a sequence of its own of 2^66 numbers. So two scenarios see the same
/// client come at the same time and need the same service even when one of them has
/// drawn more numbers before: common random numbers.
@frozen
public struct StreamFamily: Hashable, Sendable {
  /// The seed of the study.
  public let seed: UInt64
  /// The number of the replication.
  public let replication: UInt64
  /// Whether each uniform number u is replaced by 1 - u: the antithetic twin of
  /// the replication with the same number.
  public let isAntithetic: Bool

  /// The streams of a replication.
  @inlinable
  public init(seed: UInt64, replication: Int = 0, isAntithetic: Bool = false) {
    self.seed = seed
    self.replication = UInt64(truncatingIfNeeded: replication)
    self.isAntithetic = isAntithetic
  }

  /// The stream of a purpose and an entity.
  ///
  /// - Parameters:
  ///   - name: the purpose.
  ///   - entity: which of the entities that have this purpose.
  ///   - part: a stream can be cut into parts of 2^34 numbers, one for each visit of
  ///     a client, say.
  @inlinable
  public func stream(_ name: StreamName, entity: Int = 0, part: Int = 0) -> RandomStream {
    stream(code: name.code, entity: entity, part: part)
  }

  /// The stream of a purpose's code, for loops that draw millions of them.
  @inlinable
  func stream(code: UInt64, entity: Int, part: Int) -> RandomStream {
    RandomStream(
      key: (seed, code),
      start: UInt64(truncatingIfNeeded: part) << 32,
      entity: UInt64(truncatingIfNeeded: entity),
      replication: replication,
      mask: isAntithetic ? .max : 0
    )
  }
}
