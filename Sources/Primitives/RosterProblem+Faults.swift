extension RosterProblem {
  /// What an engine must not be given, each fault naming its primitive. Empty
  /// when the problem is sound.
  public func faults() -> [String] {
    var faults: [String] = []
    func expect(_ condition: Bool, _ fault: @autoclosure () -> String) {
      if !condition { faults.append(fault()) }
    }
    expect(cells.count == people.count * days.count, "a cell for each person and day is wanted")
    for (index, cover) in covers.enumerated() {
      checkBand(cover.band, "cover \(index)", expect)
      for part in cover.parts {
        expect(
          peopleSets.indices.contains(part.people) && days.indices.contains(part.day)
            && weightings.indices.contains(part.weighting),
          "cover \(index): a part names nothing"
        )
      }
    }
    for (index, counter) in counters.enumerated() {
      checkCounter(counter, "counter \(index)", expect)
    }
    for (index, automaton) in automata.enumerated() {
      checkAutomaton(automaton, "automaton \(index)", expect)
    }
    for (index, spread) in spreads.enumerated() {
      checkPrice(spread.over, "spread \(index)", expect)
      checkPrice(spread.under, "spread \(index)", expect)
      for member in spread.members {
        expect(
          counters.indices.contains(member.counter)
            && counters[member.counter].windows.indices.contains(member.window)
            && member.share >= 1,
          "spread \(index): a member names no window, or has no share"
        )
      }
    }
    for (index, item) in breaks.enumerated() {
      expect(!item.options.isEmpty, "break \(index) has no option")
      expect(weightings[item.weighting].allSatisfy { $0 >= 0 }, "break \(index): fewer than none")
    }
    return faults
  }

  private typealias Expect = (Bool, @autoclosure () -> String) -> Void

  private func checkBand(_ band: Band, _ name: String, _ expect: Expect) {
    if let minimum = band.minimum, let maximum = band.maximum {
      expect(minimum <= maximum, "\(name): minimum \(minimum) is above maximum \(maximum)")
    }
    checkPrice(band.shortage, name, expect)
    checkPrice(band.excess, name, expect)
    if let use = band.use { expect(use.price >= 0, "\(name): a negative price of use") }
  }

  private func checkPrice(_ price: ConvexPrice, _ name: String, _ expect: Expect) {
    expect(price.unit >= 1, "\(name): a unit of \(price.unit)")
    var last: Int64 = 0
    for (index, tier) in price.tiers.enumerated() {
      expect(tier.price >= last, "\(name): prices fall from tier to tier")
      expect(tier.units.map { $0 >= 1 } ?? true, "\(name): an empty tier")
      expect(
        tier.units != nil || index == price.tiers.count - 1,
        "\(name): a tier without limit is not the last"
      )
      last = tier.price
    }
  }

  private func checkCounter(_ counter: Counter, _ name: String, _ expect: Expect) {
    checkBand(counter.band, name, expect)
    expect(counter.days.count == counter.weightings.count, "\(name): a weighting a day is wanted")
    for window in counter.windows {
      expect(
        window.positions.lowerBound >= 0 && window.positions.upperBound <= counter.days.count,
        "\(name): a window beyond its days"
      )
    }
    for term in counter.groups {
      expect(
        groups.indices.contains(term.group) && groups[term.group].person == counter.person,
        "\(name): a group of somebody else"
      )
    }
    for term in counter.marks {
      expect(
        automata.indices.contains(term.automaton)
          && automata[term.automaton].person == counter.person,
        "\(name): an automaton of somebody else"
      )
    }
  }

  private func checkAutomaton(_ automaton: Automaton, _ name: String, _ expect: Expect) {
    let states = automaton.transitions.count
    expect(automaton.end.count == states, "\(name): an end price for each state is wanted")
    expect((0..<states).contains(automaton.start), "\(name): starts in no state")
    for row in automaton.transitions {
      expect(row.count == automaton.classCount, "\(name): a transition for each class is wanted")
      expect(row.allSatisfy { (0..<states).contains($0.next) }, "\(name): leads to no state")
    }
    expect(
      weightings[automaton.classes].allSatisfy { (0..<automaton.classCount).contains($0) },
      "\(name): a duty has no class"
    )
  }
}
