public import PracticeDomain

/// Hours wanted against hours on duty, as a table in text.
public struct LoadTable: Sendable {
  /// A row.
  public struct Row: Sendable {
    /// The roles.
    public var roles: [Identifier<Skill>]
    /// The day up to which is counted.
    public var until: CalendarDate
    /// Minutes wanted.
    public var wanted: Int
    /// Minutes on duty.
    public var onDuty: Int

    /// Makes a row.
    public init(roles: [Identifier<Skill>], until: CalendarDate, wanted: Int, onDuty: Int) {
      self.roles = roles
      self.until = until
      self.wanted = wanted
      self.onDuty = onDuty
    }
  }

  private let rows: [Row]

  /// Makes a table of rows.
  public init(_ rows: [Row]) { self.rows = rows }

  /// The lines: each set of roles and week, and where hours run short.
  public var lines: [String] {
    var table = TextTable([.left, .left, .right, .right, .right])
    table.add(["load of", "until", "wanted", "on duty", "share"])
    table.rule()
    for row in rows {
      let share = row.onDuty > 0 ? "\(row.wanted * 100 / row.onDuty) %" : "-"
      table.add([
        row.roles.map(\.text).joined(separator: " or "), row.until.description,
        hoursAndMinutes(row.wanted), hoursAndMinutes(row.onDuty), share,
      ])
    }
    return table.lines + shortages
  }

  /// For each set of roles the first week in which hours run short.
  private var shortages: [String] {
    var seen: Set<[Identifier<Skill>]> = []
    return rows.filter { $0.wanted > $0.onDuty && seen.insert($0.roles).inserted }.map {
      "Hours run short: \($0.roles.map(\.text).joined(separator: " or ")) by \($0.until)."
    }
  }
}
