/// What happens at events: a state that changes at moments only.
///
/// Events are small values without references. A model that wants an event not to
/// happen lets it come and ignores it, by a count that it keeps for the purpose.
public protocol EventModel {
  /// The kinds of events.
  associatedtype Event: BitwiseCopyable

  /// Whether the simulation may end; asked after each event.
  var isFinished: Bool { get }

  /// Lets an event happen, at the agenda's time.
  mutating func handle(_ event: Event, agenda: inout Agenda<Event>)
}

extension EventModel {
  /// Lets what is on the agenda happen until the model is finished, nothing is
  /// left, or a time has come.
  ///
  /// - Parameters:
  ///   - agenda: the events; its clock stops at the last event, or at the end
  ///     time when that came first.
  ///   - end: when the simulation ends at the latest; events at that very time
  ///     happen.
  /// - Returns: how many events happened.
  /// - Complexity: O(log n) and the model's own work for an event, with n the
  ///   events on the agenda.
  @discardableResult
  @inlinable
  public mutating func run(_ agenda: inout Agenda<Event>, until end: Double = .infinity) -> Int {
    var events = 0
    while !isFinished {
      guard let next = agenda.queue.popFirst(until: end) else {
        if end.isFinite { agenda.clock = max(agenda.clock, end) }
        break
      }
      agenda.clock = next.time
      handle(next.event, agenda: &agenda)
      events &+= 1
    }
    return events
  }
}
