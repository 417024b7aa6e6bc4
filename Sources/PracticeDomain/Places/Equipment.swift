/// A kind of device, of which the practice owns a number.
public struct Equipment: Sendable, Equatable {
  /// The id in the files.
  public var id: Identifier<Equipment>
  /// The name shown.
  public var name: String
  /// How many there are; at least 1.
  public var quantity: Int
  /// The room it stands in; nil when it can be moved.
  public var room: Identifier<Place>?
  /// Minutes of set-up or cleaning after each use, owned by the device.
  public var turnover: Int
  /// Days on which it cannot be used.
  public var closures: [DaySelector]

  /// Makes a kind of device.
  public init(
    id: Identifier<Equipment>,
    name: String,
    quantity: Int = 1,
    room: Identifier<Place>? = nil,
    turnover: Int = 0,
    closures: [DaySelector] = []
  ) {
    self.id = id
    self.name = name
    self.quantity = quantity
    self.room = room
    self.turnover = turnover
    self.closures = closures
  }
}
