/// What the desk minds in its ranking besides what the book itself costs.
///
/// The book's own prices are those of late days, of people not preferred, of
/// splinters. Prices here are in the unit of the practice; 0 leaves a part out.
public struct RankingPrices: Sendable, Equatable {
  /// For each day that a request waits, target or not.
  public var day: Int64
  /// For a visit that is lost because the client does not come, on top of its fee:
  /// what the time of its people is worth. A visit in 20 days is more likely to be
  /// lost than one tomorrow.
  public var lostVisit: Int64
  /// Whether a start is also charged for the more urgent requests, not yet made,
  /// that will probably need its time and not find another within their target.
  public var mindsUrgent: Bool

  /// Makes prices.
  public init(day: Int64 = 0, lostVisit: Int64 = 0, mindsUrgent: Bool = false) {
    self.day = day
    self.lostVisit = lostVisit
    self.mindsUrgent = mindsUrgent
  }
}
