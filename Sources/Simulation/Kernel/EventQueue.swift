/// Events to come, the earliest first; of events at the same time, the first
/// scheduled.
///
/// A heap with four children a node, of plain values in one array: nothing is
/// allocated for an event.
@frozen
public struct EventQueue<Event: BitwiseCopyable> {
  @frozen
  @usableFromInline
  struct Entry: BitwiseCopyable {
    @usableFromInline let time: Double
    @usableFromInline let order: UInt64
    @usableFromInline let event: Event

    @inlinable
    init(time: Double, order: UInt64, event: Event) {
      self.time = time
      self.order = order
      self.event = event
    }

    @inlinable
    func isBefore(_ other: Entry) -> Bool {
      time < other.time || (time == other.time && order < other.order)
    }
  }

  @usableFromInline var entries: [Entry] = []
  @usableFromInline var order: UInt64 = 0
  /// Whether the first entry was taken out, and its place is still to be filled:
  /// most events schedule another one, which then needs one walk through the heap
  /// instead of two.
  @usableFromInline var isFirstTaken = false

  /// No event.
  ///
  /// - Parameter capacity: how many events room is made for.
  @inlinable
  public init(capacity: Int = 64) { entries.reserveCapacity(capacity) }

  /// How many events are to come.
  @inlinable
  public var count: Int { entries.count - (isFirstTaken ? 1 : 0) }

  /// Adds an event.
  /// - Complexity: O(log n).
  @inlinable
  public mutating func insert(_ event: Event, at time: Double) {
    let entry = Entry(time: time, order: order, event: event)
    order &+= 1
    if isFirstTaken {
      isFirstTaken = false
      return sinkFromTop(entry)
    }
    entries.append(entry)
    let last = entries.count - 1
    entries.withUnsafeMutableBufferPointer { heap in
      var place = last
      while place > 0 {
        let parent = (place &- 1) >> 2
        guard entry.isBefore(heap[parent]) else { break }
        heap[place] = heap[parent]
        place = parent
      }
      heap[place] = entry
    }
  }

  /// Takes out the earliest event, unless it happens after a time; nil without any.
  /// - Complexity: O(log n).
  @inlinable
  public mutating func popFirst(until end: Double = .infinity) -> (event: Event, time: Double)? {
    if isFirstTaken {
      isFirstTaken = false
      let last = entries.removeLast()
      if !entries.isEmpty { sinkFromTop(last) }
    }
    guard let first = entries.first, first.time <= end else { return nil }
    isFirstTaken = true
    return (first.event, first.time)
  }

  /// Puts an entry at the top and lets it sink to where it belongs.
  @inlinable
  mutating func sinkFromTop(_ entry: Entry) {
    let count = entries.count
    entries.withUnsafeMutableBufferPointer { heap in
      var place = 0
      while true {
        let child = place &* 4 &+ 1
        guard child < count else { break }
        var least = child
        for other in (child &+ 1)..<max(child &+ 1, min(child &+ 4, count))
        where heap[other].isBefore(heap[least]) { least = other }
        guard heap[least].isBefore(entry) else { break }
        heap[place] = heap[least]
        place = least
      }
      heap[place] = entry
    }
  }
}
