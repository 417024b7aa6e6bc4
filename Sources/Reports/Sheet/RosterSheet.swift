import PracticeDomain

/// A roster laid out for people: a row a professional, a column a day, cover
/// below. What it holds may be seen by every colleague: no reason of a leave,
/// no pay, no wish.
struct RosterSheet: Sendable {
  /// A column.
  struct Day: Sendable {
    let date: CalendarDate
    let isWeekend: Bool
    let holiday: String?
    let staff: Int
    let minutes: Int

    var isShaded: Bool { isWeekend || holiday != nil }
  }

  /// What someone does on a day.
  struct Entry: Sendable {
    let shift: Identifier<Shift>
    let times: String?
    /// The role and the place, where the shift leaves a choice.
    let detail: String?
    /// The same by their ids, where space is short.
    let brief: String?
  }

  /// What stands where a row meets a column.
  struct Cell: Sendable {
    let entries: [Entry]
    let isAway: Bool
  }

  /// A row.
  struct Row: Sendable {
    let professional: Professional
    let calling: String?
    let cells: [Cell]
    let totals: StaffTotals
  }

  let name: String
  let facts: RosterFacts
  let palette: ShiftPalette
  let days: [Day]
  let rows: [Row]
  let cover: [CoverLine]
  /// The shifts worked, in the practice's order.
  let legend: [Shift]
  /// Whether anybody works nights.
  let hasNights: Bool
  /// Whether anybody is on call.
  let hasOnCall: Bool

  /// Lays out a roster, or the part of it that takes place at a site.
  init(_ roster: Roster, in practice: Practice, at site: Site? = nil) {
    let shown = site.map { Self.part(of: roster, at: $0, practice) } ?? roster
    let facts = RosterFacts(shown, in: practice)
    let presence = Presence(RosterFacts(roster, in: practice))
    self.facts = facts
    name = site?.name ?? practice.name
    palette = ShiftPalette(practice.shifts)
    let dates = roster.horizon.dates
    days = dates.map { Self.day($0, facts) }
    rows = practice.professionals.compactMap { professional in
      let row = Self.row(professional, dates, site, facts)
      return site == nil || row.cells.contains { !$0.entries.isEmpty } ? row : nil
    }
    hasNights = rows.contains { $0.totals.nights > 0 }
    hasOnCall = rows.contains { $0.totals.onCall > 0 }
    let requirements = practice.cover.filter { requirement in
      site.map { site in practice.place(requirement.place, isWithin: site.id) } ?? true
    }
    cover = requirements.map { CoverLine($0, presence, facts) }
    let worked = Set(shown.assignments.map(\.shift))
    legend = practice.shifts.filter { worked.contains($0.id) }
  }

  /// A sheet of everything, and one a site where there are several.
  static func all(_ roster: Roster, in practice: Practice) -> [RosterSheet] {
    let whole = RosterSheet(roster, in: practice)
    guard practice.sites.count > 1 else { return [whole] }
    return [whole] + practice.sites.map { RosterSheet(roster, in: practice, at: $0) }
  }

  private static func part(of roster: Roster, at site: Site, _ practice: Practice) -> Roster {
    Roster(
      horizon: roster.horizon,
      assignments: roster.assignments.filter { practice.place($0.place, isWithin: site.id) }
    )
  }

  private static func day(_ date: CalendarDate, _ facts: RosterFacts) -> Day {
    let today = facts.practice.professionals.map { facts.assignments(of: $0.id, on: date) }
    return Day(
      date: date,
      isWeekend: facts.isWeekend(date),
      holiday: facts.practice.holidays[date],
      staff: today.count { !$0.isEmpty },
      minutes: today.joined().reduce(0) { $0 + facts.paidMinutes(of: $1) }
    )
  }

  private static func row(
    _ professional: Professional,
    _ dates: [CalendarDate],
    _ site: Site?,
    _ facts: RosterFacts
  ) -> Row {
    Row(
      professional: professional,
      calling: professional.skills.first.map { facts.name(of: $0.skill) },
      cells: dates.map { date in
        let leave = facts.leave(of: professional.id, on: date)
        return Cell(
          entries: facts.assignments(of: professional.id, on: date).map { entry($0, site, facts) },
          isAway: leave != nil && leave?.part == nil
        )
      },
      totals: StaffTotals(of: professional.id, over: dates, in: facts)
    )
  }

  private static func entry(
    _ assignment: Assignment,
    _ site: Site?,
    _ facts: RosterFacts
  ) -> Entry {
    let role = facts.telltaleRole(of: assignment)
    let place = facts.telltalePlace(of: assignment, at: site)
    let details = [role.map(facts.name), place.map(facts.name)].compactMap { $0 }
    let ids = [role?.text, place?.text].compactMap { $0 }
    return Entry(
      shift: assignment.shift,
      times: facts.shifts[assignment.shift].flatMap(RosterFacts.times),
      detail: details.isEmpty ? nil : details.joined(separator: ", "),
      brief: ids.isEmpty ? nil : ids.joined(separator: ", ")
    )
  }
}

extension RosterSheet {
  /// The totals of a row with their headings, as far as they matter here.
  func columns(of totals: StaffTotals) -> [(heading: String, text: String)] {
    var columns = [
      ("Hours", hoursAndMinutes(totals.minutes)), ("Shifts", String(totals.shifts)),
    ]
    if hasNights { columns.append(("Nights", String(totals.nights))) }
    if hasOnCall { columns.append(("On call", String(totals.onCall))) }
    columns.append(("Weekends", String(totals.weekends)))
    return columns.map { (heading: $0.0, text: $0.1) }
  }
}
