/// The clock of a simulation, and what is going to happen.
@frozen
public struct Agenda<Event: BitwiseCopyable> {
  /// The time.
  @inlinable
  public var now: Double { clock }

  @usableFromInline var clock: Double
  @usableFromInline var queue: EventQueue<Event>

  /// An empty agenda.
  ///
  /// - Parameters:
  ///   - start: the time at the beginning.
  ///   - capacity: how many events room is made for.
  @inlinable
  public init(start: Double = 0, capacity: Int = 64) {
    clock = start
    queue = EventQueue(capacity: capacity)
  }

  /// How many events are to come.
  @inlinable
  public var count: Int { queue.count }

  /// Lets an event happen later.
  ///
  /// - Parameters:
  ///   - event: what happens.
  ///   - delay: in how long; at least 0.
  @inlinable
  public mutating func schedule(_ event: Event, after delay: Double) {
    precondition(delay >= 0, "An event was scheduled in the past.")
    queue.insert(event, at: clock + delay)
  }

  /// Lets an event happen at a time that is not past.
  @inlinable
  public mutating func schedule(_ event: Event, at time: Double) {
    precondition(time >= clock, "An event was scheduled in the past.")
    queue.insert(event, at: time)
  }
}
