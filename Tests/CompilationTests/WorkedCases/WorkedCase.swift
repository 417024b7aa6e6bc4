import PracticeDomain
import Testing

/// What a rule makes of one roster, worked out by hand.
struct WorkedCase: Sendable {
  /// What every kind of rule has a case of.
  enum Situation: String, CaseIterable, Sendable {
    case kept
    case brokenByOne = "broken by one unit"
    case brokenBySeveral = "broken by several"
    case history = "with history"
    case firstBorder = "at the first day"
    case lastBorder = "at the last day"
  }

  let situation: Situation
  /// A row a professional (Ana, Ben, Cleo), a letter a day: `.` is free, and
  /// `(EL)` are two shifts on a day.
  let rows: [String]
  /// Ana's known days up to the eve.
  var past = ""
  /// The first day, after Monday 2024-01-01.
  var start = 0
  /// What the rule costs.
  var cost: Int64 = 0
  /// Hard units broken.
  var hard = 0
}

/// A rule of one kind with its cases.
struct WorkedRule: Sendable, CustomTestStringConvertible {
  let rule: any Rule
  let cases: [WorkedCase]
  /// What the practice needs besides.
  let prepare: @Sendable (inout Practice) -> Void

  init(
    _ rule: any Rule,
    _ cases: [WorkedCase],
    prepare: @escaping @Sendable (inout Practice) -> Void = { _ in }
  ) {
    self.rule = rule
    self.cases = cases
    self.prepare = prepare
  }

  var testDescription: String { rule.kind }

  /// The practice of a case: early 7:00 to 15:00, late 14:00 to 22:00, night
  /// 22:00 to 7:00; 40 hours a week at 100 an hour.
  func practice(_ worked: WorkedCase) throws -> Practice {
    let days = worked.rows.map { Self.cells($0).count }.max() ?? 7
    let start = CalendarDate.firstMonday.adding(days: worked.start)
    var practice = Practice(
      name: "Worked",
      horizon: try #require(Horizon(start: start, days: days)),
      shifts: [
        Shift(id: "E", name: "Early", start: TimeOfDay(minutes: 420), length: 480),
        Shift(id: "L", name: "Late", start: TimeOfDay(minutes: 840), length: 480),
        Shift(id: "N", name: "Night", start: TimeOfDay(minutes: 1320), length: 540),
      ],
      contracts: [
        Contract(id: "full", name: "Full time", weeklyMinutes: 2400, pay: Pay(hourly: 100))
      ],
      professionals: ["Ana", "Ben", "Cleo"].map {
        Professional(id: Identifier($0), name: $0, contract: "full")
      },
      rules: [rule]
    )
    prepare(&practice)
    learnPast(worked.past, &practice)
    return practice
  }

  private func learnPast(_ row: String, _ practice: inout Practice) {
    let cells = Self.cells(row)
    guard !cells.isEmpty else { return }
    let from = practice.horizon.start.adding(days: -cells.count)
    var past = practice.history["Ana"] ?? ProfessionalHistory()
    past.knownFrom = from
    past.assignments = Self.assignments("Ana", row, from: from, practice)
    practice.history.professionals["Ana"] = past
  }

  /// Lets no shift begin within another, so that each is one piece of time:
  /// late shifts last from 15:00 to 22:00.
  static func partShifts(_ practice: inout Practice) {
    practice.shifts[1].start = TimeOfDay(minutes: 900)
    practice.shifts[1].length = 420
  }

  /// The roster that the rows of a case draw.
  func roster(_ worked: WorkedCase, in practice: Practice) -> Roster {
    let assignments = zip(practice.professionals, worked.rows).flatMap { professional, row in
      Self.assignments(professional.id, row, from: practice.horizon.start, practice)
    }
    return Roster(horizon: practice.horizon, assignments: assignments)
  }

  private static func assignments(
    _ who: Identifier<Professional>,
    _ row: String,
    from start: CalendarDate,
    _ practice: Practice
  ) -> [Assignment] {
    cells(row).enumerated().flatMap { day, letters in
      letters.compactMap { letter -> Assignment? in
        guard let shift = practice.shift(Identifier(String(letter))) else { return nil }
        return Assignment(
          professional: who,
          date: start.adding(days: day),
          shift: shift.id,
          role: shift.roles.first,
          place: shift.places.first
        )
      }
    }
  }

  /// The shifts of each day of a row.
  private static func cells(_ row: String) -> [String] {
    var cells: [String] = []
    var open: String?
    for letter in row where letter != " " {
      switch letter {
      case "(": open = ""
      case ")":
        cells.append(open ?? "")
        open = nil
      default:
        if open == nil { cells.append(letter == "." ? "" : String(letter)) }
        open?.append(letter)
      }
    }
    return cells
  }
}

extension CalendarDate {
  /// Monday 2024-01-01.
  static let firstMonday = CalendarDate(dayNumber: 19_723)

  /// So many days after that Monday.
  static func after(_ days: Int) -> CalendarDate { firstMonday.adding(days: days) }
}

extension WorkedCase {
  static func kept(_ rows: String..., past: String = "", cost: Int64 = 0) -> WorkedCase {
    WorkedCase(situation: .kept, rows: rows, past: past, cost: cost)
  }

  static func one(_ rows: String..., cost: Int64 = 1, hard: Int = 0) -> WorkedCase {
    WorkedCase(situation: .brokenByOne, rows: rows, cost: cost, hard: hard)
  }

  static func several(_ rows: String..., cost: Int64 = 0, hard: Int = 0) -> WorkedCase {
    WorkedCase(situation: .brokenBySeveral, rows: rows, cost: cost, hard: hard)
  }

  /// After a past that is known, ending with the eve.
  static func past(
    _ past: String,
    _ rows: String...,
    start: Int = 0,
    cost: Int64 = 0,
    hard: Int = 0
  ) -> WorkedCase {
    WorkedCase(
      situation: .history,
      rows: rows,
      past: past,
      start: start,
      cost: cost,
      hard: hard
    )
  }

  static func first(
    _ rows: String...,
    past: String = "",
    start: Int = 0,
    cost: Int64 = 0,
    hard: Int = 0
  ) -> WorkedCase {
    WorkedCase(
      situation: .firstBorder,
      rows: rows,
      past: past,
      start: start,
      cost: cost,
      hard: hard
    )
  }

  static func last(_ rows: String..., cost: Int64 = 0, hard: Int = 0) -> WorkedCase {
    WorkedCase(situation: .lastBorder, rows: rows, cost: cost, hard: hard)
  }
}
