/// Several shifts that one professional may work on the same day.
public struct DutyCombination: Sendable, Equatable {
  /// The shifts, in the order of the day; at least two.
  public var shifts: [Identifier<Shift>]

  /// Makes a combination.
  public init(shifts: [Identifier<Shift>]) { self.shifts = shifts }
}
