/// What is known of the difference between what two practices cost at the least.
///
/// The least cost of each lies between its bound and the cost of its plan, so the
/// difference of the two lies between the bound of one less the cost of the other
/// and the reverse, whatever plans were found. Where edits only make more plans
/// possible, or only fewer, the sign is known besides.
public struct CostDifference: Sendable, Equatable {
  /// The least that the difference can be; nil where it is not bounded.
  public var lower: Int64?
  /// The most that the difference can be.
  public var upper: Int64?

  /// Makes a difference.
  public init(lower: Int64?, upper: Int64?) {
    self.lower = lower
    self.upper = upper
  }

  /// The difference of one case to another, with pay for contracts' hours; nil
  /// where either has no plan.
  public init?(of one: CaseResult, to other: CaseResult) {
    guard let cost = one.record.cost, let otherCost = other.record.cost,
      let plan = one.plan, let otherPlan = other.plan
    else { return nil }
    let salaries = plan.measures.salaries - otherPlan.measures.salaries
    lower = one.record.bound.map { $0 - otherCost + salaries }
    upper = other.record.bound.map { cost - $0 + salaries }
    switch one.wanted.effect {
    case .relaxes where other.wanted.role == .base: upper = min(upper ?? salaries, salaries)
    case .restricts where other.wanted.role == .base: lower = max(lower ?? salaries, salaries)
    case .keeps where other.wanted.role == .base: (lower, upper) = (salaries, salaries)
    case .relaxes, .restricts, .keeps, nil: break
    }
  }

  /// What is proven of the sign.
  public enum Verdict: String, Sendable {
    /// It costs less.
    case cheaper
    /// It costs more.
    case dearer
    /// It costs the same.
    case equal
    /// Neither is proven.
    case open
  }

  /// What is proven of the sign.
  public var verdict: Verdict {
    if let upper, upper < 0 { return .cheaper }
    if let lower, lower > 0 { return .dearer }
    return lower == 0 && upper == 0 ? .equal : .open
  }

  /// Whether the difference is known exactly.
  public var isExact: Bool { lower != nil && lower == upper }
}
