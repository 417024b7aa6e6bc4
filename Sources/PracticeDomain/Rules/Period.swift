/// Over which days a rule counts.
public enum Period: Sendable, Hashable {
  /// The whole horizon, added to a carried balance where the rule names one
  /// (0 for those without it). It always owes its minimum.
  case horizon
  /// Each calendar week that shares a day with the horizon. Days before the
  /// horizon count where they are known one by one; a week with days that are
  /// not, or that lie after the horizon, owes no minimum but keeps its maximum.
  case week
  /// Each stretch of so many days that ends within the horizon. Days before
  /// it count where they are known one by one; a window with days that are not
  /// owes no minimum but keeps its maximum.
  case rolling(days: Int)
}
