/// The length of stretches of days with duties of a set: a common memory.
///
/// The days are those that count; neutral days are not among them. A stretch
/// is a longest run of positions whose duty is in the set, together with the
/// stretch open at the start. Each position that a closed stretch lacks to
/// ``minimum`` and each of its positions within the horizon beyond ``maximum``
/// costs its penalty.
///
/// Labels in the models: `run_max[r,i]` over `run_long[r,i]`; `run_min[r,i,k]`
/// and `run_chain[r,i,k]` over `run_short[r,i,k]`.
public struct Run: Sendable {
  /// What is known of the day before the first.
  public enum Start: Sendable, Hashable {
    /// Nothing: a stretch that begins on the first day owes no minimum.
    case unknown
    /// A stretch of this length is open; 0 for none.
    case open(length: Int)
  }

  /// Whose days.
  public var person: Int
  /// The days that count, ascending.
  public var days: [Int]
  /// The set of duties, by its index in the problem.
  public var duties: Int
  /// The fewest positions; nil for none.
  public var minimum: Int?
  /// The most positions, 0 or more; nil for none.
  public var maximum: Int?
  /// The price of each position missing.
  public var shortage: Penalty
  /// The price of each position too many.
  public var excess: Penalty
  /// What is known of the past.
  public var start: Start
  /// Whether a stretch that reaches the last position owes its minimum.
  public var owesAtEnd: Bool
  /// Where it comes from.
  public var origin: Origin

  /// Makes a run.
  public init(
    person: Int,
    days: [Int],
    duties: Int,
    minimum: Int? = nil,
    maximum: Int? = nil,
    shortage: Penalty = .hard,
    excess: Penalty = .hard,
    start: Start = .unknown,
    owesAtEnd: Bool = false,
    origin: Origin
  ) {
    self.person = person
    self.days = days
    self.duties = duties
    self.minimum = minimum
    self.maximum = maximum
    self.shortage = shortage
    self.excess = excess
    self.start = start
    self.owesAtEnd = owesAtEnd
    self.origin = origin
  }

  /// The length of the stretch open at the start; 0 when none or not known.
  public var openLength: Int {
    if case .open(let length) = start { length } else { 0 }
  }

  /// Whether the past is known.
  public var startIsKnown: Bool { start != .unknown }
}
