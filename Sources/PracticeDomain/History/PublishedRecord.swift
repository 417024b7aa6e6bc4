/// A plan that was put on record: who worked when, and what it added to
/// everyone's balances.
///
/// Ids of professionals may name people who have left since; shifts, roles and
/// places name things of the practice.
public struct PublishedRecord: Sendable, Equatable {
  /// What a plan added to one balance of one professional.
  public struct Balance: Sendable, Equatable {
    /// Who.
    public var professional: Identifier<Professional>
    /// The name of the balance.
    public var name: String
    /// The amount before the plan.
    public var before: Int
    /// What the plan added.
    public var gained: Int

    /// Makes an amount.
    public init(
      professional: Identifier<Professional>,
      name: String,
      before: Int,
      gained: Int
    ) {
      self.professional = professional
      self.name = name
      self.before = before
      self.gained = gained
    }
  }

  /// The days of the plan.
  public var horizon: Horizon
  /// Everyone who was rostered, at work or not.
  public var professionals: [Identifier<Professional>]
  /// Every assignment; a day of someone rostered without one was free.
  public var assignments: [Assignment]
  /// What it added to balances.
  public var balances: [Balance]

  /// Makes a record.
  public init(
    horizon: Horizon,
    professionals: [Identifier<Professional>],
    assignments: [Assignment],
    balances: [Balance]
  ) {
    self.horizon = horizon
    self.professionals = professionals
    self.assignments = assignments
    self.balances = balances
  }
}

extension Horizon {
  /// Whether the two share a day.
  public func overlaps(_ other: Horizon) -> Bool { start <= other.end && other.start <= end }

  /// Its days in words, as in `2026-03-02 to 2026-03-08`.
  public var words: String { "\(start) to \(end)" }
}
