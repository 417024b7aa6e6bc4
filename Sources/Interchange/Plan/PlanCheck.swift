public import PracticeDomain
public import Verification

/// What an independent check of a plan document found.
public struct PlanCheck: Sendable, Equatable {
  /// What the verifier says of its roster.
  public let verdict: Verdict
  /// Where the document contradicts the practice, its own evidence or the
  /// verdict.
  public let problems: [PlanProblem]

  /// Whether the plan is lawful and the document says nothing wrong.
  public var isSound: Bool { verdict.isLawful && problems.isEmpty }
}

/// Something that a plan document says and that is not so.
public struct PlanProblem: Sendable, Equatable {
  /// What a problem is about.
  public enum Kind: String, Sendable {
    /// It is a plan of another practice.
    case practice
    /// It plans other days.
    case horizon
    /// The input is not the one it was made from.
    case input
    /// Its cost, or that of a rule, is another.
    case cost
    /// A start, end or break is not the shift's.
    case times
    /// An entry was changed after the plan was made.
    case changed
  }

  /// What it is about.
  public let kind: Kind
  /// Whom it is about.
  public let professionals: [Identifier<Professional>]
  /// The days concerned.
  public let dates: [CalendarDate]
  /// One sentence.
  public let sentence: String

  /// Makes a problem.
  init(
    _ kind: Kind,
    professionals: [Identifier<Professional>] = [],
    dates: [CalendarDate] = [],
    _ sentence: String
  ) {
    self.kind = kind
    self.professionals = professionals
    self.dates = dates
    self.sentence = sentence
  }
}

extension PlanDocument {
  /// Checks the document against a practice: verifies its roster and compares
  /// everything that it says.
  ///
  /// - Parameters:
  ///   - practice: the practice it claims to plan.
  ///   - inputHash: the hash of the practice's files; nil to leave it out.
  public func check(against practice: Practice, inputHash: String? = nil) -> PlanCheck {
    let verdict = Verifier(practice).verify(roster)
    var problems = headProblems(practice, inputHash)
    problems += timeProblems(practice)
    problems += costProblems(verdict, practice.unit)
    problems += changeProblems(practice)
    return PlanCheck(verdict: verdict, problems: problems)
  }

  private func headProblems(_ practice: Practice, _ inputHash: String?) -> [PlanProblem] {
    var problems: [PlanProblem] = []
    if self.practice != practice.name {
      problems.append(
        PlanProblem(.practice, "The plan is for \(self.practice), not for \(practice.name).")
      )
    }
    if horizon != practice.horizon {
      problems.append(
        PlanProblem(
          .horizon,
          dates: [horizon.start, horizon.end],
          "The plan covers \(horizon.start) to \(horizon.end), the practice plans "
            + "\(practice.horizon.start) to \(practice.horizon.end)."
        )
      )
    }
    if let inputHash, let recorded = evidence?.inputHash, recorded != inputHash {
      problems.append(PlanProblem(.input, "The input has changed since the plan was made."))
    }
    return problems
  }

  private func timeProblems(_ practice: Practice) -> [PlanProblem] {
    let times = PlanTimes(practice)
    return entries.compactMap { entry in
      let right = times.entry(entry.assignment)
      guard entry != right else { return nil }
      func words(_ start: String?, _ end: String?) -> String {
        "\(start ?? "no start") to \(end ?? "no end")"
      }
      let who = entry.assignment.professional
      let what =
        entry.start == right.start && entry.end == right.end
        ? "breaks that are not those of shift \(entry.assignment.shift)"
        : "\(words(entry.start, entry.end)), but shift \(entry.assignment.shift) is from "
          + words(right.start, right.end)
      return PlanProblem(
        .times,
        professionals: [who],
        dates: [entry.assignment.date],
        "The entry of \(who) on \(entry.assignment.date) says \(what)."
      )
    }
  }

  private func costProblems(_ verdict: Verdict, _ unit: CostUnit) -> [PlanProblem] {
    guard let evidence else { return [] }
    var problems: [PlanProblem] = []
    if let cost = evidence.cost, cost != verdict.cost {
      problems.append(
        PlanProblem(
          .cost,
          "The plan says that it costs \(unit.text(cost)), but it costs \(unit.text(verdict.cost))."
        )
      )
    }
    var costs: [String: Int64] = [:]
    for rule in verdict.rules { costs[rule.rule, default: 0] += rule.cost }
    for rule in Set(costs.keys).union(evidence.costByRule.keys).sorted() {
      let (said, found) = (evidence.costByRule[rule] ?? 0, costs[rule] ?? 0)
      guard said != found else { continue }
      problems.append(
        PlanProblem(
          .cost,
          "The plan says that rule \(rule) costs \(unit.text(said)), but it costs "
            + "\(unit.text(found))."
        )
      )
    }
    return problems
  }

  private func changeProblems(_ practice: Practice) -> [PlanProblem] {
    guard let recorded = evidence?.fingerprints else { return [] }
    let found = PlanFingerprints(of: roster, in: practice)
    let people = Self.differences(recorded.professionals, found.professionals)
    let dates = Self.differences(recorded.dates, found.dates)
    if people.isEmpty && dates.isEmpty { return [] }
    let changed = dates.compactMap { CalendarDate($0) }
    let days = dates.isEmpty ? "some day" : dates.joined(separator: ", ")
    guard !people.isEmpty else {
      let sentence = "Someone's entry on \(days) was changed after the plan was made."
      return [PlanProblem(.changed, dates: changed, sentence)]
    }
    return people.map { who in
      PlanProblem(
        .changed,
        professionals: [Identifier(who)],
        dates: changed,
        "The entry of \(who) on \(days) was changed after the plan was made."
      )
    }
  }

  /// The keys whose values are not the same, in order.
  private static func differences(
    _ first: [String: String],
    _ second: [String: String]
  ) -> [String] {
    Set(first.keys).union(second.keys).sorted().filter { first[$0] != second[$0] }
  }
}
