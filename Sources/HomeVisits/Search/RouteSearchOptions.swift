/// How long and how a round is searched for.
public struct RouteSearchOptions: Hashable, Sendable {
  /// The seed of the random changes.
  public var seed: UInt64
  /// How often the best order is shaken and improved again.
  public var rounds: Int
  /// How many beginnings of orders may be evaluated to prove the best; 0 for no
  /// proof.
  public var proof: Int
  /// When the search ends at the latest; nil for no limit. A result then depends
  /// on the machine.
  public var deadline: ContinuousClock.Instant?

  /// Options.
  public init(
    seed: UInt64 = 1,
    rounds: Int = 20,
    proof: Int = 0,
    deadline: ContinuousClock.Instant? = nil
  ) {
    self.seed = seed
    self.rounds = rounds
    self.proof = proof
    self.deadline = deadline
  }

  var isOver: Bool { deadline.map { $0 <= .now } ?? false }
}
