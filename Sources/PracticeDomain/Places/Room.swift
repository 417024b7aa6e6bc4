/// A room or station of a site.
public struct Room: Sendable, Equatable {
  /// The id in the files, distinct from every site's.
  public var id: Identifier<Place>
  /// The name shown.
  public var name: String
  /// The site it belongs to; nil where the practice has one site only.
  public var site: Identifier<Place>?
  /// How many it holds at once; at least 1.
  public var capacity: Int
  /// What it offers, as in `exam-couch`.
  public var features: Set<String>
  /// Minutes of cleaning after each use, owned by the room.
  public var turnover: Int
  /// Days on which it cannot be used.
  public var closures: [DaySelector]

  /// Makes a room.
  public init(
    id: Identifier<Place>,
    name: String,
    site: Identifier<Place>? = nil,
    capacity: Int = 1,
    features: Set<String> = [],
    turnover: Int = 0,
    closures: [DaySelector] = []
  ) {
    self.id = id
    self.name = name
    self.site = site
    self.capacity = capacity
    self.features = features
    self.turnover = turnover
    self.closures = closures
  }
}
