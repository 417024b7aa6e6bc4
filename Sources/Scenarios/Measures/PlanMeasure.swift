/// What plans are compared by.
public enum PlanMeasure: String, Sendable, CaseIterable, Codable {
  case totalCost = "total-cost"
  case planCost = "plan-cost"
  case labourCost = "labour-cost"
  case ordinaryPay = "ordinary-pay"
  case overtimePay = "overtime-pay"
  case premiumPay = "premium-pay"
  case agencyPay = "agency-pay"
  case agencyDiscount = "agency-discount"
  case revenue
  case margin
  case coverShortage = "cover-shortage"
  case preferenceShortage = "preference-shortage"
  case paidTime = "paid-time"
  case overtime
  case overtimeShare = "overtime-share"
  case contractUse = "contract-use"
  case peopleUse = "people-use"
  case roomUse = "room-use"
  case deviceUse = "device-use"
  case served
  case onTime = "on-time"
  case unserved
  case daysLate = "days-late"
  case daysToVisit = "days-to-visit"
  case wishesBroken = "wishes-broken"
  case hoursSpread = "hours-spread"
  case soleHolders = "sole-holders"
  case aloneOnDuty = "alone-on-duty"
  case withoutStandby = "without-standby"

  /// What its values are counted in.
  public enum Unit: String, Sendable {
    /// Minor units of money, or points.
    case money
    /// Minutes.
    case minutes
    /// Percent.
    case percent
    /// A number of things.
    case count
    /// Days.
    case days
  }

  /// Which values are better.
  public enum Direction: String, Sendable {
    case less
    case more
    case neither
  }

  /// What its values are counted in.
  public var unit: Unit {
    switch self {
    case .totalCost, .planCost, .labourCost, .ordinaryPay, .overtimePay, .premiumPay, .agencyPay,
      .agencyDiscount, .revenue, .margin:
      .money
    case .coverShortage, .preferenceShortage, .paidTime, .overtime: .minutes
    case .overtimeShare, .contractUse, .peopleUse, .roomUse, .deviceUse, .served, .onTime,
      .hoursSpread, .withoutStandby:
      .percent
    case .unserved, .wishesBroken, .soleHolders, .aloneOnDuty: .count
    case .daysLate, .daysToVisit: .days
    }
  }

  /// Which values are better.
  public var direction: Direction {
    switch self {
    case .revenue, .margin, .served, .onTime, .agencyDiscount: .more
    case .paidTime, .ordinaryPay, .contractUse, .peopleUse, .roomUse, .deviceUse: .neither
    default: .less
    }
  }

  /// The name shown.
  public var name: String {
    switch self {
    case .totalCost: "salaries and plan cost"
    case .planCost: "plan cost"
    case .labourCost: "labour cost"
    case .ordinaryPay: "ordinary pay"
    case .overtimePay: "overtime pay"
    case .premiumPay: "premiums"
    case .agencyPay: "agency"
    case .agencyDiscount: "agency discounts"
    case .revenue: "expected revenue"
    case .margin: "margin"
    case .coverShortage: "cover missing"
    case .preferenceShortage: "preferred cover missing"
    case .paidTime: "paid time"
    case .overtime: "overtime"
    case .overtimeShare: "overtime share"
    case .contractUse: "use of contract hours"
    case .peopleUse: "use of people"
    case .roomUse: "use of rooms"
    case .deviceUse: "use of devices"
    case .served: "served"
    case .onTime: "served by the target"
    case .unserved: "not served"
    case .daysLate: "days past targets"
    case .daysToVisit: "days to the visit"
    case .wishesBroken: "wishes broken"
    case .hoursSpread: "spread of hours"
    case .soleHolders: "skills one person alone holds"
    case .aloneOnDuty: "days with one alone in a role"
    case .withoutStandby: "role days without standby"
    }
  }

  /// What it means, in a sentence.
  public var meaning: String {
    switch self {
    case .totalCost: "Pay for the contracts' hours, and everything that the plan costs."
    case .planCost: "What the plan can change: overtime, premiums, agency, and the prices of rules."
    case .labourCost: "Ordinary pay, overtime, premiums and agency together."
    case .ordinaryPay:
      "The contracts' hours, and hours of those without agreed hours, at their pay."
    case .overtimePay: "Hours above the contracts', as the rules on overtime price them."
    case .premiumPay: "What is paid on top for nights, weekends and holidays."
    case .agencyPay: "People who are paid by the call, discounts taken off."
    case .agencyDiscount:
      "What agencies take off for volume: it is in labour cost and agency, and not in plan cost."
    case .revenue: "Fees of the visits held, as far as clients can be expected to come."
    case .margin: "Expected revenue less labour cost."
    case .coverShortage: "Hours of people missing to the least cover wanted."
    case .preferenceShortage: "Hours of people missing to the cover preferred."
    case .paidTime:
      "Paid hours of everybody on duty; on call only where a rule on overtime counts them."
    case .overtime: "Paid hours above the contracts', week by week."
    case .overtimeShare: "Overtime as a share of paid hours."
    case .contractUse: "Paid hours, leave credited, as a share of the contracts' hours."
    case .peopleUse: "Booked time of those on duty for what clients come for."
    case .roomUse: "Booked time of rooms, cleaning included, while they are open."
    case .deviceUse: "Booked time of devices, set-up included, while the practice works."
    case .served: "Visits wanted that are held."
    case .onTime: "Visits wanted that are held by their target."
    case .unserved: "Visits wanted that are not held."
    case .daysLate: "Days past targets and deadlines, of all visits held."
    case .daysToVisit: "Days from the first on which a visit could be to the day it is, on average."
    case .wishesBroken: "Wishes of staff that are not granted."
    case .hoursSpread:
      "Between the most and the least used contract of one kind, in points of its hours."
    case .soleHolders: "Skills in use that one person alone holds."
    case .aloneOnDuty: "Days of a role on which one person alone is on duty in it."
    case .withoutStandby: "Days of a role on which nobody qualified is free to step in."
    }
  }
}
