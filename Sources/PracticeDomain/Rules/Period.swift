/// Over which days a rule counts.
public enum Period: Sendable, Hashable {
  /// The whole horizon, added to a carried balance where the rule names one.
  case horizon
  /// Each calendar week that shares a day with the horizon. Days before the
  /// horizon count where they are known; a week with days that are not known,
  /// or that lie after the horizon, owes no minimum.
  case week
  /// Each stretch of so many days that ends within the horizon. Days before
  /// it count where they are known; a window with days that are not known owes
  /// no minimum.
  case rolling(days: Int)
}
