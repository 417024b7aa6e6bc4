internal import FlatMemory

extension WorkingState {
  mutating func changeAutomata(_ cell: Int, _ old: Int, _ new: Int) -> Toll {
    let automata = tables.automata
    var delta = Toll(0, 0)
    for place in automata.entries.range(cell) {
      let entry = automata.entries.items[place]
      let automaton = automata.automata[Int(entry.automaton)]
      guard tables.weight(automaton.classes, old) != tables.weight(automaton.classes, new) else {
        continue
      }
      delta += reread(automaton, from: Int(entry.position), old)
    }
    return delta
  }

  /// Reads an automaton again from a position whose duty was another, until its
  /// states are those it had.
  private mutating func reread(
    _ automaton: AutomatonTables.Automaton,
    from first: Int,
    _ old: Int
  ) -> Toll {
    var delta = Toll(0, 0)
    var was = values[automaton.states + first]
    var now = was
    for position in first..<automaton.length {
      let duty = values[tables.cell(automaton, position)]
      let before = tables.transition(automaton, was, position == first ? old : duty)
      let after = tables.transition(automaton, now, duty)
      delta += after.toll &- before.toll
      if after.mark != before.mark {
        delta += passMark(automaton, position, Int(after.mark - before.mark))
      }
      was = Int(before.next)
      now = Int(after.next)
      if was == now { return delta }
      write(automaton.states + position + 1, now)
    }
    let ends = tables.automata.ends
    return delta &+ ends[automaton.firstEnd + now] &- ends[automaton.firstEnd + was]
  }

  /// Counts a change of the mark passed at a position.
  mutating func passMark(
    _ automaton: AutomatonTables.Automaton,
    _ position: Int,
    _ difference: Int
  ) -> Toll {
    guard automaton.firstMarkList >= 0 else { return Toll(0, 0) }
    var delta = Toll(0, 0)
    for place in tables.automata.marks.range(automaton.firstMarkList + position) {
      let term = tables.automata.marks.items[place]
      delta += add(difference * Int(term.weight), toWindow: Int(term.window))
    }
    return delta
  }
}

extension Tables {
  /// The cell that an automaton reads at a position.
  @inline(__always)
  func cell(_ automaton: AutomatonTables.Automaton, _ position: Int) -> Int {
    Int(automaton.person) * days + Int(automata.days[automaton.firstDay + position])
  }

  /// What reading a duty in a state does.
  @inline(__always)
  func transition(
    _ automaton: AutomatonTables.Automaton,
    _ state: Int,
    _ duty: Int
  ) -> AutomatonTables.Transition {
    let letter = weight(automaton.classes, duty)
    return automata.transitions[automaton.firstTransition + state * automaton.classCount + letter]
  }
}
