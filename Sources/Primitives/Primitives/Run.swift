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
  /// The stretch open at the start.
  public struct Start: Sendable, Hashable {
    /// Its length before the first day, as far as it is known; 0 for none.
    public var length: Int
    /// Whether its beginning is known, or that there is none. A stretch whose
    /// beginning is not known owes no minimum.
    public var isKnown: Bool

    /// Makes an open stretch.
    public init(length: Int, isKnown: Bool) {
      self.length = length
      self.isKnown = isKnown
    }

    /// A stretch of this length, whose beginning is known unless told.
    public static func open(length: Int, isKnown: Bool = true) -> Start {
      Start(length: length, isKnown: isKnown)
    }

    /// Nothing is known of the past.
    public static let unknown = Start(length: 0, isKnown: false)
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
}
