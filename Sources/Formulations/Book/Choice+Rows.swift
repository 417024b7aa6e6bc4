internal import LinearModel
internal import Primitives

extension BookModelBuilder {
  /// `served[c]`; `serve[k]`: each phase of what is served starts once.
  mutating func addChoices() {
    for (index, choice) in problem.choices.enumerated() {
      var variable = Variable.binary("served[\(index)]")
      switch choice.unserved {
      case .hard: variable.lower = 1
      case .soft(let price):
        model.objectiveConstant += Double(price)
        variable.objective = -Double(price)
      }
      served.append(model.addVariable(variable))
    }
    for (phase, starts) in starts.enumerated() {
      var row = Expression()
      var own: [BookOption] = []
      for start in starts {
        let name = "x[\(phase),\(start.location),\(start.start)]"
        let variable = model.addVariable(.binary(name, objective: Double(start.cost)))
        own.append(BookOption(location: start.location, start: start.start, variable: variable))
        row.add(1, of: variable)
      }
      options.append(own)
      row.add(-1, of: served[problem.phases[phase].choice])
      addRow("serve[\(phase)]", row, equals: 0)
    }
  }

  /// `meet[k,n,l,s]`: a phase that starts has as many members as it needs.
  mutating func addNeeds() {
    for (phase, starts) in starts.enumerated() {
      let needs = problem.phases[phase].needs
      var own = [[BookMember]](repeating: [], count: needs.count)
      for (start, option) in zip(starts, options[phase]) {
        for (number, need) in needs.enumerated() {
          var row = Expression()
          for present in start.members[number] {
            let resource = need.candidates[present.candidate].resource
            let key = "\(start.location),\(start.start)"
            let variable = model.addVariable(
              .binary("y[\(phase),\(number),\(resource),\(key)]", objective: Double(present.cost))
            )
            own[number].append(
              BookMember(
                resource: resource,
                candidate: present.candidate,
                location: start.location,
                start: start.start,
                variable: variable
              )
            )
            row.add(1, of: variable)
          }
          row.add(-need.count, of: option.variable)
          addRow("meet[\(phase),\(number),\(start.location),\(start.start)]", row, equals: 0)
        }
      }
      members.append(own)
    }
  }
}
