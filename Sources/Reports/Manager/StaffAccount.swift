import PracticeDomain

/// One professional's hours and pay over the days planned.
struct StaffAccount: Sendable {
  let name: String
  let contract: String
  /// The contract's minutes for the days planned; nil where none were agreed.
  let agreed: Int?
  let rostered: Int
  let leave: Int
  let overtime: Int
  /// Rostered time at the hourly rate; nil where pay is not known.
  let basicPay: Int64?

  static func all(_ facts: RosterFacts) -> [StaffAccount] {
    let sheet = PayrollSheet(facts.roster, in: facts.practice)
    let entries = Dictionary(grouping: sheet.entries, by: \.professional)
    return facts.practice.professionals.map {
      StaffAccount($0, entries[$0.id] ?? [], facts)
    }
  }

  private init(
    _ professional: Professional,
    _ entries: [PayrollSheet.Entry],
    _ facts: RosterFacts
  ) {
    let practice = facts.practice
    let contract = practice.contract(of: professional)
    name = professional.name
    self.contract = contract?.name ?? ""
    agreed = contract?.weeklyMinutes.map { $0 * practice.horizon.days / 7 }
    rostered = entries.reduce(0) { $0 + $1.rostered }
    leave = entries.reduce(0) { $0 + $1[.leave] }
    overtime = entries.reduce(0) { $0 + $1[.overtime] }
    basicPay = practice.pay(of: professional).map { pay in
      facts.roster.horizon.dates.reduce(0) { sum, date in
        facts.assignments(of: professional.id, on: date).reduce(sum) { sum, assignment in
          // Pay is rounded once an assignment, halves up.
          sum + (Int64(pay.hourly) * Int64(facts.paidMinutes(of: assignment)) * 2 + 60) / 120
        }
      }
    }
  }

  /// Its numbers as text, in the order of the headings.
  func figures(_ unit: CostUnit) -> [String] {
    [
      agreed.map(hoursAndMinutes) ?? "", hoursAndMinutes(rostered), hoursAndMinutes(leave),
      agreed.map { hoursAndMinutes(rostered + leave - $0) } ?? "", hoursAndMinutes(overtime),
      basicPay.map { Amounts.text($0, unit) } ?? "",
    ]
  }
}
