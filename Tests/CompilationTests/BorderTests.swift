import PracticeDomain
import TestSupport
import Testing
import Verification

/// Rosters cut in two, the second part with the first on record.
@Suite struct BorderTests {
  /// The part of a practice from a day on, the days before it on record.
  private func part(_ practice: Practice, _ days: Range<Int>, after roster: Roster) -> Practice? {
    guard let horizon = Horizon(start: practice.horizon.date(at: days.lowerBound), days: days.count)
    else { return nil }
    var part = practice
    part.horizon = horizon
    part.requests = practice.requests.filter { horizon.contains($0.date) }
    part.fixed = practice.fixed.filter { horizon.contains($0.date) }
    guard days.lowerBound > 0,
      let past = Horizon(start: practice.horizon.start, days: days.lowerBound)
    else { return part }
    let record = PublishedRecord(
      horizon: past,
      professionals: practice.professionals.map(\.id),
      assignments: roster.assignments.filter { past.contains($0.date) },
      balances: []
    )
    part.history = PublishedHistory(
      stated: practice.history,
      statedUntil: practice.horizon.start,
      records: [record]
    ).history(of: part)
    return part
  }

  /// The practice with everyone that a rule is about named in it: a skill is
  /// asked for on any day of the horizon, which its parts need not have.
  private func named(_ practice: Practice) -> Practice {
    var practice = practice
    for index in practice.rules.indices {
      let scope = practice.rules[index].header.scope
      let members = practice.professionals.filter { scope.contains($0, over: practice.horizon) }
      practice.rules[index].header.scope = Scope(
        professionals: members.map(\.id),
        except: members.isEmpty ? practice.professionals.map(\.id) : []
      )
    }
    return practice
  }

  private func hardRules(_ practice: Practice, _ roster: Roster) -> Set<String> {
    let own = Roster(
      horizon: practice.horizon,
      assignments: roster.assignments.filter { practice.horizon.contains($0.date) }
    )
    return Set(Verifier(practice).verify(own).hardFindings.map(\.rule))
  }

  /// Whether a rule sums up the whole horizon, so that its parts do not say
  /// what the whole does.
  private func sumsUp(_ rule: any Rule) -> Bool {
    switch rule {
    case let rule as HoursRule: rule.period == .horizon
    case let rule as ShiftCountRule: rule.period == .horizon
    case let rule as LoadRule: rule.period == .horizon
    case let rule as PlacesUsedRule: rule.period == .horizon
    case let rule as PlaceChangesRule: rule.period == .horizon
    case let rule as WeeklyRestRule: rule.period == .horizon
    case is WeekendsRule, is FairnessRule, is BudgetRule: true
    default: false
    }
  }

  @Test(
    "what a whole roster breaks, one of its parts breaks when the first is the second's past",
    arguments: UInt64(0)..<40
  )
  func border(seed: UInt64) throws {
    let practice = named(RandomPractice.draw(seed: seed))
    let summing = Set(practice.rules.filter(sumsUp).map(\.id))
    let half = practice.horizon.days / 2
    for number in 0..<UInt64(4) {
      let roster = RandomPractice.roster(of: practice, seed: seed * 100 + number)
      let first = try #require(part(practice, 0..<half, after: roster))
      let second = try #require(part(practice, half..<practice.horizon.days, after: roster))
      let parts = hardRules(first, roster).union(hardRules(second, roster))
      let missed = hardRules(practice, roster).subtracting(summing).subtracting(parts)
      #expect(missed.isEmpty, "seed \(seed).\(number): \(missed.sorted())")
    }
  }
}
