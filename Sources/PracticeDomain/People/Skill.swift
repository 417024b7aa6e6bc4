/// Something a professional is qualified to do; exercised on a shift, it is
/// the role of the assignment.
public struct Skill: Sendable, Equatable {
  /// The id in the files.
  public var id: Identifier<Skill>
  /// The name shown.
  public var name: String

  /// Makes a skill.
  public init(id: Identifier<Skill>, name: String) {
    self.id = id
    self.name = name
  }
}

/// A skill held by a professional, perhaps for a time only.
public struct SkillGrant: Sendable, Equatable {
  /// The skill.
  public var skill: Identifier<Skill>
  /// The first day it is valid; nil for always.
  public var from: CalendarDate?
  /// The last day it is valid; nil for no end.
  public var until: CalendarDate?

  /// Makes a grant, valid without limit unless told.
  public init(
    _ skill: Identifier<Skill>,
    from: CalendarDate? = nil,
    until: CalendarDate? = nil
  ) {
    self.skill = skill
    self.from = from
    self.until = until
  }

  /// Whether the skill is valid on the date.
  public func isValid(on date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }
}
