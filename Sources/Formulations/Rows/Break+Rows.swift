internal import LinearModel
internal import Primitives

extension RosterModelBuilder {
  /// `break[b]`: as many breaks are taken as the duties ask for.
  mutating func addBreaks() {
    for (index, item) in problem.breaks.enumerated() {
      let greatest = Double(ranges.demand(ofBreak: index).upperBound)
      var row = Expression()
      var variables: [Int] = []
      for (number, option) in item.options.enumerated() {
        let variable = model.addVariable(
          Variable(
            "taken[\(index),\(number)]",
            kind: .integer,
            upper: greatest,
            objective: Double(option.price)
          )
        )
        variables.append(variable)
        row.add(1, of: variable)
      }
      taken.append(variables)
      for person in problem.peopleSets[item.people] {
        row.add(-1, of: weight(item.weighting, person, item.day))
      }
      addRow("break[\(index)]", row, equals: 0)
    }
  }
}
