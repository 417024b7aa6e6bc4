public import PracticeDomain
public import Verification

/// The measures of one plan.
public struct PlanMeasures: Sendable {
  /// The values by measure; one that has no meaning for the plan is absent.
  public private(set) var values: [PlanMeasure: Double] = [:]
  /// Where the practice hangs on one person.
  public let robustness: Robustness
  /// Pay for the contracts' hours, which no plan changes.
  public let salaries: Int64
  private let level: ServiceLevel?

  /// Measures a plan.
  ///
  /// - Parameters:
  ///   - roster: the roster.
  ///   - verdict: the verifier's verdict on it.
  ///   - book: the book; nil where none was made.
  ///   - bookVerdict: the verifier's verdict on it.
  public init(
    _ practice: Practice,
    roster: Roster,
    verdict: Verdict,
    book: AppointmentBook? = nil,
    bookVerdict: Verdict? = nil
  ) {
    let facts = DutyFacts(roster, in: practice)
    let time = WorkingTime(facts)
    let cost = LabourCost(facts, time, verdict)
    robustness = Robustness(facts)
    salaries = cost.salaries
    level = book.map { ServiceLevel($0, in: practice) }
    let planCost = verdict.cost + (bookVerdict?.cost ?? 0)
    values[.planCost] = Double(planCost)
    values[.totalCost] = Double(planCost + cost.salaries)
    addLabour(cost)
    addRoster(facts, time, cost, verdict)
    if let book, let level { addBook(book, level, facts, cost) }
  }

  /// Percent of the visits of an urgency class that are held within so many days
  /// of the first on which they could be; nil where there is none, or no book.
  public func served(_ urgency: Identifier<UrgencyClass>, within days: Int) -> Double? {
    level?.served(urgency, within: days)
  }

  /// The value that a target is about; nil where there is none.
  public func value(of target: ScenarioTarget) -> Double? {
    switch target.subject {
    case .measure(let key): PlanMeasure(rawValue: key).flatMap { values[$0] }
    case .served(let urgency, let days): served(urgency, within: days)
    case .simulated: nil
    }
  }

  private mutating func addLabour(_ cost: LabourCost) {
    values[.labourCost] = Double(cost.whole)
    values[.ordinaryPay] = Double(cost.ordinary)
    values[.overtimePay] = Double(cost.overtime)
    values[.premiumPay] = Double(cost.premiums)
    values[.agencyPay] = Double(cost.agency)
    values[.agencyDiscount] = Double(cost.agencyDiscount)
  }

  private mutating func addRoster(
    _ facts: DutyFacts,
    _ time: WorkingTime,
    _ cost: LabourCost,
    _ verdict: Verdict
  ) {
    let cover = CoverShortfall(facts)
    values[.coverShortage] = Double(cover.shortage)
    values[.preferenceShortage] = Double(cover.preference)
    values[.paidTime] = Double(cost.paidMinutes)
    values[.overtime] = Double(cost.overtimeMinutes)
    values[.overtimeShare] =
      100 * Double(cost.overtimeMinutes) / Double(max(1, cost.paidMinutes))
    values[.contractUse] = time.use
    values[.hoursSpread] = time.spread
    values[.wishesBroken] = Double(
      verdict.findings.reduce(0) { $0 + ($1.kind == RequestsRule.kind ? $1.amount : 0) }
    )
    values[.soleHolders] = Double(robustness.soleHolders.count)
    values[.aloneOnDuty] = Double(robustness.alone.count)
    values[.withoutStandby] = robustness.withoutStandby
  }

  private mutating func addBook(
    _ book: AppointmentBook,
    _ level: ServiceLevel,
    _ facts: DutyFacts,
    _ cost: LabourCost
  ) {
    let use = BookUse(book, facts)
    values[.peopleUse] = use.people
    values[.roomUse] = use.rooms
    values[.deviceUse] = use.devices
    values[.served] = level.served
    values[.onTime] = level.onTime
    values[.unserved] = Double(level.unserved)
    values[.daysLate] = Double(level.daysLate)
    values[.daysToVisit] = level.daysToVisit
    values[.revenue] = Double(level.revenue)
    values[.margin] = Double(level.revenue - cost.whole)
  }
}
