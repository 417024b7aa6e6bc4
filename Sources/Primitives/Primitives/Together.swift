/// One person's duty that asks for, or excludes, the duties of others.
///
/// Labels in the models: `together_needs[h]` over `together_missing[h]`;
/// `together_apart[h,j,p]` over `together_met[h,j,p]`; `together_barred[h]`
/// over `together_known[h]`.
public struct Together: Sendable {
  /// Whether others are asked for or excluded.
  public enum Kind: Sendable, Hashable {
    /// At least so many others; each one missing costs the penalty.
    case needs(Int)
    /// No others; each one costs the penalty.
    case excludes
  }

  /// Others whose duties on a day are looked at.
  public struct Partners: Sendable, Hashable {
    /// The set of people, by its index; the person of the trigger is passed
    /// over.
    public var people: Int
    /// The day.
    public var day: Int
    /// The set of duties, by its index.
    public var duties: Int

    /// Makes partners.
    public init(people: Int, day: Int, duties: Int) {
      self.people = people
      self.day = day
      self.duties = duties
    }
  }

  /// Whose duty is the trigger.
  public var person: Int
  /// The day of the trigger.
  public var day: Int
  /// The set of duties that trigger, by its index.
  public var duties: Int
  /// The others.
  public var partners: [Partners]
  /// Others known to be there beforehand.
  public var present: Int
  /// Whether they are asked for or excluded.
  public var kind: Kind
  /// The price of each one missing, or of each one met.
  public var penalty: Penalty
  /// Where it comes from.
  public var origin: Origin

  /// Makes a dependence.
  public init(
    person: Int,
    day: Int,
    duties: Int,
    partners: [Partners],
    present: Int = 0,
    kind: Kind,
    penalty: Penalty,
    origin: Origin
  ) {
    self.person = person
    self.day = day
    self.duties = duties
    self.partners = partners
    self.present = present
    self.kind = kind
    self.penalty = penalty
    self.origin = origin
  }
}
