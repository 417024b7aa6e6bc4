/// Duties that may not follow one another: a common memory.
///
/// Each place where consecutive positions take duties of the pattern's sets in
/// order costs the penalty once. Places that begin in the past count as far as
/// it is known; those that lie in the past altogether do not.
///
/// Label in the models: `sequence[q,i]` over `sequence_broken[q,i]`, where i
/// is the last position.
public struct DutySequence: Sendable {
  /// Whose days.
  public var person: Int
  /// The days that count, ascending.
  public var days: [Int]
  /// The sets of duties in order, by their indices; two or more.
  public var pattern: [Int]
  /// For each day of the past, the last one first, whether its duty was in
  /// each set of the pattern.
  public var past: [[Bool]]
  /// The price of each occurrence.
  public var penalty: Penalty
  /// Where it comes from.
  public var origin: Origin

  /// Makes a sequence.
  public init(
    person: Int,
    days: [Int],
    pattern: [Int],
    past: [[Bool]] = [],
    penalty: Penalty,
    origin: Origin
  ) {
    self.person = person
    self.days = days
    self.pattern = pattern
    self.past = past
    self.penalty = penalty
    self.origin = origin
  }
}
