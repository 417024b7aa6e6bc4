public import PracticeDomain

/// Where a practice hangs on one person.
public struct Robustness: Sendable, Equatable {
  /// A skill in use that one person alone holds.
  public struct SoleHolder: Sendable, Equatable {
    /// The skill.
    public var skill: Identifier<Skill>
    /// Who holds it.
    public var professional: Identifier<Professional>
  }

  /// A day of a role with people on duty in it.
  public struct RoleDay: Sendable, Equatable {
    /// The role.
    public var role: Identifier<Skill>
    /// The day.
    public var date: CalendarDate
    /// Who is on duty in it.
    public var onDuty: [Identifier<Professional>]
    /// Who could step in: qualified, employed, neither away nor on any duty.
    public var standby: [Identifier<Professional>]
  }

  /// Skills that one person alone holds, of those that shifts, cover or services
  /// ask for.
  public private(set) var soleHolders: [SoleHolder] = []
  /// The days of roles with anybody on duty.
  public private(set) var roleDays: [RoleDay] = []

  /// Days on which one person alone is on duty in a role.
  public var alone: [RoleDay] { roleDays.filter { $0.onDuty.count == 1 } }
  /// Percent of the days of roles on which nobody could step in; nil without any.
  public var withoutStandby: Double? {
    roleDays.isEmpty
      ? nil : 100 * Double(roleDays.count { $0.standby.isEmpty }) / Double(roleDays.count)
  }

  init(_ facts: DutyFacts) {
    let practice = facts.practice
    let dates = practice.horizon.dates
    let used = Self.skillsInUse(practice)
    for skill in practice.skills.map(\.id) where used.contains(skill) {
      let holders = practice.professionals.filter { person in
        dates.contains { person.holds(skill, on: $0) && person.isEmployed(on: $0) }
      }
      if holders.count == 1 {
        soleHolders.append(SoleHolder(skill: skill, professional: holders[0].id))
      }
      for date in dates {
        roleDay(skill, date, facts).map { roleDays.append($0) }
      }
    }
  }

  private static func skillsInUse(_ practice: Practice) -> Set<Identifier<Skill>> {
    let phases = practice.demand.services.flatMap(\.phases)
    let needs =
      phases.flatMap(\.staff) + practice.demand.matters.flatMap { [$0.preparer, $0.reviewer] }
    return Set(
      practice.shifts.flatMap(\.roles) + practice.cover.compactMap(\.role)
        + needs.flatMap { $0.roles + $0.skills }
    )
  }

  private func roleDay(
    _ skill: Identifier<Skill>,
    _ date: CalendarDate,
    _ facts: DutyFacts
  ) -> RoleDay? {
    let duties = facts.duties(on: date)
    var onDuty: [Identifier<Professional>] = []
    for duty in duties where duty.assignment.role == skill {
      if !onDuty.contains(duty.assignment.professional) {
        onDuty.append(duty.assignment.professional)
      }
    }
    guard !onDuty.isEmpty else { return nil }
    let busy = Set(duties.map(\.assignment.professional))
    let standby = facts.practice.professionals.filter { person in
      person.holds(skill, on: date) && person.isEmployed(on: date) && !busy.contains(person.id)
        && !facts.isAway(person.id, on: date)
    }
    return RoleDay(role: skill, date: date, onDuty: onDuty, standby: standby.map(\.id))
  }
}
