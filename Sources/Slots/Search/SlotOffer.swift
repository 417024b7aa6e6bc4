public import Primitives

/// A time for a wish, with what it takes and what it costs the practice.
public struct SlotOffer: Sendable, Hashable {
  /// Where each phase would be.
  public var placements: [BookSolution.Placement]
  /// What the cost of the book would rise by, as ``BookProblem/evaluate(_:)``
  /// tells it without balances, splinters counted for each phase by itself, and
  /// what its time is worth to others; less is better.
  public var cost: Int64
  /// What the cost is made of; parts of 0 are left out.
  public var parts: [SlotPart]

  /// Makes an offer that costs nothing.
  public init(placements: [BookSolution.Placement]) {
    self.init(placements: placements, cost: 0, parts: [])
  }

  init(placements: [BookSolution.Placement], cost: Int64, parts: [SlotPart]) {
    self.placements = placements
    self.cost = cost
    self.parts = parts
  }

  /// When the first phase starts.
  public var start: Int { placements[0].start }
  /// Where.
  public var location: Int { placements[0].location }
}

/// A part of what a slot costs.
public struct SlotPart: Sendable, Hashable {
  /// What it is paid for.
  public enum Kind: String, Sendable, CaseIterable {
    /// The time: days waited, days past the target, or a move.
    case time
    /// People or rooms other than wanted, and overtime.
    case people
    /// Stretches of time left too short to be of use; less than 0 where the slot
    /// fills such stretches.
    case splinters
    /// Somebody comes into use.
    case use
    /// Series and other visits: another person, weekday or time.
    case continuity
    /// Time kept for the urgent.
    case reserve
    /// Later demand that wants the same time.
    case displaced
  }

  /// What it is paid for.
  public var kind: Kind
  /// The price.
  public var cost: Int64
}
