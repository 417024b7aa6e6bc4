extension MasterProblem {
  /// Adds cuts as rows.
  mutating func add(_ cuts: [ZeroHalfCuts.Inequality], duties: Int) {
    for cut in cuts {
      var people: [[Int]: [Int]] = [:]
      for (person, cells) in Dictionary(grouping: cut.cells, by: \.cell.person) {
        var weights = Array(repeating: 0, count: duties)
        for (cell, coefficient) in cells { weights[cell.duty] = coefficient }
        people[weights, default: []].append(person)
      }
      var sum = LinkSum()
      for (weights, list) in people.sorted(by: { $0.value.min() ?? 0 < $1.value.min() ?? 0 }) {
        let index = index(ofPeople: list.sorted())
        sum.cells.append(.init(people: index, day: cut.day, weights: weights))
      }
      sum.variables = cut.variables
      addRow("cut[\(rows.count)]", sum, upper: cut.bound)
    }
  }
}
