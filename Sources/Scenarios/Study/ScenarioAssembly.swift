import Documents
import Foundation
import PracticeDomain
import PracticeFiles

/// Makes cases of a scenario file's document.
final class ScenarioAssembly {
  let root: FieldReader
  let problems: Problems
  private let path: String
  /// The ids of the cases made so far.
  private var ids = NameSpace("scenario")

  /// An edit as it stands in the file; it is read where it is made, since what it
  /// may name depends on the edits before.
  typealias Draft = (value: DocumentValue, path: String)

  init(_ document: DocumentValue, path: String, problems: Problems) {
    self.path = path
    self.problems = problems
    root = FieldReader(document, path: "", problems: problems)
  }

  /// Everything the file asks; nil where it cannot be made, which was reported.
  func set(files: [LoadedPractice.File]) throws(FileProblems) -> ScenarioSet? {
    _ = root.read("version", .scenarioVersion, required: true)
    let name = root.read("name", .text, required: true)
    guard let base = try practice() else {
      // Nothing can be held against a practice that is not there.
      return nil
    }
    let first = baseCase(base.practice)
    ids.insert(first.id)
    let terms = terms(base.practice)
    let scenarios = scenarios(on: base.practice)
    let sweep = sweep(on: base.practice)
    let worth = worth(on: base.practice)
    let fronts = fronts(on: base.practice)
    let targets = targets(base.practice)
    let history = demandHistory(base.practice)
    let simulation = simulation(base.practice, history)
    root.finish()
    return ScenarioSet(
      name: name ?? "",
      base: base,
      cases: [first] + scenarios + sweep.cases + worth + fronts,
      factors: sweep.factors,
      targets: targets,
      terms: terms,
      simulation: simulation,
      history: history,
      files: files + base.files
    )
  }

  /// The practice as it is, for the days that the file names where it names some.
  private func practice() throws(FileProblems) -> LoadedPractice? {
    let place = root.read("practice", .text, required: true)
    var choice = HorizonChoice.asStated
    if let horizon = root.nested("horizon") {
      choice.from = horizon.read("from", .date)
      choice.days = horizon.read("weeks", .integer(in: 1...104)).map { $0 * 7 }
      horizon.finish()
    }
    guard let place else { return nil }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let target = place.hasPrefix("/") ? place : folder.appendingPathComponent(place).relativePath
    guard FileManager.default.fileExists(atPath: target) else {
      root.report("practice", "leads to nothing", expected: "a practice's directory or file")
      return nil
    }
    return try PracticeReader.load(target, planning: choice)
  }

  private func baseCase(_ practice: Practice) -> ScenarioCase {
    let fields = root.nested("base")
    let id = fields?.read("id", .id)
    let name = fields?.read("name", .text)
    fields?.finish()
    return ScenarioCase(
      id: id ?? "base",
      name: name ?? "As it is",
      role: .base,
      practice: practice
    )
  }

  private func terms(_ practice: Practice) -> SolvingTerms {
    var terms = SolvingTerms(mode: practice.demand.isEmpty ? .roster : .together)
    guard let fields = root.nested("solve") else { return terms }
    terms.mode = fields.read("plan", .word) ?? terms.mode
    terms.timeLimit = fields.read("time-limit", .integer(in: 1...1_000_000)) ?? terms.timeLimit
    terms.iterations = fields.read("iterations", .integer(in: 1...1_000_000_000))
    terms.threads = fields.read("threads", .integer(in: 1...1024)) ?? terms.threads
    terms.seed = UInt64(fields.read("seed", .integer(in: 0...Int.max)) ?? 1)
    fields.finish()
    return terms
  }

  /// The scenarios that have names of their own.
  private func scenarios(on base: Practice) -> [ScenarioCase] {
    root.groups("scenarios").compactMap { fields in
      let id = fields.read("id", .id, required: true)
      let name = fields.read("name", .text)
      let kind: ScenarioCase.Kind? = fields.read("kind", .word)
      let edits = fields.elements("edits", required: !fields.has("policy"))
      var wanted = made(edits, on: base, id: id ?? "", name: name ?? id ?? "", role: .scenario)
      let policy = ownPolicy(fields, wanted?.practice ?? base)
      if policy.isUsual, edits.isEmpty, fields.has("policy") {
        fields.report("policy", "says nothing", expected: "a policy, or edits")
      }
      wanted?.follow(policy)
      if let kind { wanted?.isChoice = kind == .choice }
      fields.finish()
      guard let id, isNew(id, fields) else { return nil }
      return wanted
    }
  }

  /// How a scenario's clients are offered times in a simulation.
  private func ownPolicy(_ fields: FieldReader, _ practice: Practice) -> SimulationPolicy {
    guard let group = fields.nested("policy") else { return SimulationPolicy() }
    defer { group.finish() }
    if root.source["simulate"] == nil {
      fields.report("policy", "is for a simulation", expected: "simulate, beside scenarios")
    }
    return policy(group, practice)
  }

  /// Whether an id names no case yet.
  func isNew(_ id: String, _ fields: FieldReader) -> Bool {
    if ids.insert(id) { return true }
    fields.report("id", "is used twice")
    return false
  }

  /// A case of edits; nil where one cannot be made, which was reported.
  func made(
    _ edits: [Draft],
    on base: Practice,
    id: String,
    name: String,
    role: ScenarioCase.Role
  ) -> ScenarioCase? {
    guard let made = EditMaker(problems: problems).make(edits, on: base) else { return nil }
    var wanted = ScenarioCase(
      id: id,
      name: name,
      role: role,
      practice: made.practice,
      changes: made.sentences,
      signature: edits.map { CanonicalText.text($0.value) }.joined(separator: "\n"),
      effect: made.effect,
      isChoice: !made.happens
    )
    wanted.demand = made.demand
    return wanted
  }
}

extension ScalarForm where Value == Int {
  /// The version of the format.
  static var scenarioVersion: ScalarForm {
    let version = ScenarioReader.version
    return ScalarForm("a version of the format", expected: "version: \(version)") {
      $0 == String(version) ? version : nil
    }
  }
}

extension ScenarioCase {
  /// Offers times in a way of its own.
  fileprivate mutating func follow(_ policy: SimulationPolicy) {
    self.policy = policy
    if !policy.isUsual { changes.append(policy.sentence) }
  }
}
