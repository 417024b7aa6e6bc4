import Documents
import PracticeDomain
import PracticeFiles

extension ScenarioAssembly {
  /// How plans are followed through many weeks; nil where that is not asked.
  func simulation(
    _ practice: Practice,
    _ history: [DemandOutlook.Entry]
  ) -> SimulationTerms? {
    guard let fields = root.nested("simulate") else { return nil }
    var terms = SimulationTerms()
    terms.weeks = fields.read("weeks", .integer(in: 1...260)) ?? terms.weeks
    terms.warmUp = fields.read("warm-up", .integer(in: 0...260)) ?? terms.warmUp
    terms.demand = fields.read("demand", .percent) ?? terms.demand
    readReplications(fields, simulatedMeasures(practice), &terms)
    terms.level = fields.read("level", .percent) ?? terms.level
    if !(50...99).contains(terms.level) {
      fields.report("level", "is no level of an interval", expected: "50 % to 99 %")
    }
    terms.seed = UInt64(fields.read("seed", .integer(in: 0...Int.max)) ?? 1)
    terms.policy = policy(fields, practice)
    readAttendance(fields, &terms)
    readServiceTimes(fields, practice, &terms)
    if let group = fields.nested("sickness") { readSickness(group, &terms) }
    readMoney(fields, &terms)
    terms.arrivals = arrivals(fields, practice, history, terms)
    if let group = fields.nested("targets") { readTargets(group, practice, &terms) }
    fields.finish()
    if practice.demand.isEmpty {
      fields.report("", "simulates nothing: the practice has no requests")
    }
    return terms
  }

  /// How clients are offered times: `offers`, `notice`, `ahead` and `reserves`.
  func policy(_ fields: FieldReader, _ practice: Practice) -> SimulationPolicy {
    SimulationPolicy(
      offers: fields.read("offers", .word),
      notice: fields.read("notice", .minutes(in: 0...100_000)),
      ahead: fields.read("ahead", .integer(in: 0...730)),
      reserves: fields.has("reserves") ? reserves(fields, practice) : nil
    )
  }

  /// Time kept for some requests, as in practice files.
  private func reserves(_ fields: FieldReader, _ practice: Practice) -> [Reserve] {
    let (names, settings) = (PracticeNames(practice), practice.demand.settings)
    let urgencies = NameSpace("urgency class", names: settings.urgencies.map(\.id.text))
    let reserves = fields.groups("reserves").compactMap {
      RuleReader(fields: $0, names: names).reserve(urgencies: urgencies)
    }
    var changed = practice
    changed.demand.policy.reserves = reserves
    for fault in changed.faults() { fields.report("reserves", "\(fault)") }
    return reserves
  }

  private func readReplications(
    _ fields: FieldReader,
    _ measures: NameSpace,
    _ terms: inout SimulationTerms
  ) {
    let count = fields.read("replications", .integer(in: 2...100_000))
    let most = fields.read("at-most", .integer(in: 2...100_000))
    terms.minimum = count ?? terms.minimum
    terms.maximum = max(terms.minimum, most ?? terms.minimum)
    if let count, let most, most < count {
      fields.report("at-most", "is less than the replications, \(count)")
    }
    for group in fields.groups("precision") {
      let measure = group.read("measure", .reference(to: measures), required: true)
      let within = group.read("within", .decimal, required: true)
      group.finish()
      if let measure, let within { terms.precision[measure] = within }
    }
    if fields.has("at-most"), !fields.has("precision") {
      fields.report(
        "precision",
        "is missing",
        expected: "measures and how well they are to be known"
      )
    }
  }

  private func readTargets(
    _ group: FieldReader,
    _ practice: Practice,
    _ terms: inout SimulationTerms
  ) {
    for urgency in practice.demand.settings.urgencies {
      if let days = group.read(urgency.id.text, .days) {
        terms.targets[urgency.id] = days.upperBound
      }
    }
    group.finish()
  }
}
