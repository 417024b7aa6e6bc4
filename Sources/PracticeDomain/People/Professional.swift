/// Anyone who is rostered: a doctor, a nurse, a solicitor, a receptionist.
public struct Professional: Sendable, Equatable {
  /// The id in the files.
  public var id: Identifier<Professional>
  /// The name shown.
  public var name: String
  /// The contract; nil where none matters.
  public var contract: Identifier<Contract>?
  /// Skills held, with their validity.
  public var skills: [SkillGrant]
  /// The places where this professional works; empty for any.
  public var places: Set<Identifier<Place>>
  /// Words that rules may select by, as in `trainee`.
  public var tags: Set<String>
  /// The first day employed; nil for always.
  public var from: CalendarDate?
  /// The last day employed; nil for no end.
  public var until: CalendarDate?
  /// Pay that differs from the contract's.
  public var pay: Pay?

  /// Makes a professional.
  public init(
    id: Identifier<Professional>,
    name: String,
    contract: Identifier<Contract>? = nil,
    skills: [SkillGrant] = [],
    places: Set<Identifier<Place>> = [],
    tags: Set<String> = [],
    from: CalendarDate? = nil,
    until: CalendarDate? = nil,
    pay: Pay? = nil
  ) {
    self.id = id
    self.name = name
    self.contract = contract
    self.skills = skills
    self.places = places
    self.tags = tags
    self.from = from
    self.until = until
    self.pay = pay
  }

  /// Whether the professional holds the skill on the date.
  public func holds(_ skill: Identifier<Skill>, on date: CalendarDate) -> Bool {
    skills.contains { $0.skill == skill && $0.isValid(on: date) }
  }

  /// Whether the professional is employed on the date.
  public func isEmployed(on date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }
}
