/// What the desk minds in its ranking besides what the book itself costs.
///
/// The book's own prices are those of late days, of people not preferred, of
/// splinters. They say nothing about a day within the target, nor about who will
/// ask later; prices here do. All are in the unit of the practice, and 0 leaves a
/// part out.
public struct RankingPrices: Sendable, Equatable {
  /// For each day that a request waits within its target, in percent of what a day
  /// past it costs.
  public var waiting: Int
  /// For a visit that is lost because its client does not come, on top of its fee:
  /// what the time of its people is worth. A visit in 20 days is more likely to be
  /// lost than one today.
  public var lostVisit: Int64
  /// How much is charged of what more urgent requests to come, and those that fewer
  /// people can meet, will probably lose: in percent of a day's delay.
  public var displacement: Int

  /// Makes prices; unless told those which proved best in the simulated sample clinic.
  public init(waiting: Int = 200, lostVisit: Int64 = 0, displacement: Int = 300) {
    self.waiting = waiting
    self.lostVisit = lostVisit
    self.displacement = displacement
  }

  /// What the book costs, and nothing besides.
  public static let bookAlone = RankingPrices(waiting: 0, lostVisit: 0, displacement: 0)
}
