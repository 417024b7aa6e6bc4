import Documents
import PracticeDomain
import PracticeSimulation

extension ScenarioAssembly {
  /// What plans should reach.
  func targets(_ practice: Practice) -> [ScenarioTarget] {
    let urgencies = NameSpace(
      "urgency class",
      names: practice.demand.settings.urgencies.map(\.id.text)
    )
    return root.groups("targets").compactMap { fields in
      let target = target(fields, urgencies, practice)
      fields.finish()
      return target
    }
  }

  /// The measures that a simulation of a practice yields.
  func simulatedMeasures(_ practice: Practice) -> NameSpace {
    let urgencies = practice.demand.settings.urgencies.map(\.id.text)
    return NameSpace(
      "simulated measure",
      names: SimulationMeasure.all(urgencies: urgencies).map(\.key)
    )
  }

  private func target(
    _ fields: FieldReader,
    _ urgencies: NameSpace,
    _ practice: Practice
  ) -> ScenarioTarget? {
    let known = NameSpace("measure", names: PlanMeasure.allCases.map(\.rawValue))
    let measure = fields.read("measure", .reference(to: known))
    let urgency: Identifier<UrgencyClass>? = fields.read("urgency", .id(in: urgencies))
    let within = fields.read("within", .days)
    let simulated = fields.read("simulated", .reference(to: simulatedMeasures(practice)))
    let unit = measure.flatMap(PlanMeasure.init)?.unit ?? .percent
    let form = simulated == nil ? ScalarForm.amount(in: unit) : .simulated
    let least = fields.read("at-least", form)
    let most = fields.read("at-most", form)
    if !fields.has("at-least"), !fields.has("at-most") {
      fields.report("", "asks for nothing", expected: "at-least or at-most")
    }
    guard isAboutOneThing(fields) else { return nil }
    let subject: ScenarioTarget.Subject? =
      if let simulated {
        .simulated(simulated)
      } else if let measure {
        .measure(measure)
      } else if let urgency, let within {
        .served(urgency, within: within.upperBound)
      } else {
        nil
      }
    return subject.map { ScenarioTarget(subject: $0, atLeast: least, atMost: most) }
  }

  /// Whether a target names a measure, or an urgency class with days, or what is
  /// simulated; what is wrong is reported.
  private func isAboutOneThing(_ fields: FieldReader) -> Bool {
    let given = ["measure", "urgency", "simulated"].filter(fields.has)
    guard given.count == 1 else {
      let fault = given.isEmpty ? "is missing" : "is given beside \(given[0])"
      let expected = "one of a measure, an urgency and within, or what is simulated"
      fields.report(given.last ?? "measure", fault, expected: expected)
      return false
    }
    if fields.has("urgency") != fields.has("within") {
      let isMissing = fields.has("urgency")
      fields.report(
        "within",
        isMissing ? "is missing" : "is given without an urgency",
        expected: isMissing ? "days, as in 2 days" : nil
      )
      return false
    }
    if given[0] == "simulated", root.source["simulate"] == nil {
      fields.report("simulated", "is for a simulation", expected: "simulate, beside targets")
      return false
    }
    return true
  }
}

extension ScalarForm where Value == Double {
  /// A number, perhaps in percent.
  static var simulated: ScalarForm {
    ScalarForm("a number", expected: "a number, or a percentage as in 95 %") { text in
      let digits = text.hasSuffix("%") ? text.dropLast().trimmed : text
      return Double(digits).flatMap { $0.isFinite ? $0 : nil }
    }
  }

  /// An amount in a unit: percent, hours and minutes, or a number.
  static func amount(in unit: PlanMeasure.Unit) -> ScalarForm {
    switch unit {
    case .percent:
      return ScalarForm("a percentage", expected: "a percentage, as in 4 % or 97.5 %") { text in
        guard text.hasSuffix("%"), let number = Double(text.dropLast().trimmed), number.isFinite
        else { return nil }
        return number
      }
    case .minutes:
      return ScalarForm<Int>.minutes(in: 0...10_000_000).map(Double.init)
    case .money, .count, .days:
      return ScalarForm("a number", expected: "a number, money in minor units") { text in
        Double(text).flatMap { $0.isFinite ? $0 : nil }
      }
    }
  }
}
