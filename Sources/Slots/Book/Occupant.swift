/// A phase of a booking as one of the resources that it occupies sees it.
struct Occupant: Sendable, Equatable {
  /// The booking.
  var booking: Int32
  /// The phase of the booking.
  var phase: Int32
  /// From start to end.
  var start: Int32
  var end: Int32
  /// What is taken, buffer after included.
  var lateFrom: Int32
  var lateUntil: Int32
  /// What is taken, buffer before included.
  var earlyFrom: Int32
  var earlyUntil: Int32
  var location: Int32
  var units: Int32
  var isQuiet: Bool

  var late: Range<Int> { Int(lateFrom)..<Int(lateUntil) }
  var early: Range<Int> { Int(earlyFrom)..<Int(earlyUntil) }

  /// Whether both could not be taken from a resource of capacity 1.
  func overlaps(_ other: Occupant) -> Bool {
    max(lateFrom, other.lateFrom) < min(lateUntil, other.lateUntil)
      || max(earlyFrom, other.earlyFrom) < min(earlyUntil, other.earlyUntil)
  }
}
