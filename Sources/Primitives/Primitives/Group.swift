/// A truth about a set of days of one person, priced once and countable.
///
/// A part is true when the duty on its day is in its set. Parts of the past
/// are given by their truth.
///
/// Labels in the models, by how the truth follows from the parts:
/// `group_lower[g,j]`, `group_upper[g,j]`, `group_not[g,j]`,
/// `group_mixed[g,j]`, `group_bound[g]`, `group_cap[g]`, `group_full[g]`,
/// `group_always[g]` over `group[g]`.
public struct Group: Sendable {
  /// When the group holds.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// At least one part is true.
    case any
    /// Every part is true.
    case all
    /// Some parts are true and some are not.
    case mixed
  }

  /// A day and what makes it true.
  public struct Part: Sendable, Hashable {
    /// The day.
    public var day: Int
    /// The set of duties, by its index in the problem.
    public var duties: Int

    /// Makes a part.
    public init(day: Int, duties: Int) {
      self.day = day
      self.duties = duties
    }
  }

  /// Whose days.
  public var person: Int
  /// The parts in the horizon; each on a day of its own.
  public var parts: [Part]
  /// The truth of parts in the past.
  public var past: [Bool]
  /// When it holds.
  public var kind: Kind
  /// What it costs when it holds.
  public var penalty: Penalty
  /// Where it comes from.
  public var origin: Origin

  /// Makes a group.
  public init(
    person: Int,
    parts: [Part],
    past: [Bool] = [],
    kind: Kind,
    penalty: Penalty = .soft(0),
    origin: Origin
  ) {
    self.person = person
    self.parts = parts
    self.past = past
    self.kind = kind
    self.penalty = penalty
    self.origin = origin
  }
}
