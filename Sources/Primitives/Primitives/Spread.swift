/// How unevenly a load lies on a set of people.
///
/// The load of a member is the amount of a window of one of its counters,
/// carried amounts included.
///
/// Labels in the models: `spread_high[s,m,i,w]`, `spread_low[s,m,i,w]`,
/// `spread_range[s]` over `spread_top[s]`, `spread_bottom[s]`,
/// `spread_over[s,0,t]`; `spread_above[s,m,i,w]`, `spread_below[s,m,i,w]` over
/// `spread_over[s,m,t]`, `spread_under[s,m,t]`; the load of member m is window
/// w of counter i.
public struct Spread: Sendable {
  /// How unevenness is measured.
  public enum Kind: Sendable, Hashable {
    /// The greatest scaled load less the least one, each load times the
    /// member's share, charged by ``Spread/over``.
    case range
    /// For each member the load times the sum of shares, less the member's
    /// share of the total load; above 0 charged by ``Spread/over``, below by
    /// ``Spread/under``.
    case deviation
  }

  /// A person's load.
  public struct Member: Sendable, Hashable {
    /// The counter's index.
    public var counter: Int
    /// The window of the counter.
    public var window: Int
    /// The share of the load that is theirs (deviation), or what the load is
    /// multiplied by (range); 1 or more.
    public var share: Int

    /// Makes a member.
    public init(counter: Int, window: Int = 0, share: Int = 1) {
      self.counter = counter
      self.window = window
      self.share = share
    }
  }

  /// The people and their loads; one or more.
  public var members: [Member]
  /// How unevenness is measured.
  public var kind: Kind
  /// Unevenness that costs nothing, in scaled units; 0 or more.
  public var allowance: Int
  /// The price of the range, or of loads above their share.
  public var over: ConvexPrice
  /// The price of loads below their share.
  public var under: ConvexPrice
  /// Where it comes from.
  public var origin: Origin

  /// Makes a spread.
  public init(
    members: [Member],
    kind: Kind,
    allowance: Int = 0,
    over: ConvexPrice,
    under: ConvexPrice = ConvexPrice(.soft(0)),
    origin: Origin
  ) {
    self.members = members
    self.kind = kind
    self.allowance = allowance
    self.over = over
    self.under = under
    self.origin = origin
  }
}
