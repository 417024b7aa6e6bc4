import PracticeDomain
import Verification

/// What people cost, by class, in minor units of money.
struct LabourCost {
  /// The contracts' hours over the days planned: no plan changes it.
  private(set) var salaries: Int64 = 0
  /// Paid hours of those without agreed hours who are not of an agency.
  private(set) var casual: Int64 = 0
  /// Hours above the contracts'.
  private(set) var overtime: Int64 = 0
  /// What is paid on top for some times.
  private(set) var premiums: Int64 = 0
  /// People paid by the call, discounts taken off.
  private(set) var agency: Int64 = 0
  /// What agencies take off for volume.
  private(set) var agencyDiscount: Int64 = 0
  /// Paid minutes.
  private(set) var paidMinutes = 0
  /// Paid minutes above the contracts'.
  private(set) var overtimeMinutes = 0

  var ordinary: Int64 { salaries + casual }
  var whole: Int64 { ordinary + overtime + premiums + agency }

  init(_ facts: DutyFacts, _ time: WorkingTime, _ verdict: Verdict) {
    let practice = facts.practice
    for rule in verdict.rules {
      switch rule.kind {
      case PremiumsRule.kind: premiums += rule.cost
      case AgencyRule.kind: agency += rule.cost
      case OvertimeRule.kind: overtime += rule.cost
      default: break
      }
    }
    agencyDiscount = AgencyDiscount(facts).amount
    agency -= agencyDiscount
    let called = practice.rules.compactMap { $0 as? AgencyRule }.map(\.header.scope)
    let priced = practice.rules.compactMap { $0 as? OvertimeRule }.map(\.header.scope)
    for account in time.accounts {
      let person = account.professional
      paidMinutes += account.paid
      overtimeMinutes += account.overtime
      let pay = Int64(practice.pay(of: person)?.hourly ?? 0)
      if account.contract > 0 {
        salaries += (Int64(account.contract) * pay + 30) / 60
        // Hours that no rule prices are paid as they are.
        let isPriced = priced.contains { $0.contains(person, over: practice.horizon) }
        if !isPriced { overtime += (Int64(account.overtime) * pay + 30) / 60 }
      } else if !called.contains(where: { $0.contains(person, over: practice.horizon) }) {
        casual += (Int64(account.paid) * pay + 30) / 60
      }
    }
  }
}
