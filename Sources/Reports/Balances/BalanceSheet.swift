public import PracticeDomain
import Verification

/// What a roster adds to everyone's balances: those that rules carry, and
/// those that every practice keeps an eye on.
///
/// The latter are `hours` (paid minutes), `overtime` (minutes, as in the
/// payroll), `nights` (shifts with three hours or more between 23:00 and
/// 06:00), `weekends`, `on-call` (shifts) and `unsocial` (shifts, not on call,
/// with any time on a weekend or public holiday, or between 20:00 and 06:00). A
/// rule that carries a balance of one of these names says what it counts.
public struct BalanceSheet: Sendable {
  /// One balance of everyone.
  public struct Column: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Amounts carried into the horizon; 0 for those not named.
    public let before: [Identifier<Professional>: Int]
    /// What the roster adds; 0 for those not named.
    public let gained: [Identifier<Professional>: Int]
  }

  /// The balances: those of rules in their order, then the others.
  public let columns: [Column]
  /// Balances that several rules count in different ways, in words.
  public let disagreements: [String]
  private let practice: Practice

  /// Works out what a roster adds.
  public init(_ roster: Roster, in practice: Practice) {
    self.practice = practice
    let gains = Verifier(practice).gains(of: roster)
    var named: [BalanceGain] = []
    var disagreements: [String] = []
    for gain in gains {
      guard let first = named.first(where: { $0.name == gain.name }) else {
        named.append(gain)
        continue
      }
      guard first.amounts != gain.amounts else { continue }
      disagreements.append(
        "The rules \(first.rule) and \(gain.rule) count the balance \(gain.name) in different "
          + "ways; the record follows \(first.rule). Maybe give them balances of different names."
      )
    }
    let own = Set(named.map(\.name))
    let common = Self.common(roster, practice).filter { !own.contains($0.name) }
    self.disagreements = disagreements
    columns = (named.map { ($0.name, $0.amounts) } + common).map { name, gained in
      Column(name: name, before: Self.carried(name, practice), gained: gained)
    }
  }

  private static func carried(
    _ name: String,
    _ practice: Practice
  ) -> [Identifier<Professional>: Int] {
    practice.history.professionals.compactMapValues { $0.balances[name] }
  }

  private static func common(
    _ roster: Roster,
    _ practice: Practice
  ) -> [(name: String, amounts: [Identifier<Professional>: Int])] {
    let facts = RosterFacts(roster, in: practice)
    let dates = roster.horizon.dates
    var totals: [Identifier<Professional>: StaffTotals] = [:]
    for id in practice.professionals.map(\.id) {
      totals[id] = StaffTotals(of: id, over: dates, in: facts)
    }
    var overtime: [Identifier<Professional>: Int] = [:]
    for entry in PayrollSheet(roster, in: practice).entries {
      overtime[entry.professional, default: 0] += entry[.overtime]
    }
    return [
      ("hours", totals.mapValues(\.minutes)), ("overtime", overtime),
      ("nights", totals.mapValues(\.nights)), ("weekends", totals.mapValues(\.weekends)),
      ("on-call", totals.mapValues(\.onCall)), ("unsocial", totals.mapValues(\.unsocial)),
    ]
  }

  /// The balances of each professional for the record.
  public var balances: [PublishedRecord.Balance] {
    practice.professionals.flatMap { professional in
      columns.map {
        PublishedRecord.Balance(
          professional: professional.id,
          name: $0.name,
          before: $0.before[professional.id] ?? 0,
          gained: $0.gained[professional.id] ?? 0
        )
      }
    }
  }

  /// A table: a row a professional, for each balance the amount afterwards and
  /// what the roster added.
  public var lines: [String] {
    let shown = columns.filter { column in
      (Array(column.before.values) + Array(column.gained.values)).contains { $0 != 0 }
    }
    var table = TextTable([.left] + shown.map { _ in .right })
    table.add(["balance afterwards (added)"] + shown.map(\.name))
    table.rule()
    for professional in practice.professionals {
      table.add([professional.name] + shown.map { Self.cell($0, professional.id) })
    }
    return table.lines
  }

  private static func cell(_ column: Column, _ id: Identifier<Professional>) -> String {
    let gained = column.gained[id] ?? 0
    let after = (column.before[id] ?? 0) + gained
    let isTime = ["hours", "overtime", "minutes"].contains(column.name)
    func words(_ amount: Int) -> String { isTime ? hoursAndMinutes(amount) : "\(amount)" }
    return "\(words(after)) (\(gained > 0 ? "+" : "")\(words(gained)))"
  }
}
