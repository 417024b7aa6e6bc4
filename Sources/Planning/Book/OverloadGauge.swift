public import PracticeDomain

/// How the hours that are wanted stand against the hours on duty, week by week:
/// the week in which they run short is seen before the book is full.
///
/// For each set of roles that some service or matter asks for, and each week of
/// the horizon, it compares what must be done by the end of that week with all
/// the time on duty until then. Wanted is every need that only these roles can
/// meet, due by its target or deadline, or else by the last day on which its
/// client can come. More wanted than on duty means that no book can hold it all
/// in time; the converse does not follow, as rooms, windows and single people
/// have limits of their own.
public struct OverloadGauge: Sendable, Equatable {
  /// The roles of a set at the end of a week.
  public struct Reading: Sendable, Equatable {
    /// The roles of which any one will do.
    public var roles: [Identifier<Skill>]
    /// The last day of the week, or of the horizon.
    public var until: CalendarDate
    /// Minutes wanted up to that day, since the beginning.
    public var wanted: Int
    /// Minutes on duty up to that day, breaks left out.
    public var onDuty: Int

    /// Whether more is wanted than there is.
    public var isShort: Bool { wanted > onDuty }
  }

  /// The readings, by set of roles, then by week.
  public let readings: [Reading]

  /// The first week in which hours run short, for each set of roles that has
  /// one.
  public var shortages: [Reading] {
    var seen: Set<[Identifier<Skill>]> = []
    return readings.filter { $0.isShort && seen.insert($0.roles).inserted }
  }

  /// Reads the gauge of a practice under a roster.
  ///
  /// - Complexity: linear in visits and assignments times sets of roles.
  public init(_ practice: Practice, roster: Roster) {
    let demands = practice.demand.wanted.visits.flatMap { RoleDemand.all(of: $0, practice) }
    let supplies = RoleSupply.all(of: roster, practice)
    let sets = Set(demands.map(\.roles)).sorted {
      $0.sorted().lexicographicallyPrecedes($1.sorted())
    }
    readings = sets.flatMap { roles in
      Self.weekEnds(practice).map { end in
        Reading(
          roles: roles.sorted(),
          until: end,
          wanted: demands.filter { $0.roles.isSubset(of: roles) && $0.due <= end }
            .reduce(0) { $0 + $1.minutes },
          onDuty: supplies.filter { roles.contains($0.role) && $0.date <= end }
            .reduce(0) { $0 + $1.minutes }
        )
      }
    }
  }

  /// The last days of the weeks of the horizon.
  private static func weekEnds(_ practice: Practice) -> [CalendarDate] {
    practice.horizon.dates.filter { date in
      date.adding(days: 1).weekday == practice.weekStart || date == practice.horizon.end
    }
  }
}

/// Minutes that some roles must give by a day.
private struct RoleDemand {
  var roles: Set<Identifier<Skill>>
  var due: CalendarDate
  var minutes: Int

  /// What a visit asks of people with roles; a session that clients share counts
  /// as a share of its length, rounded down.
  static func all(of visit: Visit, _ practice: Practice) -> [RoleDemand] {
    let due = [visit.request.target, lastDay(visit.request, practice.horizon)].compactMap { $0 }
      .min()
    return visit.service.phases.flatMap { phase in
      phase.staff.filter { !$0.roles.isEmpty }.map { need in
        RoleDemand(
          roles: Set(need.roles),
          due: max(due ?? practice.horizon.end, practice.horizon.start),
          minutes: phase.length * need.count / visit.service.seats
        )
      }
    }
  }

  /// The last day on which a client can come; nil for none in the horizon.
  private static func lastDay(_ request: ClientRequest, _ horizon: Horizon) -> CalendarDate? {
    if let booked = request.booked, booked.move == .hard { return booked.date }
    if request.windows.isEmpty { return horizon.end }
    return horizon.dates.last { date in request.windows.contains { $0.days.contains(date) } }
  }
}

/// Minutes that somebody is on duty in a role on a day.
private struct RoleSupply {
  var role: Identifier<Skill>
  var date: CalendarDate
  var minutes: Int

  static func all(of roster: Roster, _ practice: Practice) -> [RoleSupply] {
    let shifts = Dictionary(
      practice.shifts.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return roster.assignments.compactMap { assignment in
      guard let role = assignment.role, let shift = shifts[assignment.shift], !shift.onCall,
        let span = practice.span(of: shift, on: assignment.date)
      else { return nil }
      let breaks = shift.breaks.reduce(0) { $0 + $1.length }
      let minutes = max(0, span.count - breaks)
      return RoleSupply(role: role, date: assignment.date, minutes: minutes)
    }
  }
}
