internal import LinearModel
internal import Primitives

extension RosterModelBuilder {
  /// The rows of every group: `group[g]` is 1 exactly when it holds.
  mutating func addGroups() {
    for index in problem.groups.indices { addGroup(index) }
  }

  private mutating func addGroup(_ index: Int) {
    let group = problem.groups[index]
    let shape = GroupShape(group)
    let parts = group.parts.map { membership($0.duties, group.person, $0.day) }
    let variable = addTruth(index, group.penalty, shape)
    groupVariables.append(variable)
    var sum = Expression()
    for part in parts { sum.add(1, of: part) }
    switch shape {
    case .never, .always: break
    case .any:
      addLower(index, variable, parts)
      addBound(index, variable, sum)
    case .all:
      for (number, part) in parts.enumerated() {
        var row = part
        row.add(-1, of: variable)
        addRow("group_upper[\(index),\(number)]", row, atLeast: 0)
      }
      sum.add(-1, of: variable)
      addRow("group_cap[\(index)]", sum, atMost: parts.count - 1)
    case .notAll:
      addComplements(index, variable, parts)
      addCap(index, variable, sum, parts.count)
    case .mixed:
      addCycle(index, variable, parts)
      addBound(index, variable, sum)
      addCap(index, variable, sum, parts.count)
    }
  }

  private mutating func addTruth(_ index: Int, _ penalty: Penalty, _ shape: GroupShape) -> Int {
    var variable = Variable("group[\(index)]", upper: 1)
    switch penalty {
    case .soft(let price): variable.objective = Double(price)
    case .hard: variable.upper = 0
    }
    if shape == .never { variable.upper = 0 }
    // Always true and forbidden cannot be satisfied: the row says so.
    if shape == .always {
      if variable.upper == 1 {
        variable.lower = 1
      } else {
        let index = model.addVariable(variable)
        var row = Expression()
        row.add(1, of: index)
        addRow("group_always[\(groupVariables.count)]", row, atLeast: 1)
        return index
      }
    }
    return model.addVariable(variable)
  }

  /// Each true part makes it hold.
  private mutating func addLower(_ index: Int, _ variable: Int, _ parts: [Expression]) {
    for (number, part) in parts.enumerated() {
      var row = part
      row.add(-1, of: variable)
      addRow("group_lower[\(index),\(number)]", row, atMost: 0)
    }
  }

  /// Each false part makes it hold.
  private mutating func addComplements(_ index: Int, _ variable: Int, _ parts: [Expression]) {
    for (number, part) in parts.enumerated() {
      var row = part
      row.add(1, of: variable)
      addRow("group_not[\(index),\(number)]", row, atLeast: 1)
    }
  }

  /// A true part before a false one, around the circle, makes it hold.
  private mutating func addCycle(_ index: Int, _ variable: Int, _ parts: [Expression]) {
    for (number, part) in parts.enumerated() {
      var row = part
      row.add(-1, of: parts[(number + 1) % parts.count])
      row.add(-1, of: variable)
      addRow("group_mixed[\(index),\(number)]", row, atMost: 0)
    }
  }

  /// Without a true part it does not hold.
  private mutating func addBound(_ index: Int, _ variable: Int, _ sum: Expression) {
    var row = sum
    row.add(-1, of: variable)
    addRow("group_bound[\(index)]", row, atLeast: 0)
  }

  /// Without a false part it does not hold.
  private mutating func addCap(_ index: Int, _ variable: Int, _ sum: Expression, _ count: Int) {
    var row = sum
    row.add(1, of: variable)
    addRow("group_full[\(index)]", row, atMost: count)
  }
}
