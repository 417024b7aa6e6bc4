internal import FlatMemory
internal import Primitives

extension TablesBuilder {
  mutating func covers() -> CoverTables {
    let base = reserve(problem.covers.count)
    let (classOf, classes) = coverClasses()
    var terms = Array(
      repeating: [CoverTables.Term](),
      count: classes.count * days * duties
    )
    var index: [Int32] = []
    for (number, cover) in problem.covers.enumerated() {
      index.append(Int32(price(of: cover, number)))
      for part in cover.parts {
        for (kind, sets) in classes.enumerated() where sets.contains(part.people) {
          let first = (kind * days + part.day) * duties
          for (duty, weight) in problem.weightings[part.weighting].enumerated() where weight != 0 {
            terms[first + duty].append(.init(cover: Int32(number), weight: Int32(weight)))
          }
        }
      }
    }
    return CoverTables(
      base: base,
      count: problem.covers.count,
      price: arena.flat(index),
      constant: arena.flat(problem.covers.map(\.constant)),
      classOf: arena.flat(classOf),
      terms: arena.listing(terms)
    )
  }

  /// Sorts people by the sets of covers that they are in.
  private func coverClasses() -> ([Int32], [Set<Int>]) {
    let sets = Set(problem.covers.flatMap { $0.parts.map(\.people) }).sorted()
    var signatures = Array(repeating: Set<Int>(), count: people)
    for set in sets {
      for person in problem.peopleSets[set] { signatures[person].insert(set) }
    }
    var index: [Set<Int>: Int32] = [:]
    var classes: [Set<Int>] = []
    let classOf = signatures.map { signature in
      if let known = index[signature] { return known }
      index[signature] = Int32(classes.count)
      classes.append(signature)
      return Int32(classes.count - 1)
    }
    return (classOf, classes)
  }

  private mutating func price(of cover: Cover, _ number: Int) -> Int {
    var low = cover.constant
    var high = cover.constant
    for part in cover.parts {
      let size = problem.peopleSets[part.people].count
      let weights = range(part.weighting)
      low += size * weights.lowerBound
      high += size * weights.upperBound
    }
    let slack = problem.breaks.isEmpty ? 0 : people
    return prices.index(cover.band, range: (low - slack)...(high + slack), grain: 1)
  }
}
