import PracticeDomain

/// Each nurse's share of the assignments and weekends that the limits of the
/// whole horizon leave, where only some of the remaining weeks are planned.
///
/// A share enters as the balance carried in, so that the limits of the contract
/// stay as they are: one with 11 assignments left to 15 and 2 of 4 weeks planned
/// is carried in with 9.5, that is 9 or 10.
struct INRC2Allowances {
  private let history: INRC2History
  private let scenario: INRC2Scenario
  private let weeks: Int
  private let remaining: Int

  init(_ history: INRC2History, _ scenario: INRC2Scenario, weeks: Int, of remaining: Int) {
    self.history = history
    self.scenario = scenario
    self.weeks = weeks
    self.remaining = remaining
  }

  /// Puts the shares into a practice; leaves it as it is when all the remaining
  /// weeks are planned.
  func share(in practice: inout Practice) {
    guard weeks < remaining else { return }
    for nurse in scenario.nurses {
      guard let contract = scenario.contracts.first(where: { $0.id == nurse.contract }),
        let line = history.lines[nurse.id]
      else { continue }
      let balances = [
        "shifts-least": carried(line.total, to: contract.total.least),
        "shifts-most": carried(line.total, to: contract.total.most),
        "weekends": carried(line.weekends, to: contract.mostWeekends),
      ]
      practice.history.professionals[Identifier(nurse.id)]?.balances = balances
    }
    practice.rules = practice.rules.flatMap(Self.split)
  }

  /// The balance with which a limit leaves the share of the weeks planned.
  private func carried(_ amount: Int, to limit: Int) -> Int {
    let left = max(0, limit - amount)
    return max(amount, limit) - (2 * left * weeks + remaining) / (2 * remaining)
  }

  /// A rule with both limits becomes one for each, with a balance of its own.
  private static func split(_ rule: any Rule) -> [any Rule] {
    guard let total = rule as? ShiftCountRule, total.balance == "shifts" else { return [rule] }
    var least = total
    least.maximum = nil
    least.balance = "shifts-least"
    least.header.id += "-least"
    var most = total
    most.minimum = nil
    most.balance = "shifts-most"
    most.header.id += "-most"
    return [least, most]
  }
}
