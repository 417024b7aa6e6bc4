import PracticeDomain
import PracticeSimulation
import Scenarios
import Statistics

/// What to tell somebody who decides: what was asked, what is recommended and why, and
/// how sure that is, in sentences.
struct ScenarioAdvice {
  let recommendation: Recommendation
  private let comparison: ScenarioComparison
  private let words: MeasureText

  /// Simulated measures that decide, in the order in which they are told.
  private static let telling = ["in-target", "refused", "days-waited", "overtime", "margin"]

  init?(_ comparison: ScenarioComparison, _ words: MeasureText) {
    guard let recommendation = Recommendation(comparison) else { return nil }
    self.recommendation = recommendation
    self.comparison = comparison
    self.words = words
  }

  private var base: CaseResult { comparison.base }
  private var chosen: CaseResult { recommendation.chosen.result }
  private var keeps: Bool { chosen.wanted.role == .base }
  private var targets: Int { comparison.set.targets.count }

  // MARK: What was asked

  /// The question, in a sentence.
  var question: String {
    let choices = comparison.results.filter { $0.wanted.role == .scenario && $0.wanted.isChoice }
    return "What would \(counted(choices.count, "choice")) change beside “\(base.wanted.name)”, "
      + "which costs \(words.value(base.value(.totalCost), .totalCost)) for these days, pay "
      + "included\(lacks)?"
  }

  private var lacks: String {
    let lacks = [PlanMeasure.coverShortage, .preferenceShortage, .overtime, .unserved].compactMap {
      measure -> String? in
      guard let value = base.value(measure), value > 0 else { return nil }
      return "\(measure.name) \(words.value(value, measure))"
    }
    return lacks.isEmpty ? "" : " (\(lacks.joined(separator: ", ")))"
  }

  // MARK: What is recommended

  /// What to do, in a few words.
  var headline: String { keeps ? "Leave things as they are" : chosen.wanted.name }

  /// Why, a sentence each.
  var reasons: [String] {
    [targetReason, costReason].compactMap(\.self) + effects(of: chosen)
  }

  private var targetReason: String? {
    guard targets > 0 else { return nil }
    let missed = recommendation.chosen.missed.count
    let others = recommendation.ranking.dropFirst()
    let reach =
      missed == 0
      ? "reaches \(targets == 1 ? "the target" : targets == 2 ? "both targets" : "all \(targets) targets")"
      : "misses \(missed) of \(counted(targets, "target"))"
    let least =
      keeps ? "and none of them is proven to cost less" : "and costs least of them, fees taken off"
    if others.allSatisfy({ $0.missed.count == missed }) {
      return keeps
        ? "Every choice \(reach), and none is proven to cost less, expected fees taken off."
        : "Every choice \(reach); this one costs least, expected fees taken off."
    }
    let alike = others.count { $0.missed.count == missed }
    return alike == 0
      ? "It alone \(reach); \(nextMissed)"
      : "It \(reach), as \(alike == 1 ? "one other choice does" : "\(alike) other choices do"), "
        + "\(least); \(nextMissed)"
  }

  /// How far the others are from the targets.
  private var nextMissed: String {
    guard !keeps, let base = recommendation.ranking.first(where: { $0.result.wanted.role == .base })
    else { return "all others miss more." }
    let missed = base.missed.count
    return missed > recommendation.chosen.missed.count
      ? "as things are, \(missed) \(missed == 1 ? "is" : "are") missed." : "all others miss more."
  }

  private var costReason: String? {
    guard keeps else {
      let difference = comparison.costDifference(chosen)
      let proven = difference?.verdict == .open ? "" : ": that is proven"
      let fees = comparison.difference(chosen, .revenue).map { words.change($0, .revenue) }
      let fee = fees.map { $0 == "same" ? "" : " Expected fees change by \($0)." } ?? ""
      return "Beside “\(base.wanted.name)”: \(words.difference(difference))\(proven).\(fee)"
    }
    guard let next = recommendation.ranking.dropFirst().first?.result else { return nil }
    return "The next, “\(next.wanted.name)”: \(words.difference(comparison.costDifference(next)))"
      + (MeasureText.verdict(comparison.costDifference(next)) == "not decided"
        ? ", so the proof does not set the two apart." : ".")
  }

  /// What a case changes, as far as it is proven or real.
  private func effects(of result: CaseResult) -> [String] {
    guard result.wanted.role != .base else { return [] }
    let planned = ScenarioSummary(result, in: comparison, words).changes.map(\.text)
    var reasons: [String] = []
    if !planned.isEmpty { reasons.append("In the plan: \(planned.joined(separator: ", ")).") }
    let simulated = simulatedChanges(of: result)
    if !simulated.isEmpty {
      reasons.append("Followed by chance: \(simulated.joined(separator: ", ")).")
    }
    return reasons
  }

  /// The simulated measures that really change, in words.
  func simulatedChanges(of result: CaseResult) -> [String] {
    guard let findings = comparison.simulation else { return [] }
    let text = SimulationText(base.wanted.practice.unit)
    return Self.telling.compactMap { key in
      guard let place = findings.place(of: key),
        let difference = findings.difference(result.wanted.id, place),
        SimulationText.isReal(difference),
        Self.isWorthTelling(difference, of: place, findings, base)
      else { return nil }
      if key == "days-waited", difference.mean < 0, Self.hidesWaits(result, findings) { return nil }
      let change = text.change(difference, findings.measures[place])
      return change == "same" ? nil : "\(findings.measures[place].name) \(change)"
    }
  }

  /// Whether a real difference is at least a hundredth of what the base has.
  private static func isWorthTelling(
    _ difference: Estimate,
    of place: Int,
    _ findings: SimulationFindings,
    _ base: CaseResult
  ) -> Bool {
    let whole = findings.estimate(base.wanted.id, place)?.mean ?? 0
    return abs(difference.mean) >= abs(whole) / 100
  }

  /// Whether more clients find no time at all, so that those who do may wait less
  /// for that alone.
  static func hidesWaits(_ result: CaseResult, _ findings: SimulationFindings) -> Bool {
    guard let place = findings.place(of: "refused"),
      let refused = findings.difference(result.wanted.id, place)
    else { return false }
    return SimulationText.isReal(refused) && refused.mean > 0
  }

  // MARK: How sure

  /// How far all this may be believed, a sentence each.
  var certainty: [String] {
    [proof, rivalry, doubt, money, chance, quality].compactMap(\.self)
  }

  /// Targets that the choice may reach, or miss, by chance alone.
  private var doubt: String? {
    let text = TargetText(words, in: base.wanted.practice)
    let open = comparison.set.targets.compactMap { target -> String? in
      guard comparison.isInDoubt(target, in: chosen),
        let estimate = comparison.estimate(of: target, in: chosen)
      else { return nil }
      let half = text.value(estimate.halfWidth, target)
      return "“\(text.words(target))” (\(text.value(estimate.mean, target)), ± \(half))"
    }
    guard !open.isEmpty else { return nil }
    let isMet = recommendation.chosen.missed.isEmpty
    return
      "Whether it \(isMet ? "reaches" : "misses") \(open.joinedInWords) chance may have decided; "
      + "more replications would tell."
  }

  private var proof: String {
    "Ranges of cost are proven: the true difference lies in them, and no better planning would turn "
      + "round one that lies on one side."
  }

  private var rivalry: String? {
    let rivals = recommendation.rivals.filter { $0.result.wanted.id != base.wanted.id || !keeps }
    guard !rivals.isEmpty else {
      return recommendation.ranking.count > 1
        ? "No other choice that reaches as many targets can cost less: that is proven, but for fees."
        : nil
    }
    let names = rivals.prefix(4).map { rival -> String in
      let gains = ScenarioSummary(rival.result, in: comparison, words).changes
        .filter { $0.isBetter == true }.map(\.text)
      return "“\(rival.result.wanted.name)”"
        + (gains.isEmpty ? "" : " (\(gains.prefix(2).joined(separator: ", ")))")
    }
    return
      "Cost does not set it apart from \(names.joinedInWords); what else they change may decide."
  }

  private var money: String? {
    let cheapest = recommendation.cheapest
    guard cheapest.missed.count > recommendation.chosen.missed.count else { return nil }
    let difference = CostDifference(of: chosen, to: cheapest.result)
    return
      "If targets counted for nothing, “\(cheapest.result.wanted.name)” would be chosen; beside "
      + "it this is \(words.difference(difference))."
  }

  private var chance: String? {
    guard let findings = comparison.simulation, let terms = comparison.set.simulation else {
      return nil
    }
    return "Behind ± is half a \(terms.level) % interval of the difference, from "
      + "\(findings.replications) replications of \(counted(terms.weeks, "week")) with the same "
      + "chances for all."
  }

  private var quality: String? {
    let gaps = comparison.scenarios.compactMap(\.gap)
    guard let widest = gaps.max() else { return nil }
    let proven = comparison.scenarios.count(where: \.isOptimal)
    return
      "Every plan passed the independent verifier; \(proven) of \(comparison.scenarios.count) are "
      + "proven best, and none costs over \(MeasureText.decimal(100 * widest)) % more, in what a plan "
      + "can change, than the best could."
  }
}
