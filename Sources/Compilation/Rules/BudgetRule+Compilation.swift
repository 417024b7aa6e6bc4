public import PracticeDomain
internal import Primitives

extension BudgetRule: CompilableRule {
  /// Adds a cover of money for each period, people whose hours cost the same counted
  /// together.
  public func compile(into draft: inout RosterDraft) {
    let practice = draft.practice
    let rates = countsRates ? BudgetRates(practice) : .none
    let groups = Dictionary(grouping: draft.people(in: header.scope)) {
      rates.terms(of: practice.professionals[$0], practice)
    }
    .filter { $0.key.isPaid }.sorted { $0.value[0] < $1.value[0] }
    for days in periods(practice) {
      var parts: [Cover.Part] = []
      for (terms, people) in groups {
        let set = draft.problem.peopleSet(people)
        for day in days {
          let weighting = draft.problem.weighting(costs(terms, rates, day, draft))
          parts.append(.init(people: set, day: day, weighting: weighting))
        }
      }
      guard !parts.isEmpty else { continue }
      draft.problem.covers.append(
        Cover(
          parts: parts,
          band: Band(maximum: maximum, excess: ConvexPrice(price.penalty, unit: unit)),
          origin: origin(days: days, sentence(in: practice))
        )
      )
    }
  }

  /// The days of each period.
  private func periods(_ practice: Practice) -> [[Int]] {
    let days = Array(0..<practice.horizon.days)
    guard period == .week else { return [days] }
    let lead = (practice.horizon.start.weekday.index - practice.weekStart.index + 7) % 7
    return stride(from: -lead, to: days.count, by: 7).map { first in
      days.filter { first <= $0 && $0 < first + 7 }
    }
  }

  /// What each duty of a day costs on some terms.
  private func costs(
    _ terms: BudgetRates.Terms,
    _ rates: BudgetRates,
    _ day: Int,
    _ draft: RosterDraft
  ) -> [Int] {
    let practice = draft.practice
    let date = practice.horizon.date(at: day)
    let minutes = practice.shifts.map { practice.paidMinutes(of: $0, on: date) }
    let premiums = terms.premiums.map { rates.premiums[$0] }
      .map { (rule: $0, minutes: $0.minutes(on: day, practice)) }
    let calls = terms.agencies.map { AgencyCalls(rates.agencies[$0], on: day, practice) }
    let hourly = calls.isEmpty ? terms.hourly : 0
    return draft.duties.map { duty in
      duty.elements.reduce(0) { sum, element in
        guard draft.selects(work, element) else { return sum }
        let pay = (minutes[element.shift] * hourly * percent + 3000) / 6000
        let called = calls.reduce(0) { $0 + $1.price(of: element, draft) }
        let extra = premiums.reduce(Int64(0)) {
          $0 + $1.rule.price(of: element, $1.minutes, terms.hourly, draft)
        }
        return sum + pay + called + Int(extra)
      }
    }
  }
}

/// What a budget counts besides hourly pay.
private struct BudgetRates {
  /// What the hours of somebody cost.
  struct Terms: Hashable {
    var hourly: Int
    /// Positions of rules on premiums, and of those of agencies.
    var premiums: [Int] = []
    var agencies: [Int] = []
    var isPaid: Bool
  }

  var premiums: [PremiumsRule] = []
  var agencies: [AgencyRule] = []

  /// Hourly pay alone.
  static let none = BudgetRates()

  private init() {}

  init(_ practice: Practice) {
    premiums = practice.rules.compactMap { $0 as? PremiumsRule }
    agencies = practice.rules.compactMap { $0 as? AgencyRule }
  }

  func terms(of person: Professional, _ practice: Practice) -> Terms {
    func concerns(_ rule: some Rule) -> Bool {
      rule.header.scope.contains(person, over: practice.horizon)
    }
    let pay = practice.pay(of: person)
    let premiums = premiums.indices.filter { concerns(self.premiums[$0]) }
    let agencies = agencies.indices.filter { concerns(self.agencies[$0]) }
    return Terms(
      hourly: pay?.hourly ?? 0,
      premiums: premiums,
      agencies: agencies,
      isPaid: pay != nil || !premiums.isEmpty || !agencies.isEmpty
    )
  }
}
