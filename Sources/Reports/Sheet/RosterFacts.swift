import PracticeDomain

/// A roster with its ids resolved, for the reports to share.
struct RosterFacts: Sendable {
  let practice: Practice
  let roster: Roster
  let shifts: [Identifier<Shift>: Shift]
  private let people: [Identifier<Professional>: Professional]
  private let skillNames: [Identifier<Skill>: String]
  private let placeNames: [Identifier<Place>: String]
  private let cells: [Identifier<Professional>: [CalendarDate: [Assignment]]]
  private let absences: [Identifier<Professional>: [Leave]]

  init(_ roster: Roster, in practice: Practice) {
    self.practice = practice
    self.roster = roster
    shifts = Self.table(practice.shifts.map { ($0.id, $0) })
    people = Self.table(practice.professionals.map { ($0.id, $0) })
    skillNames = Self.table(practice.skills.map { ($0.id, $0.name) })
    placeNames = Self.table(
      practice.sites.map { ($0.id, $0.name) } + practice.rooms.map { ($0.id, $0.name) }
    )
    var cells: [Identifier<Professional>: [CalendarDate: [Assignment]]] = [:]
    for assignment in roster.assignments {
      cells[assignment.professional, default: [:]][assignment.date, default: []]
        .append(assignment)
    }
    self.cells = cells
    absences = Dictionary(grouping: practice.leave, by: \.professional)
  }

  private static func table<Key: Hashable, Value>(_ pairs: [(Key, Value)]) -> [Key: Value] {
    Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// What someone does on a day, in the order of the roster.
  func assignments(of who: Identifier<Professional>, on date: CalendarDate) -> [Assignment] {
    cells[who]?[date] ?? []
  }

  /// The first leave of someone that holds the day.
  func leave(of who: Identifier<Professional>, on date: CalendarDate) -> Leave? {
    absences[who]?.first { $0.contains(date) }
  }

  /// The name of a professional; the id of one who is not known.
  func name(of who: Identifier<Professional>) -> String { people[who]?.name ?? who.text }

  /// The name of a skill; its id where it has none.
  func name(of skill: Identifier<Skill>) -> String { skillNames[skill] ?? skill.text }

  /// The name of a site or room; its id where it has none.
  func name(of place: Identifier<Place>) -> String { placeNames[place] ?? place.text }

  /// Paid minutes of an assignment; 0 for a shift that is not known.
  func paidMinutes(of assignment: Assignment) -> Int {
    shifts[assignment.shift].map { practice.paidMinutes(of: $0, on: assignment.date) } ?? 0
  }

  /// Whether a day belongs to the weekend.
  func isWeekend(_ date: CalendarDate) -> Bool { practice.weekend.contains(date.weekday) }

  /// The role of an assignment, where the shift leaves this person a choice and
  /// it is not what they mostly do.
  func telltaleRole(of assignment: Assignment) -> Identifier<Skill>? {
    guard let role = assignment.role, let shift = shifts[assignment.shift],
      let professional = people[assignment.professional],
      professional.skills.first?.skill != role,
      shift.roles.count(where: { professional.holds($0, on: assignment.date) }) > 1
    else { return nil }
    return role
  }

  /// The place of an assignment, where the shift leaves a choice and it is not
  /// the site that is looked at.
  func telltalePlace(of assignment: Assignment, at site: Site?) -> Identifier<Place>? {
    guard let place = assignment.place, place != site?.id,
      (shifts[assignment.shift]?.places.count ?? 0) > 1
    else { return nil }
    return place
  }

  /// The times of a shift in words, as in `08:30–18:00`; nil without a start.
  static func times(of shift: Shift) -> String? {
    guard let start = shift.start else { return nil }
    let end = TimeOfDay(minutes: (start.minutes + shift.length - 1) % 1440 + 1)
    return "\(start)–\(end?.description ?? "")"
  }
}
