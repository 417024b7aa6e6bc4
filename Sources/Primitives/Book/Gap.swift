/// A distance between two phases, where both are placed: from the start of the
/// first to the start of the second.
///
/// Labels in the models: `gap_min[g,v]`, `gap_max[g,v]`.
public struct Gap: Sendable {
  /// What the distance is counted in.
  public enum Measure: Int, Sendable {
    /// Slots.
    case slots
    /// Days, from the day of one start to that of the other.
    case days
  }

  /// The earlier phase.
  public var first: Int
  /// The later phase.
  public var second: Int
  /// What is counted.
  public var measure: Measure
  /// The least distance; may be negative.
  public var minimum: Int
  /// The greatest distance; nil for none.
  public var maximum: Int?
  /// Where it comes from.
  public var origin: Origin

  /// Makes a distance.
  public init(
    first: Int,
    second: Int,
    measure: Measure = .slots,
    minimum: Int,
    maximum: Int?,
    origin: Origin
  ) {
    self.first = first
    self.second = second
    self.measure = measure
    self.minimum = minimum
    self.maximum = maximum
    self.origin = origin
  }
}

/// What is asked of two phases besides, once where both are placed.
///
/// Labels in the models: `tie_same[t,v]`, `tie_apart[t,r]`, `tie_requires[t]`
/// over `differs[t]`.
public struct Tie: Sendable {
  /// What is asked.
  public enum Kind: Sendable, Equatable {
    /// The same members of two needs, by their positions in their phases.
    case sameMembers(Int, Int)
    /// No common member of two needs.
    case differentMembers(Int, Int)
    /// Starts of the same class; a class for each slot.
    case sameClass([Int])
    /// The second is placed only if the first is.
    case requires
  }

  /// The first phase.
  public var first: Int
  /// The second phase.
  public var second: Int
  /// What is asked.
  public var kind: Kind
  /// What it costs when it does not hold; the last kind is always hard.
  public var penalty: Penalty
  /// Where it comes from.
  public var origin: Origin

  /// Makes a tie.
  public init(first: Int, second: Int, kind: Kind, penalty: Penalty, origin: Origin) {
    self.first = first
    self.second = second
    self.kind = kind
    self.penalty = penalty
    self.origin = origin
  }
}

/// How unevenly booked time lies on resources: the price of the greatest scaled
/// load less the least. A load is the slots of the phases that a resource meets,
/// those of quiet choices left out, times its share.
///
/// Labels in the models: `balance_high[b,m]`, `balance_low[b,m]`,
/// `balance_range[b]`.
public struct Balance: Sendable {
  /// A resource and what its load is multiplied by.
  public struct Member: Sendable, Hashable {
    /// The resource.
    public var resource: Int
    /// The factor; at least 1.
    public var share: Int

    /// Makes a member.
    public init(resource: Int, share: Int) {
      self.resource = resource
      self.share = share
    }
  }

  /// Whose loads.
  public var members: [Member]
  /// The price of the difference.
  public var price: ConvexPrice
  /// Where it comes from.
  public var origin: Origin

  /// Makes a balance.
  public init(members: [Member], price: ConvexPrice, origin: Origin) {
    self.members = members
    self.price = price
    self.origin = origin
  }
}
