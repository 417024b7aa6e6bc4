/// A weighted sum over one person's days, in one or more windows, between
/// limits.
///
/// The days are those that count: neutral days (leave) are simply not among
/// them, so that a window of seven spans seven days that count. The amount of
/// a window is what it carries, plus the weight of the duty on each of its
/// days, plus the weight of each group that holds and of each mark that an
/// automaton passes on them.
///
/// Labels in the models: `counter_min[i,w]`, `counter_max[i,w]`,
/// `counter_zero[i,w]`, `counter_below[i,w]`, `counter_use[i,w]` over `counter_short[i,w,t]`,
/// `counter_over[i,w,t]`, `counter_on[i,w]`, `counter_used[i,w]`.
public struct Counter: Sendable {
  /// Days counted together.
  public struct Window: Sendable, Hashable {
    /// Positions in ``Counter/days``.
    public var positions: Range<Int>
    /// The amount brought from before the horizon.
    public var carried: Int
    /// Whether the minimum holds in this window.
    public var owesMinimum: Bool

    /// Makes a window.
    public init(positions: Range<Int>, carried: Int = 0, owesMinimum: Bool = true) {
      self.positions = positions
      self.carried = carried
      self.owesMinimum = owesMinimum
    }
  }

  /// A group counted when it holds.
  public struct GroupTerm: Sendable, Hashable {
    /// The group's index; a group of the same person.
    public var group: Int
    /// What it adds.
    public var weight: Int
    /// The position whose windows it counts in.
    public var position: Int

    /// Makes a term.
    public init(group: Int, weight: Int, position: Int) {
      self.group = group
      self.weight = weight
      self.position = position
    }
  }

  /// Marks of an automaton, counted on the days they are passed.
  public struct MarkTerm: Sendable, Hashable {
    /// The automaton's index; an automaton of the same person.
    public var automaton: Int
    /// What each mark is multiplied by.
    public var weight: Int

    /// Makes a term.
    public init(automaton: Int, weight: Int) {
      self.automaton = automaton
      self.weight = weight
    }
  }

  /// Whose days.
  public var person: Int
  /// The days that count, ascending.
  public var days: [Int]
  /// For each of them the weight of each duty, by the index of the weighting.
  public var weightings: [Int]
  /// Groups counted.
  public var groups: [GroupTerm]
  /// Automata counted.
  public var marks: [MarkTerm]
  /// The windows.
  public var windows: [Window]
  /// The limits, the same for each window.
  public var band: Band
  /// Where it comes from.
  public var origin: Origin

  /// Makes a counter.
  public init(
    person: Int,
    days: [Int],
    weightings: [Int],
    groups: [GroupTerm] = [],
    marks: [MarkTerm] = [],
    windows: [Window],
    band: Band,
    origin: Origin
  ) {
    self.person = person
    self.days = days
    self.weightings = weightings
    self.groups = groups
    self.marks = marks
    self.windows = windows
    self.band = band
    self.origin = origin
  }
}
