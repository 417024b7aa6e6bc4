public import PracticeDomain
public import Verification

/// A case with its plan, verified and measured.
public struct CaseResult: Sendable {
  /// The case.
  public let wanted: ScenarioCase
  /// What planning came to.
  public let record: CaseRecord
  /// The plan; nil where there is none.
  public let plan: Plan?

  /// A plan and what is found on it.
  public struct Plan: Sendable {
    /// The roster.
    public let roster: Roster
    /// The verifier's verdict on it.
    public let verdict: Verdict
    /// The book; nil where none was made.
    public let book: AppointmentBook?
    /// The verifier's verdict on it.
    public let bookVerdict: Verdict?
    /// Its measures.
    public let measures: PlanMeasures
  }

  /// Checks what planning came to and measures it; nil when the record is not of
  /// a plan that the verifier passes at the cost it states.
  public init?(_ wanted: ScenarioCase, _ record: CaseRecord) {
    self.wanted = wanted
    self.record = record
    guard record.roster != nil else {
      guard record.cost == nil, record.id == wanted.id else { return nil }
      plan = nil
      return
    }
    let practice = wanted.practice
    guard record.id == wanted.id, let roster = record.roster(over: practice.horizon),
      let cost = record.cost, record.bound.map({ $0 <= cost }) ?? true
    else { return nil }
    let verdict = Verifier(practice).verify(roster)
    let book = record.appointments
    let bookVerdict = book.map { BookVerifier(practice, roster: roster).verify($0) }
    guard verdict.isLawful, bookVerdict?.isLawful ?? true,
      verdict.cost + (bookVerdict?.cost ?? 0) == cost
    else { return nil }
    plan = Plan(
      roster: roster,
      verdict: verdict,
      book: book,
      bookVerdict: bookVerdict,
      measures: PlanMeasures(
        practice,
        roster: roster,
        verdict: verdict,
        book: book,
        bookVerdict: bookVerdict
      )
    )
  }

  /// The value of a measure; nil without a plan, or where it has no meaning.
  public func value(_ measure: PlanMeasure) -> Double? { plan?.measures.values[measure] }

  /// (cost - bound) / max(1, |cost|); nil where either is missing.
  public var gap: Double? {
    guard let cost = record.cost, let bound = record.bound else { return nil }
    return Double(cost - bound) / Double(max(1, abs(cost)))
  }

  /// Whether the plan is proven to cost the least.
  public var isOptimal: Bool { record.cost != nil && record.cost == record.bound }
}
