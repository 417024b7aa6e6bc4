/// A small deterministic automaton that reads one person's days: the general
/// memory.
///
/// It starts in a state given by the past, reads the class of the duty on each
/// of its days, and pays for transitions and for the state it ends in.
/// Transitions may carry marks, which counters add up.
///
/// Labels in the models: `state[a,i,q]`, `link[a,i,c]` over `flow[a,i,q,c]`.
public struct Automaton: Sendable {
  /// What reading a class in a state does.
  public struct Transition: Sendable, Hashable {
    /// The state that follows.
    public var next: Int
    /// What it costs.
    public var penalty: Penalty
    /// What counters count.
    public var mark: Int

    /// Makes a transition.
    public init(next: Int, penalty: Penalty = .soft(0), mark: Int = 0) {
      self.next = next
      self.penalty = penalty
      self.mark = mark
    }
  }

  /// Whose days.
  public var person: Int
  /// The days that are read, ascending.
  public var days: [Int]
  /// The class of each duty, by the index of a weighting with values from 0.
  public var classes: Int
  /// How many classes there are.
  public var classCount: Int
  /// The transitions of each state, one a class.
  public var transitions: [[Transition]]
  /// The state before the first day.
  public var start: Int
  /// What ending in each state costs.
  public var end: [Penalty]
  /// Where it comes from.
  public var origin: Origin

  /// Makes an automaton.
  public init(
    person: Int,
    days: [Int],
    classes: Int,
    classCount: Int,
    transitions: [[Transition]],
    start: Int,
    end: [Penalty],
    origin: Origin
  ) {
    self.person = person
    self.days = days
    self.classes = classes
    self.classCount = classCount
    self.transitions = transitions
    self.start = start
    self.end = end
    self.origin = origin
  }
}
