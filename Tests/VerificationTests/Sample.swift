import PracticeDomain
import Testing

@testable import Verification

/// A small practice that starts on Monday 2024-01-01, and rosters drawn as
/// text.
struct Sample {
  var practice: Practice

  /// A practice of Ana, Ben and Cleo with early, late and night shifts.
  init(days: Int = 7, start: CalendarDate = .monday, rules: [any Rule] = []) throws {
    let horizon = try #require(Horizon(start: start, days: days))
    practice = Practice(
      name: "Sample",
      horizon: horizon,
      shifts: [
        Shift(id: "E", name: "Early", start: TimeOfDay(minutes: 420), length: 480, tags: ["day"]),
        Shift(id: "L", name: "Late", start: TimeOfDay(minutes: 840), length: 480, tags: ["day"]),
        Shift(id: "N", name: "Night", start: TimeOfDay(minutes: 1320), length: 540),
      ],
      contracts: [Contract(id: "full", name: "Full time", weeklyMinutes: 2400)],
      professionals: ["Ana", "Ben", "Cleo"].map {
        Professional(id: Identifier($0), name: $0, contract: "full")
      },
      rules: rules
    )
  }

  /// Verifies rows of shift letters, one a professional in order; `.` is a free
  /// day and spaces are left out.
  func verify(_ rows: String...) -> Verdict { Verifier(practice).verify(roster(rows)) }

  /// The roster that rows of shift letters draw.
  func roster(_ rows: [String]) -> Roster {
    var assignments: [Assignment] = []
    for (professional, row) in zip(practice.professionals, rows) {
      for (day, letter) in row.filter({ $0 != " " }).enumerated() where letter != "." {
        assignments.append(
          Assignment(
            professional: professional.id,
            date: practice.horizon.date(at: day),
            shift: Identifier(String(letter))
          )
        )
      }
    }
    return Roster(horizon: practice.horizon, assignments: assignments)
  }

  /// Makes Ana's past known day by day: a row that ends with the eve.
  mutating func knowPast(_ row: String) {
    let start = practice.horizon.start
    let letters = row.filter { $0 != " " }
    let from = start.adding(days: -letters.count)
    var past = ProfessionalHistory(knownFrom: from)
    for (day, letter) in letters.enumerated() where letter != "." {
      past.assignments.append(
        Assignment(
          professional: "Ana",
          date: from.adding(days: day),
          shift: Identifier(String(letter))
        )
      )
    }
    past.balances = practice.history["Ana"]?.balances ?? [:]
    practice.history.professionals["Ana"] = past
  }

  /// Makes Ana's past known in sum.
  mutating func stand(_ standing: Standing?, balances: [String: Int] = [:]) {
    practice.history.professionals["Ana"] = ProfessionalHistory(
      standing: standing,
      balances: balances
    )
  }
}

extension CalendarDate {
  /// Monday 2024-01-01.
  static let monday = CalendarDate(dayNumber: 19_723)

  /// So many days after that Monday.
  static func day(_ number: Int) -> CalendarDate { monday.adding(days: number) }
}

extension Verdict {
  /// The units of every finding, in order.
  var amounts: [Int] { findings.map(\.amount) }

  /// The dates of every finding as days after Monday 2024-01-01.
  var days: [[Int]] { findings.map { $0.dates.map { $0.days(since: .monday) } } }
}
