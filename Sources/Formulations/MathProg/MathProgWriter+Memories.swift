internal import Primitives

extension MathProgWriter {
  mutating func writeAutomata() {
    for (index, automaton) in problem.automata.enumerated() {
      let shape = FlowShape(automaton, problem: problem, candidates: builder.candidates)
      for flow in shape.flows {
        let key = [index, flow.position, flow.state, flow.letter]
        sections.add(key, to: "FLOWS")
        sections.set("flow_next", key, flow.next)
        sections.set("flow_price", key, flow.price)
      }
      let classes = problem.weightings[automaton.classes]
      for (position, day) in automaton.days.enumerated() {
        for state in shape.states[position] {
          sections.add([index, position, state], to: "STATES")
        }
        for letter in shape.letters[position] {
          sections.add([index, position, letter], to: "LETTERS")
        }
        for candidate in candidates(automaton.person, day) {
          let letter = classes[candidate.duty]
          sections.add(
            [index, position, letter, automaton.person, day, candidate.duty],
            to: "LINK_X"
          )
        }
      }
    }
  }

  mutating func writeRuns() {
    for (index, run) in problem.runs.enumerated() {
      for (position, day) in run.days.enumerated() {
        addMembers(run.duties, run.person, day, [index, position], to: "RUN_X")
      }
      let shape = RunShape(run: run)
      for window in shape.longest {
        let key = [index, window.last]
        sections.add(key, to: "RUN_MAX")
        sections.set("run_first", key, window.first)
        sections.set("run_limit", key, window.limit)
        if case .soft(let price) = run.excess { sections.set("run_long_price", key, price) }
      }
      for step in shape.shortest {
        let key = [index, step.first, step.step]
        if step.isChecked {
          sections.add(key, to: "RUN_MIN")
          sections.set("run_next", key, step.next ?? -1)
        }
        if case .soft(let price) = run.shortage {
          sections.add(key, to: "RUN_SHORT")
          sections.set("run_short_price", key, price)
        }
      }
    }
  }

  mutating func writeSequences() {
    for (index, sequence) in problem.sequences.enumerated() {
      for last in sequence.days.indices {
        guard let elements = RosterModelBuilder.elements(of: sequence, endingAt: last)
        else { continue }
        let key = [index, last]
        sections.add(key, to: "SEQUENCES")
        sections.set("sequence_length", key, elements.count)
        if case .soft(let price) = sequence.penalty {
          sections.set("sequence_price", key, price)
        }
        for (position, set) in elements {
          addMembers(set, sequence.person, sequence.days[position], key, to: "SEQUENCE_X")
        }
      }
    }
  }
}
