/// An appointment-book problem over primitives: what every engine knows, and
/// all it knows.
///
/// Immutable to engines. Time is cut into slots of equal absolute length,
/// numbered from 0; spans are half-open. Choices, phases, resources and
/// locations are indices from 0. ``faults()`` lists what an engine must not be
/// given.
///
/// A solution places each phase of a choice that is served, at a start, at a
/// location, with members for each of its needs; ``evaluate(_:)`` is the
/// specification of what is allowed and what it costs.
public struct BookProblem: Sendable {
  /// How many slots there are; phases end at this slot or before.
  public var slotCount: Int
  /// The first slot of each day, ascending; empty where days do not matter.
  public var dayStarts: [Int]
  /// The names of the locations; the first is nowhere, from and to which
  /// nobody travels.
  public var locations: [String]
  /// Slots from one location to another, by ``travel(from:to:)``.
  public var travel: [Int]
  /// What phases occupy.
  public var resources: [Resource] = []
  /// What is served or not.
  public var choices: [Choice] = []
  /// The phases of all choices, those of a choice next to each other.
  public var phases: [BookPhase] = []
  /// Distances between phases.
  public var gaps: [Gap] = []
  /// What is asked of two choices or phases besides.
  public var ties: [Tie] = []
  /// Unevenness of loads.
  public var balances: [Balance] = []

  /// Makes a problem without choices and with one location, nowhere.
  public init(slotCount: Int, dayStarts: [Int] = []) {
    self.slotCount = slotCount
    self.dayStarts = dayStarts
    self.locations = ["nowhere"]
    self.travel = [0]
  }

  /// Slots that must lie between the end at one location and a start at
  /// another, for somebody who is at both.
  @inlinable
  public func travel(from first: Int, to second: Int) -> Int {
    travel[first * locations.count + second]
  }

  /// The day of a slot, from 0; 0 where days do not matter.
  ///
  /// - Complexity: logarithmic in the number of days.
  public func day(of slot: Int) -> Int {
    var (low, high) = (0, dayStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if dayStarts[middle] <= slot { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Whether anybody ever travels.
  public var hasTravel: Bool { travel.contains { $0 > 0 } }
}
