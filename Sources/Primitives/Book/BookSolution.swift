/// A placement for every phase that is served.
public struct BookSolution: Sendable, Hashable {
  /// Where and with what a phase takes place.
  public struct Placement: Sendable, Hashable {
    /// The slot at which it starts.
    public var start: Int
    /// The location.
    public var location: Int
    /// For each need the resources chosen, ascending.
    public var members: [[Int]]

    /// Makes a placement.
    public init(start: Int, location: Int, members: [[Int]]) {
      self.start = start
      self.location = location
      self.members = members
    }
  }

  /// The placement of each phase; nil where its choice is not served.
  public var placements: [Placement?]

  /// Makes a solution.
  public init(placements: [Placement?]) { self.placements = placements }
}
