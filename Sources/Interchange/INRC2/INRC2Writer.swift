public import PracticeDomain

/// Writes rosters as the solutions of the Second International Nurse Rostering
/// Competition: a text a week.
public struct INRC2Writer: Sendable {
  /// The name of the set, as in `n030w4`.
  public let scenario: String

  /// Makes a writer for a set.
  public init(scenario: String) { self.scenario = scenario }

  /// Makes a writer for a practice that was read from an instance, whose name
  /// begins with that of its set.
  public init(for practice: Practice) {
    scenario = practice.name.split(separator: "_").first.map(String.init) ?? practice.name
  }

  /// The solutions of a roster, one a week from its first day.
  ///
  /// An assignment without a role is left out: the format cannot say it.
  public func solutions(of roster: Roster) -> [String] {
    let weeks = (roster.horizon.days + 6) / 7
    var lines = [[String]](repeating: [], count: weeks)
    for assignment in roster.assignments {
      guard let day = roster.horizon.index(of: assignment.date), let role = assignment.role
      else { continue }
      let weekday = assignment.date.weekday.abbreviation
      lines[day / 7].append("\(assignment.professional) \(weekday) \(assignment.shift) \(role)")
    }
    return lines.enumerated().map { week, lines in
      (["SOLUTION", "\(week) \(scenario)", "", "ASSIGNMENTS = \(lines.count)"] + lines)
        .joined(separator: "\n") + "\n"
    }
  }
}
