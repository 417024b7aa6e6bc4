/// Who works when, as what, and where.
public struct Roster: Sendable, Equatable {
  /// The days it covers.
  public var horizon: Horizon
  /// Every assignment, by professional in the practice's order, then by date,
  /// then in the order of the day.
  public var assignments: [Assignment]

  /// Makes a roster.
  public init(horizon: Horizon, assignments: [Assignment]) {
    self.horizon = horizon
    self.assignments = assignments
  }
}
