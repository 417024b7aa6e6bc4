internal import PracticeDomain
internal import Primitives

/// A cover of one step of a day.
struct IntervalCover: Sendable {
  /// The cover's index.
  var cover: Int
  /// The people counted, as a set of the problem.
  var people: Int
  /// What is wanted.
  var requirement: CoverRequirement
  /// The day.
  var day: Int
  /// The step.
  var time: Range<Int>
}

/// What a break of the problem stands for: the placed break of one shift on one
/// day, for some people and some ways to work it.
struct BreakPlacement: Sendable {
  /// The people, as a set of the problem.
  var people: Int
  var day: Int
  /// The shift's position.
  var shift: Int
  /// The roles and places for which it stands, as elements of duties.
  var elements: [Duty.Element]
  /// The offset for which each option stands: the first of those that come to
  /// the same.
  var offsets: [Int]
  /// The option of every offset that is allowed.
  var options: [Int: Int]
}
