internal import Primitives

extension MathProgWriter {
  mutating func writeCovers() {
    for (index, cover) in problem.covers.enumerated() {
      let shape = builder.coverShape(index)
      guard writeBand(shape, "cover", [index]) else { continue }
      sections.set("cover_constant", [index], cover.constant)
      for part in cover.parts {
        for person in problem.peopleSets[part.people] {
          add(part.weighting, person, part.day, [index], "cover")
        }
      }
      for (number, item) in problem.breaks.enumerated() {
        for (option, choice) in item.options.enumerated() {
          let weight = choice.effects.reduce(0) { $0 + ($1.cover == index ? $1.weight : 0) }
          guard weight != 0 else { continue }
          sections.add([index, number, option], to: "COVER_BREAK")
          sections.set("cover_break", [index, number, option], weight)
        }
      }
    }
    mergeWeights("cover")
  }

  mutating func writeCounters() {
    let spread = Set(
      problem.spreads.flatMap { $0.members.map { [$0.counter, $0.window] } }
    )
    for index in problem.counters.indices {
      for window in problem.counters[index].windows.indices {
        let key = [index, window]
        let hasRows = writeBand(builder.counterShape(index, window), "counter", key)
        if spread.contains(key) { sections.add(key, to: "COUNTER_SPREAD") }
        if hasRows || spread.contains(key) { writeAmount(index, window) }
      }
    }
    mergeWeights("counter")
  }

  private mutating func writeAmount(_ index: Int, _ number: Int) {
    let counter = problem.counters[index]
    let window = counter.windows[number]
    let key = [index, number]
    sections.set("carried", key, window.carried)
    for position in window.positions {
      add(
        counter.weightings[position],
        counter.person,
        counter.days[position],
        key,
        "counter"
      )
    }
    var groups: [Int: Int] = [:]
    for term in counter.groups where window.positions.contains(term.position) {
      groups[term.group, default: 0] += term.weight
    }
    for (group, weight) in groups.sorted(by: { $0.key < $1.key }) where weight != 0 {
      sections.add(key + [group], to: "COUNTER_GROUP")
      sections.set("counter_group", key + [group], weight)
    }
    writeMarks(counter, window, key)
  }

  private mutating func writeMarks(_ counter: Counter, _ window: Counter.Window, _ key: [Int]) {
    let counted = Set(window.positions.map { counter.days[$0] })
    var weights: [Int: Int] = [:]
    for term in counter.marks { weights[term.automaton, default: 0] += term.weight }
    for (index, weight) in weights.sorted(by: { $0.key < $1.key }) {
      let automaton = problem.automata[index]
      let shape = FlowShape(automaton, problem: problem, candidates: builder.candidates)
      for flow in shape.flows where counted.contains(automaton.days[flow.position]) {
        guard flow.mark * weight != 0 else { continue }
        let member = key + [index, flow.position, flow.state, flow.letter]
        sections.add(member, to: "COUNTER_FLOW")
        sections.set("counter_flow", member, flow.mark * weight)
      }
    }
  }

  /// Collects the weight of each candidate of a person's day.
  private mutating func add(
    _ weighting: Int,
    _ person: Int,
    _ day: Int,
    _ key: [Int],
    _ name: String
  ) {
    for candidate in candidates(person, day) {
      let weight = problem.weightings[weighting][candidate.duty]
      if weight != 0 { weights[key + [person, day, candidate.duty], default: 0] += weight }
    }
  }

  /// Writes the weights collected, each candidate once.
  private mutating func mergeWeights(_ name: String) {
    for (key, weight) in weights.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where weight != 0 {
      sections.add(key, to: name.uppercased() + "_X")
      sections.set(name + "_weight", key, weight)
    }
    weights = [:]
  }

  /// Writes the limits of a band; whether it needs any row.
  private mutating func writeBand(_ shape: BandShape, _ name: String, _ key: [Int]) -> Bool {
    let set = name.uppercased()
    if let minimum = shape.minimum {
      addKey(key, to: set + "_MIN")
      sections.set(name + "_minimum", key, minimum)
      sections.set(name + "_short_unit", key, shape.band.shortage.unit)
      writeTiers(shape.shortTiers, set + "_SHORT", name + "_short", key)
    }
    if shape.needsOn {
      addKey(key, to: set + "_ON")
      if shape.range.lowerBound < 0 {
        addKey(key, to: set + "_BELOW")
        sections.set(name + "_least", key, shape.range.lowerBound)
      }
    }
    if let maximum = shape.maximum {
      addKey(key, to: set + "_MAX")
      sections.set(name + "_maximum", key, maximum)
      sections.set(name + "_over_unit", key, shape.band.excess.unit)
      writeTiers(shape.overTiers, set + "_OVER", name + "_over", key)
    }
    if let use = shape.use {
      addKey(key, to: set + "_USE")
      sections.set(name + "_above", key, use.above)
      sections.set(name + "_use_price", key, use.price)
    }
    if shape.needsOn || shape.use != nil {
      sections.set(name + "_most", key, shape.range.upperBound)
    }
    return shape.minimum != nil || shape.maximum != nil || shape.use != nil
  }

  mutating func addKey(_ key: [Int], to set: String) {
    if key.count == 1 { sections.add(key[0], to: set) } else { sections.add(key, to: set) }
  }

  mutating func writeTiers(
    _ tiers: [BandShape.Tier],
    _ set: String,
    _ name: String,
    _ key: [Int]
  ) {
    for (number, tier) in tiers.enumerated() {
      sections.add(key + [number], to: set)
      sections.set(name + "_width", key + [number], tier.width)
      sections.set(name + "_price", key + [number], tier.price)
    }
  }
}
