internal import Primitives

extension MathProgWriter {
  mutating func writeSpreads() {
    for (index, spread) in problem.spreads.enumerated() {
      sections.add(index, to: "SPREADS")
      sections.set("allowance", [index], spread.allowance)
      sections.set("spread_over_unit", [index], spread.over.unit)
      sections.set("spread_under_unit", [index], spread.under.unit)
      let name = spread.kind == .range ? "RANGE_MEMBERS" : "DEVIATION_MEMBERS"
      for (number, member) in spread.members.enumerated() {
        let key = [index, number, member.counter, member.window]
        sections.add(key, to: name)
        sections.set("share", key, member.share)
      }
      switch spread.kind {
      case .range: writeRange(index, spread)
      case .deviation: writeDeviations(index, spread)
      }
    }
  }

  private mutating func writeRange(_ index: Int, _ spread: Spread) {
    let limits = builder.spreadRanges(spread)
    guard let least = limits.map(\.lowerBound).min(), let most = limits.map(\.upperBound).max()
    else { return }
    sections.add(index, to: "SPREAD_RANGE")
    sections.set("spread_least", [index], least)
    sections.set("spread_most", [index], most)
    let tiers = BandShape.tiers(of: spread.over, amount: most - least - spread.allowance)
    writeTiers(tiers, "SPREAD_OVER", "spread_over", [index, 0])
  }

  private mutating func writeDeviations(_ index: Int, _ spread: Spread) {
    for number in spread.members.indices {
      let range = builder.deviationRange(of: number, in: spread)
      let over = BandShape.tiers(of: spread.over, amount: range.upperBound - spread.allowance)
      writeTiers(over, "SPREAD_OVER", "spread_over", [index, number])
      let under = BandShape.tiers(of: spread.under, amount: -range.lowerBound - spread.allowance)
      writeTiers(under, "SPREAD_UNDER", "spread_under", [index, number])
    }
  }

  mutating func writeTogethers() {
    for (index, together) in problem.togethers.enumerated() {
      addMembers(together.duties, together.person, together.day, [index], to: "TRIGGER_X")
      for (number, partners) in together.partners.enumerated() {
        for person in problem.peopleSets[partners.people] where person != together.person {
          addMembers(partners.duties, person, partners.day, [index, number], to: "PARTNER_X")
        }
      }
      switch together.kind {
      case .needs(let count): writeNeeds(index, together, count)
      case .excludes: writeExcludes(index, together)
      }
    }
  }

  private mutating func writeNeeds(_ index: Int, _ together: Together, _ count: Int) {
    let wanted = count - together.present
    guard wanted > 0 else { return }
    sections.add(index, to: "NEEDS")
    sections.set("wanted", [index], wanted)
    if case .soft(let price) = together.penalty {
      sections.set("missing_price", [index], price)
    }
  }

  private mutating func writeExcludes(_ index: Int, _ together: Together) {
    if together.present > 0 {
      sections.add(index, to: "BARRED")
      if case .soft(let price) = together.penalty {
        sections.set("known_price", [index], price * Int64(together.present))
      }
    }
    for (number, partners) in together.partners.enumerated() {
      for person in problem.peopleSets[partners.people] where person != together.person {
        sections.add([index, number, person], to: "APART")
        if case .soft(let price) = together.penalty {
          sections.set("met_price", [index, number, person], price)
        }
      }
    }
  }
}
