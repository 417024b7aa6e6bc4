import PracticeDomain

/// What agencies take off for volume, in minor units of money.
///
/// In each period the minutes paid for beyond a discount's mark, up to that of the next,
/// cost so much less of the period's mean price a minute, rounded once a period, halves
/// up. What is left is never less than the least charge. Volume makes more calls cheaper
/// together than each by itself, which no convex price can say: plans are made and
/// proven without it.
struct AgencyDiscount {
  private(set) var amount: Int64 = 0

  init(_ facts: DutyFacts) {
    for rule in facts.practice.rules.compactMap({ $0 as? AgencyRule }) where !rule.discounts.isEmpty
    {
      let calls = Self.calls(rule, facts)
      for period in Self.periods(rule, facts.practice.horizon, facts.practice.weekStart) {
        amount += Self.amount(
          rule,
          calls.filter { period.contains($0.day) },
          Self.owesLeast(period, rule)
        )
      }
    }
  }

  private typealias Call = (day: Int, minutes: Int, price: Int64)

  private static func calls(_ rule: AgencyRule, _ facts: DutyFacts) -> [Call] {
    let practice = facts.practice
    let members = Set(
      practice.professionals.filter { rule.header.scope.contains($0, over: practice.horizon) }
        .map(\.id)
    )
    return facts.duties.compactMap { duty in
      let assignment = duty.assignment
      guard members.contains(assignment.professional),
        let day = practice.horizon.index(of: assignment.date)
      else { return nil }
      let own = rule.tariffs.first {
        $0.counts(assignment.date, in: practice)
          && $0.work.contains(
            shift: duty.shift,
            role: assignment.role,
            place: assignment.place,
            in: practice
          )
      }
      let minutes = max(rule.minimumCall, duty.paidMinutes)
      return (day, minutes, (Int64(minutes) * Int64(own?.tariff ?? rule.tariff) + 30) / 60)
    }
  }

  /// Days of each period, as far as it lies in the horizon.
  private static func periods(
    _ rule: AgencyRule,
    _ horizon: Horizon,
    _ weekStart: Weekday
  ) -> [Range<Int>] {
    guard rule.period == .week else { return [0..<horizon.days] }
    let lead = (horizon.start.weekday.index - weekStart.index + 7) % 7
    return stride(from: -lead, to: horizon.days, by: 7).map {
      max(0, $0)..<min(horizon.days, $0 + 7)
    }
  }

  /// Whether the least charge is owed for a period.
  private static func owesLeast(_ period: Range<Int>, _ rule: AgencyRule) -> Bool {
    rule.period != .week || period.count == 7
  }

  private static func amount(_ rule: AgencyRule, _ calls: [Call], _ owesLeast: Bool) -> Int64 {
    let minutes = calls.reduce(0) { $0 + $1.minutes }
    let price = calls.reduce(Int64(0)) { $0 + $1.price }
    guard minutes > 0 else { return 0 }
    var weighted = 0
    for (place, discount) in rule.discounts.enumerated() {
      let end = place + 1 < rule.discounts.count ? rule.discounts[place + 1].above : Int.max
      weighted += max(0, min(minutes, end) - discount.above) * discount.percent
    }
    let whole = 100 * Int64(minutes)
    let off = (2 * price * Int64(weighted) + whole) / (2 * whole)
    let least = owesLeast ? Int64(rule.minimumCharge) : 0
    return max(least, price) - max(least, price - off)
  }
}
