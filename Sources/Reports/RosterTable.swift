public import PracticeDomain

/// A roster as a table in text: a row a professional, a column a day.
///
/// A horizon longer than two weeks is cut into blocks of a week. Shows shifts
/// only, never why someone is away.
public struct RosterTable: Sendable {
  private let practice: Practice
  private let roster: Roster
  private let cells: [Identifier<Professional>: [CalendarDate: [Assignment]]]

  /// Makes the table of a roster.
  public init(_ roster: Roster, in practice: Practice) {
    self.practice = practice
    self.roster = roster
    var cells: [Identifier<Professional>: [CalendarDate: [Assignment]]] = [:]
    for assignment in roster.assignments {
      cells[assignment.professional, default: [:]][assignment.date, default: []]
        .append(assignment)
    }
    self.cells = cells
  }

  /// The lines of the table.
  public var lines: [String] {
    let dates = roster.horizon.dates
    let width = dates.count <= 14 ? dates.count : 7
    return stride(from: 0, to: dates.count, by: width).flatMap { first in
      let block = Array(dates[first..<min(first + width, dates.count)])
      return (first == 0 ? [] : [""]) + lines(of: block)
    }
  }

  private func lines(of dates: [CalendarDate]) -> [String] {
    var table = TextTable(
      [.left] + Array(repeating: .left, count: dates.count) + [.right]
    )
    table.add([""] + dates.map(\.weekday.abbreviation) + ["hours"])
    table.add([dates.first.map { "from \($0)" } ?? ""] + dates.map { String($0.components.day) })
    table.rule()
    for professional in practice.professionals {
      table.add(
        [professional.name] + dates.map { cell(professional.id, $0) }
          + [hours(of: professional.id, dates)]
      )
    }
    return table.lines
  }

  /// The shifts of a day, with the role where someone has several.
  private func cell(_ professional: Identifier<Professional>, _ date: CalendarDate) -> String {
    let assignments = cells[professional]?[date] ?? []
    if assignments.isEmpty { return "." }
    return assignments.map { assignment in
      let shift = practice.shift(assignment.shift)
      guard let role = assignment.role, (shift?.roles.count ?? 0) > 1 else {
        return assignment.shift.text
      }
      return "\(assignment.shift)/\(role)"
    }.joined(separator: "+")
  }

  private func hours(
    of professional: Identifier<Professional>,
    _ dates: [CalendarDate]
  ) -> String {
    let minutes = dates.reduce(0) { sum, date in
      (cells[professional]?[date] ?? []).reduce(sum) { sum, assignment in
        sum + (practice.shift(assignment.shift).map { practice.paidMinutes(of: $0, on: date) } ?? 0)
      }
    }
    return hoursAndMinutes(minutes)
  }
}
