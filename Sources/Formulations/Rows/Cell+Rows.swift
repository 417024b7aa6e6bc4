internal import LinearModel
internal import Primitives

extension RosterModelBuilder {
  /// `one[p,d]`: exactly one of the candidates of each cell.
  mutating func addCells() {
    for person in problem.people.indices {
      for day in problem.days.indices { addCell(person, day) }
    }
  }

  private mutating func addCell(_ person: Int, _ day: Int) {
    var sum = Expression()
    var cell: [(duty: Int, variable: Int)] = []
    for candidate in candidates[problem.cellIndex(person: person, day: day)] {
      let variable = model.addVariable(
        .binary("x[\(person),\(day),\(candidate.duty)]", objective: Double(candidate.cost))
      )
      cell.append((candidate.duty, variable))
      sum.add(1, of: variable)
    }
    choices.append(cell)
    addRow("one[\(person),\(day)]", sum, equals: 1)
  }
}
