internal import FlatMemory
internal import Primitives

extension TablesBuilder {
  mutating func togethers() -> TogetherTables {
    let base = reserve(problem.togethers.count)
    var items: [TogetherTables.Together] = []
    var triggers = Array(repeating: [Int32](), count: people * days)
    var partners = Array(repeating: [TogetherTables.Entry](), count: people * days)
    for (number, together) in problem.togethers.enumerated() {
      let index = cell(together.person, together.day)
      var needed: Int32 = -1
      if case .needs(let count) = together.kind { needed = Int32(count) }
      items.append(
        .init(
          cell: Int32(index),
          set: Int32(together.duties),
          present: Int32(together.present),
          needed: needed,
          toll: Toll(together.penalty)
        )
      )
      triggers[index].append(Int32(number))
      for part in together.partners {
        for person in problem.peopleSets[part.people] where person != together.person {
          partners[cell(person, part.day)].append(
            .init(together: Int32(number), set: Int32(part.duties))
          )
        }
      }
    }
    return TogetherTables(
      base: base,
      togethers: arena.flat(items),
      triggers: arena.listing(triggers),
      partners: arena.listing(partners)
    )
  }

  mutating func spreads(_ counters: CounterLayout) -> SpreadTables {
    let base = reserve(2 * problem.spreads.count)
    var items: [SpreadTables.Spread] = []
    for spread in problem.spreads {
      let shares = spread.members.reduce(0) { $0 + $1.share }
      let grain = max(1, shares)
      items.append(
        .init(
          isRange: spread.kind == .range,
          allowance: spread.allowance,
          shares: shares,
          over: Int32(index(spread.over, grain)),
          under: Int32(index(spread.under, grain))
        )
      )
    }
    let members = problem.spreads.map { spread in
      spread.members.map { member in
        SpreadTables.Member(
          window: Int32(counters.firstWindow[member.counter] + member.window),
          share: member.share
        )
      }
    }
    return SpreadTables(
      base: base,
      spreads: arena.flat(items),
      members: arena.listing(members)
    )
  }

  /// The price of an amount above 0.
  private mutating func index(_ price: ConvexPrice, _ grain: Int) -> Int {
    prices.index(Band(maximum: 0, excess: price), range: 0...64, grain: grain)
  }

  mutating func breaks() -> BreakTables {
    let demandBase = reserve(problem.breaks.count)
    let takenBase = reserve(problem.breaks.reduce(0) { $0 + $1.options.count })
    var entries = Array(repeating: [BreakTables.Entry](), count: people * days)
    var ofCover = Array(repeating: [Int32](), count: problem.covers.count)
    var effects: [[CoverTables.Term]] = []
    for (number, item) in problem.breaks.enumerated() {
      for person in problem.peopleSets[item.people] {
        entries[cell(person, item.day)].append(
          .init(item: Int32(number), weighting: Int32(item.weighting))
        )
      }
      for option in item.options {
        effects.append(
          option.effects.map { .init(cover: Int32($0.cover), weight: Int32($0.weight)) }
        )
        for effect in option.effects where ofCover[effect.cover].last != Int32(number) {
          ofCover[effect.cover].append(Int32(number))
        }
      }
    }
    return BreakTables(
      demandBase: demandBase,
      takenBase: takenBase,
      count: problem.breaks.count,
      options: arena.listing(
        problem.breaks.map { $0.options.map { .init(price: $0.price) } }
      ),
      effects: arena.listing(effects),
      entries: arena.listing(entries),
      ofCover: arena.listing(ofCover)
    )
  }
}
