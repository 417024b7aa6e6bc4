/// A visit that somebody asked for, and what has become of it.
struct VisitState: Sendable {
  /// What has become of a visit; each ends in one of them.
  enum Status: UInt8, Sendable {
    /// It has a time.
    case booked
    /// No time was found.
    case refused
    /// Its client called it off.
    case cancelled
    /// Its client did not come.
    case missed
    /// It was held.
    case served
  }

  /// The class of its request, and which of its patterns.
  let requestClass: Int
  let pattern: Int
  /// Which visit of its request it is.
  let part: Int
  /// A number of the request that is the same in every scenario.
  let key: Int
  /// When it was asked for, in minutes.
  let asked: Double
  /// Whether it counts.
  let isMeasured: Bool
  /// How many visits before it were off, and asked for again.
  var attempt = 0
  var status = Status.refused
  /// When its present time was given.
  var booked = 0.0
  /// The slot at which it starts.
  var start = -1
  /// Its number in the book; that of its session where clients share one.
  var booking = -1
  /// Whether it is with somebody whom its client wants; nil for no matter whom.
  var isWanted: Bool?
  /// How many times it was given a time, so that what was meant for an earlier one
  /// is known as such.
  var generation: Int32 = 0

  /// Whether it is the first, for which its client waits.
  var isFirst: Bool { part == 0 && attempt == 0 }
  /// The part of its request's random numbers that is its own.
  var streamPart: Int { part | attempt << 16 }
}
