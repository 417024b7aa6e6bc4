import Documents
public import PracticeDomain

/// Hours on duty that may cost only so much of what the contracts' hours cost.
///
/// The budget is a hard rule: paid time of the horizon at hourly pay, premiums for
/// nights and weekends, and the calls of agencies come to at most so many percent of the
/// contracts' hours at hourly pay, over the weeks of the horizon, of those whose hours
/// and pay are known. Hours of overtime count at hourly pay: what they cost above it
/// belongs to no one assignment, and is in the plan's cost.
public struct LimitBudget: ScenarioEdit, Equatable {
  /// The word that names this kind of edit in files.
  public static let kind = "limit-budget"
  /// One line on what it does.
  public static let meaning = "hours on duty that cost at most a share of the contracts' hours"
  /// Percent of what the contracts' hours cost.
  public var share: Int

  /// Limits the budget.
  public init(share: Int) { self.share = share }

  /// Reads `share`.
  public init?(reading reader: EditReader) {
    guard let share = reader.fields.read("share", .percent, required: true) else { return nil }
    self.share = share
  }

  /// The most that hours on duty may cost, in minor units of money.
  public func maximum(in practice: Practice) -> Int {
    let whole = practice.professionals.reduce(0) { sum, person in
      guard let minutes = practice.contract(of: person)?.weeklyMinutes,
        let pay = practice.pay(of: person)
      else { return sum }
      let days = practice.horizon.dates.count { person.isEmployed(on: $0) }
      return sum + minutes * days * pay.hourly / 420
    }
    return Int((Double(whole) * Double(share) / 100).rounded())
  }

  /// The practice with a budget.
  public func applied(to practice: Practice) throws(EditFault) -> Practice {
    let most = maximum(in: practice)
    guard most > 0 else {
      throw EditFault("", "limits nothing", expected: "people with weekly hours and hourly pay")
    }
    let rule = BudgetRule(
      header: RuleHeader("budget-of-the-scenario"),
      maximum: min(most, 1_000_000_000),
      price: .hard,
      countsRates: true
    )
    return try AddRule(rule: rule).applied(to: practice)
  }

  /// Nothing becomes possible that was not.
  public func effect(on practice: Practice) -> EditEffect? { .restricts }

  /// As in `hours on duty within 90 % of the contracts`.
  public func sentence(in practice: Practice) -> String {
    "hours on duty within \(share) % of the contracts"
  }
}
