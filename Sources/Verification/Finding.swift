public import PracticeDomain

/// One breach of one rule, in the manager's words.
public struct Finding: Sendable, Equatable {
  /// The id of the rule; ``rosterRule`` for what no rule of the practice says.
  public let rule: String
  /// The kind of the rule.
  public let kind: String
  /// Whom it is about; empty for cover.
  public let professionals: [Identifier<Professional>]
  /// The days concerned, in order; for a period its first and its last day.
  public let dates: [CalendarDate]
  /// What is wrong, as in `Ana works 6 days in a row from Mon 4 Mar; at most 5.`
  public let sentence: String
  /// How many units the breach has; the rule names its unit.
  public let amount: Int
  /// What it costs; 0 when it is hard.
  public let cost: Int64
  /// Whether a plan with it is unlawful.
  public let isHard: Bool

  /// The rule id and kind of findings on the roster itself: ids that name
  /// nothing, days outside the horizon, doubled assignments.
  public static let rosterRule = "roster"

  /// Makes a finding.
  public init(
    rule: String,
    kind: String,
    professionals: [Identifier<Professional>] = [],
    dates: [CalendarDate] = [],
    sentence: String,
    amount: Int = 1,
    cost: Int64 = 0,
    isHard: Bool = true
  ) {
    self.rule = rule
    self.kind = kind
    self.professionals = professionals
    self.dates = dates
    self.sentence = sentence
    self.amount = amount
    self.cost = cost
    self.isHard = isHard
  }
}

extension Int64 {
  /// The sum, or the greatest number when it does not fit.
  func addingWithinLimits(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The product with a count, or the greatest number when it does not fit.
  func multipliedWithinLimits(by count: Int) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: Int64(count))
    return overflow ? .max : product
  }
}
