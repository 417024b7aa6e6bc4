internal import LinearModel
internal import Primitives

extension RosterModelBuilder {
  /// The rows of every automaton: a flow of one unit through its states.
  mutating func addAutomata() {
    for index in problem.automata.indices { addAutomaton(index) }
  }

  private mutating func addAutomaton(_ index: Int) {
    let automaton = problem.automata[index]
    let shape = FlowShape(automaton, problem: problem, candidates: candidates)
    let days = automaton.days.count
    var out = Array(repeating: [Int: Expression](), count: days)
    var into = Array(repeating: [Int: Expression](), count: days + 1)
    var read = Array(repeating: [Int: Expression](), count: days)
    var marked = Array(repeating: Expression(), count: days)
    for flow in shape.flows {
      let key = "\(index),\(flow.position),\(flow.state),\(flow.letter)"
      let variable = addSlack("flow[\(key)]", width: 1, price: flow.price)
      out[flow.position][flow.state, default: Expression()].add(1, of: variable)
      into[flow.position + 1][flow.next, default: Expression()].add(1, of: variable)
      read[flow.position][flow.letter, default: Expression()].add(1, of: variable)
      marked[flow.position].add(flow.mark, of: variable)
    }
    marks.append(marked)
    for position in 0..<days {
      for state in shape.states[position] {
        var row = out[position][state] ?? Expression()
        if let entering = into[position][state] { row.add(-1, of: entering) }
        addRow("state[\(index),\(position),\(state)]", row, equals: position == 0 ? 1 : 0)
      }
      addLinks(index, position, shape.letters[position], read[position])
    }
  }

  /// `link[a,i,c]`: the class read is the class of the duty chosen.
  private mutating func addLinks(
    _ index: Int,
    _ position: Int,
    _ letters: [Int],
    _ read: [Int: Expression]
  ) {
    let automaton = problem.automata[index]
    let classes = problem.weightings[automaton.classes]
    for letter in letters {
      var row = read[letter] ?? Expression()
      for choice in choices(automaton.person, automaton.days[position])
      where classes[choice.duty] == letter {
        row.add(-1, of: choice.variable)
      }
      addRow("link[\(index),\(position),\(letter)]", row, equals: 0)
    }
  }
}
