/// A number that each replication of a simulated practice yields.
public struct SimulationMeasure: Hashable, Sendable {
  /// Which values are better.
  public enum Direction: String, Sendable {
    /// Smaller ones.
    case less
    /// Larger ones.
    case more
    /// Neither.
    case neither
  }

  /// A short name for files, as in `days-waited`.
  public let key: String
  /// The name for people.
  public let name: String
  /// What it is counted in.
  public let unit: String
  /// Which values are better.
  public let direction: Direction

  init(_ key: String, _ name: String, _ unit: String, _ direction: Direction = .neither) {
    self.key = key
    self.name = name
    self.unit = unit
    self.direction = direction
  }

  /// The measures of a practice with some urgency classes, in the order of the
  /// values.
  public static func all(urgencies: [String]) -> [SimulationMeasure] {
    requests + urgencies.flatMap(classMeasures) + flow + money
  }

  private static let requests = [
    SimulationMeasure("requests", "requests", "requests"),
    SimulationMeasure("served", "served", "requests", .more),
    SimulationMeasure("no-shows", "clients who did not come", "requests", .less),
    SimulationMeasure("cancelled", "cancelled by clients", "requests", .less),
    SimulationMeasure("refused", "no time found", "requests", .less),
    SimulationMeasure("waiting", "not seen yet at the end", "requests", .less),
    SimulationMeasure("rebookings", "moved because of sickness", "requests", .less),
    SimulationMeasure("asked-again", "asked again after a visit that was off", "requests"),
    SimulationMeasure("in-target", "offered a time within the target", "%", .more),
    SimulationMeasure("days-waited", "days waited, of those who found a time", "days", .less),
    SimulationMeasure("days-waited-90", "90th percentile of these", "days", .less),
    SimulationMeasure("wanted-person", "with whom the client wants, of those who say", "%", .more),
  ]

  private static func classMeasures(_ urgency: String) -> [SimulationMeasure] {
    [
      SimulationMeasure("in-target/\(urgency)", "within the target, \(urgency)", "%", .more),
      SimulationMeasure("days-waited/\(urgency)", "days waited, \(urgency)", "days", .less),
    ]
  }

  private static let flow = [
    SimulationMeasure("minutes-waited", "minutes waited on the day", "minutes", .less),
    SimulationMeasure("waited-over-30", "waited more than 30 minutes", "%", .less),
    SimulationMeasure("idle", "idle on a day of work", "minutes", .less),
    SimulationMeasure("overtime", "worked beyond duties in a week", "minutes", .less),
    SimulationMeasure("use-people", "use of people", "%"),
    SimulationMeasure("use-rooms", "use of rooms", "%"),
    SimulationMeasure("use-devices", "use of devices", "%"),
    SimulationMeasure(
      "load-spread",
      "use of the busiest less that of the least busy",
      "points",
      .less
    ),
    SimulationMeasure("sick-days", "duties missed by sickness in a week", "duties"),
    SimulationMeasure("covered", "of these covered by others", "duties", .more),
    SimulationMeasure(
      "cover-shortfall",
      "hours of duty that nobody covered in a week",
      "hours",
      .less
    ),
  ]

  private static let money = [
    SimulationMeasure("ordinary-pay", "ordinary pay in a week", "money", .less),
    SimulationMeasure("overtime-pay", "pay for overtime in a week", "money", .less),
    SimulationMeasure("cover-pay", "pay for standing in, in a week", "money", .less),
    SimulationMeasure("agency-pay", "paid to agencies in a week", "money", .less),
    SimulationMeasure("labour-cost", "labour cost in a week", "money", .less),
    SimulationMeasure("revenue", "revenue earned in a week", "money", .more),
    SimulationMeasure("collected", "revenue collected in a week", "money", .more),
    SimulationMeasure("margin", "revenue earned less labour cost in a week", "money", .more),
    SimulationMeasure(
      "days-outstanding",
      "days of revenue still to be paid at the end",
      "days",
      .less
    ),
  ]
}
