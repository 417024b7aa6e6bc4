/// The best round that was found.
public struct RouteOptimum: Hashable, Sendable {
  /// The round.
  public let plan: RoutePlan
  /// No round costs less than this.
  public let bound: Double
  /// Whether no other order is better: the bound is then the cost.
  public let isProven: Bool
  /// How many orders, or beginnings of orders, were evaluated.
  public let evaluated: Int
}
