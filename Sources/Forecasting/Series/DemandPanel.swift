public import Statistics

/// What was asked for on each day, by group (a service, a neighbourhood, a site).
///
/// Days follow each other without gaps; a day that is not known, or on which the
/// practice was closed, has no counts.
public struct DemandPanel: Hashable, Sendable {
  /// The groups' names, at least one.
  public let groups: [String]
  /// The weekday of the first day, from 0 (Monday) to 6 (Sunday).
  public let firstWeekday: Int
  /// The counts of each group and day: `counts[group][day]`; nil on closed days.
  public let counts: [[Int?]]
  /// Days that are not like others (the day after a holiday, say), by the number
  /// of the day, past and future; days with the same name share an effect.
  public let specialDays: [Int: String]

  /// A panel of groups that were seen on the same days.
  public init(
    groups: [String],
    firstWeekday: Int,
    counts: [[Int?]],
    specialDays: [Int: String] = [:]
  ) throws(InvalidParameter) {
    _ = try Parameter.count(groups.count, "the number of groups", in: 1...1_000_000)
    self.firstWeekday = try Parameter.count(firstWeekday, "the first weekday", in: 0...6)
    guard counts.count == groups.count else {
      throw InvalidParameter("the number of series", counts.count, expected: "\(groups.count)")
    }
    for series in counts {
      guard series.count == counts[0].count else {
        throw InvalidParameter(
          "the length of a series",
          series.count,
          expected: "\(counts[0].count)"
        )
      }
      for case let count? in series {
        _ = try Parameter.count(count, "a count", in: 0...1_000_000_000)
      }
    }
    self.groups = groups
    self.counts = counts
    self.specialDays = specialDays
  }

  /// A panel of one group.
  public init(
    _ counts: [Int?],
    firstWeekday: Int,
    specialDays: [Int: String] = [:]
  ) throws(InvalidParameter) {
    try self.init(
      groups: ["all"],
      firstWeekday: firstWeekday,
      counts: [counts],
      specialDays: specialDays
    )
  }

  private init(
    unchecked groups: [String],
    _ weekday: Int,
    _ counts: [[Int?]],
    _ days: [Int: String]
  ) {
    self.groups = groups
    self.firstWeekday = weekday
    self.counts = counts
    self.specialDays = days
  }

  /// How many days there are.
  public var days: Int { counts[0].count }

  /// The weekday of a day, past or future, from 0 (Monday) to 6 (Sunday).
  public func weekday(_ day: Int) -> Int { (firstWeekday + day) % 7 }

  /// What was known after so many days.
  public func prefix(_ days: Int) -> DemandPanel {
    let start = counts.map { Array($0.prefix(days)) }
    return DemandPanel(unchecked: groups, firstWeekday, start, specialDays)
  }

  /// One group alone.
  public func only(_ group: Int) -> DemandPanel {
    DemandPanel(unchecked: [groups[group]], firstWeekday, [counts[group]], specialDays)
  }

  /// All groups together; a day counts where every group has a count.
  public var total: DemandPanel {
    let sums = (0..<days).map { day in
      counts.reduce(into: Optional(0)) { sum, series in
        guard let count = series[day], let before = sum else { return sum = nil }
        sum = before + count
      }
    }
    return DemandPanel(unchecked: ["total"], firstWeekday, [sums], specialDays)
  }
}
