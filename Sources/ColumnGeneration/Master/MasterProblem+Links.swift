internal import Primitives

extension MasterProblem {
  /// `break[b]`: as many breaks taken as asked for.
  mutating func addBreaks(_ problem: RosterProblem, _ ranges: LinkRanges) {
    for (index, item) in problem.breaks.enumerated() {
      let most = max(0, ranges.demand(ofBreak: index).upperBound)
      let variables = item.options.indices.map {
        addVariable("taken[\(index),\($0)]", 0...most, price: item.options[$0].price)
      }
      taken.append(variables)
      var row = LinkSum()
      for variable in variables { row.add(1, of: variable) }
      row.cells.append(
        .init(
          people: self.index(ofPeople: problem.peopleSets[item.people]),
          day: item.day,
          weights: problem.weightings[item.weighting].map { -$0 }
        )
      )
      addRow("break[\(index)]", row, lower: 0, upper: 0)
    }
  }

  /// The rows of every dependence between people.
  mutating func addTogethers(_ problem: RosterProblem) {
    for (index, together) in problem.togethers.enumerated() {
      switch together.kind {
      case .needs(let count): addNeeds(index, together, count, problem)
      case .excludes: addExcludes(index, together, problem)
      }
    }
  }

  /// What the duty of some people's day adds when it is in a set.
  private mutating func membership(
    _ set: Int,
    _ people: [Int],
    _ day: Int,
    _ problem: RosterProblem
  ) -> LinkSum {
    let duties = problem.dutySets[set]
    let weights = problem.duties.indices.map { duties.contains($0) ? 1 : 0 }
    return LinkSum(cells: [.init(people: index(ofPeople: people), day: day, weights: weights)])
  }

  /// `together_needs[h]`: as many others as asked for, or missing ones.
  private mutating func addNeeds(
    _ index: Int,
    _ together: Together,
    _ count: Int,
    _ problem: RosterProblem
  ) {
    let wanted = count - together.present
    guard wanted > 0 else { return }
    let trigger = membership(together.duties, [together.person], together.day, problem)
    var row = wanted * trigger
    for partners in together.partners {
      let others = problem.peopleSets[partners.people].filter { $0 != together.person }
      row += -1 * membership(partners.duties, others, partners.day, problem)
    }
    if case .soft(let price) = together.penalty {
      row.add(-1, of: addVariable("together_missing[\(index)]", 0...wanted, price: price))
    }
    addRow("together_needs[\(index)]", row, upper: 0)
  }

  /// `together_barred[h]`, `together_apart[h,j,p]`: not both, or they met.
  private mutating func addExcludes(
    _ index: Int,
    _ together: Together,
    _ problem: RosterProblem
  ) {
    let trigger = membership(together.duties, [together.person], together.day, problem)
    if together.present > 0 {
      var row = trigger
      if case .soft(let price) = together.penalty {
        let known = price * Int64(together.present)
        row.add(-1, of: addVariable("together_known[\(index)]", 0...1, price: known))
      }
      addRow("together_barred[\(index)]", row, upper: 0)
    }
    for (number, partners) in together.partners.enumerated() {
      for person in problem.peopleSets[partners.people] where person != together.person {
        var row = trigger
        row += membership(partners.duties, [person], partners.day, problem)
        let key = "\(index),\(number),\(person)"
        if case .soft(let price) = together.penalty {
          row.add(-1, of: addVariable("together_met[\(key)]", 0...1, price: price))
        }
        addRow("together_apart[\(key)]", row, upper: 1)
      }
    }
  }
}
