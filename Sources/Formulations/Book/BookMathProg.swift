internal import LinearModel
public import Primitives

/// The data of a book problem for `models/book.mod`.
///
/// The sets and bounds are those of ``BookFormulation``, so that the model with
/// this data is the same program, row by row.
public struct BookMathProg: Sendable {
  /// The text of the data section.
  public let text: String

  /// Writes the data of a problem.
  public init(_ problem: BookProblem) {
    var writer = BookDataWriter(problem)
    writer.declareSets()
    writer.writeChoices()
    writer.writeMembers()
    writer.writeResources()
    writer.writeSessions()
    writer.writeTravel()
    writer.writeSplinters()
    writer.writeGaps()
    writer.writeTies()
    writer.writeBalances()
    text = writer.sections.text
  }
}

/// Writes the data of each primitive into sections.
struct BookDataWriter {
  let problem: BookProblem
  /// Tells which rows are needed.
  let builder: BookModelBuilder
  var sections = MathProgSections()

  init(_ problem: BookProblem) {
    self.problem = problem
    var builder = BookModelBuilder(problem)
    builder.addChoices()
    builder.addNeeds()
    self.builder = builder
  }

  /// Declares every set, since the model wants each to be given.
  mutating func declareSets() {
    let names = """
      CHOICES PHASES OPTIONS RESOURCES NEEDS CANDIDATES MEMBERS LATE EARLY PROVIDED JOINS ATTENDS
      SESSIONS WAYS SIDES FIRSTS SECONDS NEAR USED USES SPLINTERS GAPS SLOTS GAP_MIN GAP_MAX TIES
      CLASSED SAME BACK APART REQUIRES DIFFERS BALANCES BALANCED TIERS
      """
    for name in names.split(whereSeparator: \.isWhitespace) {
      sections.declare(set: String(name))
    }
  }

  mutating func writeChoices() {
    for (index, choice) in problem.choices.enumerated() {
      sections.add(index, to: "CHOICES")
      switch choice.unserved {
      case .hard: sections.set("must", [index], 1)
      case .soft(let price): sections.set("unserved_price", [index], price)
      }
    }
    for (index, phase) in problem.phases.enumerated() {
      sections.add(index, to: "PHASES")
      sections.set("choice_of", [index], phase.choice)
      sections.set("duration", [index], phase.length)
      if problem.choices[phase.choice].isQuiet { sections.set("quiet", [index], 1) }
      for start in builder.starts[index] {
        let key = [index, start.location, start.start]
        sections.add(key, to: "OPTIONS")
        sections.set("start_price", key, start.cost)
      }
    }
  }

  mutating func writeMembers() {
    for (index, phase) in problem.phases.enumerated() {
      for (number, need) in phase.needs.enumerated() {
        sections.add([index, number], to: "NEEDS")
        sections.set("need_count", [index, number], need.count)
        for candidate in need.candidates {
          let key = [index, number, candidate.resource]
          sections.add(key, to: "CANDIDATES")
          sections.set("units", key, candidate.units)
          sections.set("lead", key, candidate.lead)
          sections.set("trail", key, candidate.trail)
          sections.set("before", key, candidate.before)
          sections.set("after", key, candidate.after)
        }
        for start in builder.starts[index] {
          for present in start.members[number] {
            let resource = need.candidates[present.candidate].resource
            let key = [index, number, resource, start.location, start.start]
            sections.add(key, to: "MEMBERS")
            sections.set("member_price", key, present.cost)
          }
        }
      }
    }
  }

  mutating func writeResources() {
    for (index, resource) in problem.resources.enumerated() {
      sections.add(index, to: "RESOURCES")
      sections.set("capacity", [index], resource.capacity)
      if resource.provider == nil {
        let uses = builder.members(of: index)
        for slot in builder.lateSlots(index, uses) { sections.add([index, slot], to: "LATE") }
        for slot in builder.earlySlots(index, uses) { sections.add([index, slot], to: "EARLY") }
      }
      guard resource.use > 0 else { continue }
      sections.add(index, to: "USED")
      sections.set("use_price", [index], resource.use)
      for (key, _) in builder.usesByNeed(index) { sections.add([index] + key, to: "USES") }
    }
  }

  mutating func writeSessions() {
    for (index, resource) in problem.resources.enumerated() {
      guard let provider = resource.provider else { continue }
      sections.add([index, provider], to: "PROVIDED")
      for option in builder.options[provider] {
        sections.add([index, option.location, option.start], to: "SESSIONS")
      }
      for (key, uses) in builder.grouped(builder.members(of: index)) {
        sections.add([index] + key, to: "JOINS")
        for use in uses { sections.add([index, use.phase, use.need] + key, to: "ATTENDS") }
      }
    }
  }

  mutating func writeTravel() {
    guard problem.hasTravel else { return }
    for from in problem.locations.indices {
      for to in problem.locations.indices {
        sections.add([from, to], to: "WAYS")
        sections.set("travel", [from, to], problem.travel(from: from, to: to))
      }
    }
    for (index, resource) in problem.resources.enumerated() where resource.travels {
      let uses = builder.members(of: index)
      for pair in builder.pairs(index, uses) {
        for slot in pair.slots {
          let key = [index, pair.first, pair.second, slot]
          sections.add(key, to: "SIDES")
          for (phase, _) in builder.stays(uses, slot, pair.first, pair.second) {
            sections.add(key + [phase], to: "FIRSTS")
          }
          for (phase, _) in builder.stays(uses, slot, pair.second, pair.first) {
            sections.add(key + [phase], to: "SECONDS")
          }
        }
      }
      for location in problem.locations.indices {
        for slot in builder.withinSlots(location, uses) {
          sections.add([index, location, slot], to: "NEAR")
        }
      }
    }
  }

  mutating func writeSplinters() {
    for (index, resource) in problem.resources.enumerated() {
      guard let splinter = resource.splinter, splinter.price > 0 else { continue }
      let busy = builder.busy(builder.loudMembers(of: index))
      for stretch in builder.stretches(splinter, busy) {
        let key = [index, stretch.slots.lowerBound, stretch.slots.count]
        sections.add(key, to: "SPLINTERS")
        sections.set("splinter_price", key, splinter.price)
        sections.set("is_first", key, stretch.isFirst ? 1 : 0)
        sections.set("is_last", key, stretch.isLast ? 1 : 0)
      }
    }
  }

  mutating func writeGaps() {
    if problem.gaps.contains(where: { $0.measure == .days }) {
      for slot in 0..<problem.slotCount {
        sections.add(slot, to: "SLOTS")
        sections.set("day", [slot], problem.day(of: slot))
      }
    }
    for (index, gap) in problem.gaps.enumerated() {
      sections.add(index, to: "GAPS")
      sections.set("gap_first", [index], gap.first)
      sections.set("gap_second", [index], gap.second)
      sections.set("gap_days", [index], gap.measure == .days ? 1 : 0)
      sections.set("gap_minimum", [index], gap.minimum)
      for value in builder.positions(gap.second, gap.measure) {
        sections.add([index, value], to: "GAP_MIN")
      }
      guard let maximum = gap.maximum else { continue }
      sections.set("gap_maximum", [index], maximum)
      for value in builder.positions(gap.first, gap.measure) {
        sections.add([index, value], to: "GAP_MAX")
      }
    }
  }

  mutating func writeTies() {
    for (index, tie) in problem.ties.enumerated() {
      sections.add(index, to: "TIES")
      sections.set("tie_first", [index], tie.first)
      sections.set("tie_second", [index], tie.second)
      var kind = 1
      switch tie.kind {
      case .sameMembers(let one, let other), .differentMembers(let one, let other):
        sections.set("need_first", [index], one)
        sections.set("need_second", [index], other)
      case .sameClass(let classes):
        kind = 2
        for (slot, own) in classes.enumerated() {
          sections.add([index, slot], to: "CLASSED")
          sections.set("class_of", [index, slot], own)
        }
      case .requires: sections.add(index, to: "REQUIRES")
      }
      sections.set("tie_kind", [index], kind)
      if tie.kind != .requires { writeHoldings(index, tie) }
    }
  }

  private mutating func writeHoldings(_ index: Int, _ tie: Tie) {
    if case .soft(let price) = tie.penalty {
      sections.add(index, to: "DIFFERS")
      sections.set("differs_price", [index], price)
    }
    let first = builder.holdings(tie, isFirst: true).keys.sorted()
    let second = builder.holdings(tie, isFirst: false).keys.sorted()
    if case .differentMembers = tie.kind {
      for value in first where second.contains(value) { sections.add([index, value], to: "APART") }
      return
    }
    for value in first { sections.add([index, value], to: "SAME") }
    for value in second { sections.add([index, value], to: "BACK") }
  }

  mutating func writeBalances() {
    for (index, balance) in problem.balances.enumerated() {
      let most = builder.greatestLoad(balance)
      sections.add(index, to: "BALANCES")
      sections.set("balance_most", [index], most)
      sections.set("balance_unit", [index], balance.price.unit)
      for (number, member) in balance.members.enumerated() {
        sections.add([index, number], to: "BALANCED")
        sections.set("balance_resource", [index, number], member.resource)
        sections.set("balance_share", [index, number], member.share)
      }
      for (number, tier) in BandShape.tiers(of: balance.price, amount: most).enumerated() {
        sections.add([index, number], to: "TIERS")
        sections.set("tier_width", [index, number], tier.width)
        sections.set("tier_price", [index, number], tier.price)
      }
    }
  }
}
