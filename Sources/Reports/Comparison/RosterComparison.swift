public import PracticeDomain
import Verification

/// Two rosters of one practice, rule by rule and person by person.
public struct RosterComparison: Sendable {
  /// What one rule costs and how often it is broken.
  public struct RuleChange: Sendable, Equatable {
    /// The id of the rule; `roster` for what no rule says.
    public let rule: String
    /// The rule in the manager's words.
    public let sentence: String
    /// Breaches, before and after.
    public let breaches: [Int]
    /// Breaches that a lawful roster has none of, before and after.
    public let hardBreaches: [Int]
    /// The cost, before and after.
    public let costs: [Int64]

    /// Whether anything is different.
    public var isChanged: Bool { breaches[0] != breaches[1] || costs[0] != costs[1] }
  }

  /// A day of one professional that is not the same.
  public struct CellChange: Sendable, Equatable {
    /// Who.
    public let professional: Identifier<Professional>
    /// When.
    public let date: CalendarDate
    /// What they do, before and after, as in `day/nurse`; `free` for nothing.
    public let work: [String]
  }

  /// What one professional works.
  public struct PersonChange: Sendable, Equatable {
    /// Who.
    public let professional: Identifier<Professional>
    /// The name shown.
    public let name: String
    /// How many of their days are not the same.
    public let changedDays: Int
    /// Paid minutes, before and after.
    public let minutes: [Int]
    /// Shifts at night, before and after.
    public let nights: [Int]
    /// Weekends, before and after.
    public let weekends: [Int]
    /// Unsocial shifts, before and after.
    public let unsocial: [Int]
    /// What breaches of rules about this professional alone cost, before and
    /// after.
    public let costs: [Int64]
  }

  /// How evenly one rule of fairness finds its load spread, what is carried in
  /// included.
  public struct SpreadChange: Sendable, Equatable {
    /// The id of the rule.
    public let rule: String
    /// The least load, before and after.
    public let least: [Int]
    /// The greatest load, before and after.
    public let most: [Int]
    /// The cost, before and after.
    public let costs: [Int64]
  }

  /// What both cost in all.
  public let costs: [Int64]
  /// Whether each keeps every hard rule.
  public let isLawful: [Bool]
  /// Every rule that costs something or is broken in either.
  public let rules: [RuleChange]
  /// Everyone, in the practice's order.
  public let people: [PersonChange]
  /// Every day that is not the same, by professional, then by date.
  public let cells: [CellChange]
  /// The rules of fairness.
  public let spreads: [SpreadChange]

  /// Compares two rosters for the days of a practice.
  public init(_ first: Roster, _ second: Roster, in practice: Practice) {
    let rosters = [first, second]
    let verdicts = rosters.map { Verifier(practice).verify($0) }
    costs = verdicts.map(\.cost)
    isLawful = verdicts.map(\.isLawful)
    rules = Self.rules(verdicts)
    let cells = Self.cells(rosters, practice)
    self.cells = cells
    people = Self.people(rosters, verdicts, cells, practice)
    spreads = Self.spreads(rosters, verdicts, practice)
  }

  private static func rules(_ verdicts: [Verdict]) -> [RuleChange] {
    var sentences = verdicts[0].rules.map { ($0.rule, $0.sentence) }
    sentences.append((Finding.rosterRule, "What the roster names exists, and stands there once."))
    return sentences.compactMap { rule, sentence in
      let found = verdicts.map { $0.findings(ofRule: rule) }
      if found.allSatisfy(\.isEmpty) { return nil }
      return RuleChange(
        rule: rule,
        sentence: sentence,
        breaches: found.map(\.count),
        hardBreaches: found.map { $0.count(where: \.isHard) },
        costs: verdicts.map { $0.cost(ofRule: rule) }
      )
    }
  }

  private static func cells(_ rosters: [Roster], _ practice: Practice) -> [CellChange] {
    let facts = rosters.map { RosterFacts($0, in: practice) }
    return practice.professionals.map(\.id).flatMap { id in
      practice.horizon.dates.compactMap { date in
        let work = facts.map { $0.assignments(of: id, on: date).map(words).sorted() }
        guard work[0] != work[1] else { return nil }
        return CellChange(
          professional: id,
          date: date,
          work: work.map { $0.isEmpty ? "free" : $0.joined(separator: " + ") }
        )
      }
    }
  }

  private static func words(_ assignment: Assignment) -> String {
    [assignment.shift.text, assignment.role?.text, assignment.place?.text].compactMap(\.self)
      .joined(separator: "/")
  }

  private static func people(
    _ rosters: [Roster],
    _ verdicts: [Verdict],
    _ cells: [CellChange],
    _ practice: Practice
  ) -> [PersonChange] {
    let facts = rosters.map { RosterFacts($0, in: practice) }
    let dates = practice.horizon.dates
    let changed = Dictionary(grouping: cells, by: \.professional)
    let costs = verdicts.map(Self.costs)
    return practice.professionals.map { professional in
      let totals = facts.map { StaffTotals(of: professional.id, over: dates, in: $0) }
      return PersonChange(
        professional: professional.id,
        name: professional.name,
        changedDays: changed[professional.id]?.count ?? 0,
        minutes: totals.map(\.minutes),
        nights: totals.map(\.nights),
        weekends: totals.map(\.weekends),
        unsocial: totals.map(\.unsocial),
        costs: costs.map { $0[professional.id] ?? 0 }
      )
    }
  }

  /// What breaches about one professional alone cost, by professional.
  private static func costs(_ verdict: Verdict) -> [Identifier<Professional>: Int64] {
    var costs: [Identifier<Professional>: Int64] = [:]
    for finding in verdict.findings where finding.professionals.count == 1 {
      costs[finding.professionals[0], default: 0] += finding.cost
    }
    return costs
  }

  private static func spreads(
    _ rosters: [Roster],
    _ verdicts: [Verdict],
    _ practice: Practice
  ) -> [SpreadChange] {
    let loads = rosters.map { Verifier(practice).loads(of: $0) }
    return loads[0].indices.map { index in
      let own = loads.map { Array($0[index].amounts.values) }
      return SpreadChange(
        rule: loads[0][index].rule,
        least: own.map { $0.min() ?? 0 },
        most: own.map { $0.max() ?? 0 },
        costs: verdicts.map { $0.cost(ofRule: loads[0][index].rule) }
      )
    }
  }
}
