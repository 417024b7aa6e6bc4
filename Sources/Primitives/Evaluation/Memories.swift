extension RosterProblem {
  /// What the stretches of a run cost in a solution.
  public func charge(of run: Run, _ solution: RosterSolution) -> Charge {
    var charge = Charge.none
    var length = run.start.length
    // A stretch whose beginning is not known owes no minimum.
    var owes = run.start.isKnown
    func close() {
      if let minimum = run.minimum, owes, length > 0 {
        charge += run.shortage.charge(units: max(0, minimum - length))
      }
    }
    for (position, day) in run.days.enumerated() {
      guard isIn(run.duties, run.person, day, solution) else {
        close()
        length = 0
        owes = true
        continue
      }
      if length == 0 { owes = position > 0 || run.start.isKnown }
      length += 1
      if let maximum = run.maximum, length > maximum {
        charge += run.excess.charge(units: 1)
      }
    }
    if run.owesAtEnd { close() }
    return charge
  }

  /// What the occurrences of a forbidden sequence cost in a solution.
  public func charge(of sequence: DutySequence, _ solution: RosterSolution) -> Charge {
    let length = sequence.pattern.count
    let occurrences = sequence.days.indices.filter { last in
      (0..<length).allSatisfy { element in
        let position = last - (length - 1) + element
        if position >= 0 {
          return isIn(
            sequence.pattern[element],
            sequence.person,
            sequence.days[position],
            solution
          )
        }
        let back = -position - 1
        return back < sequence.past.count && sequence.past[back][element]
      }
    }
    return sequence.penalty.charge(units: occurrences.count)
  }

  /// Reads a person's days by an automaton: what it charges, and the mark
  /// passed on each of its days.
  public func read(
    _ automaton: Automaton,
    _ solution: RosterSolution
  ) -> (charge: Charge, marks: [Int]) {
    var charge = Charge.none
    var marks: [Int] = []
    var state = automaton.start
    for day in automaton.days {
      let letter = weightings[automaton.classes][duty(automaton.person, day, solution)]
      let transition = automaton.transitions[state][letter]
      charge += transition.penalty.charge(units: 1)
      marks.append(transition.mark)
      state = transition.next
    }
    return (charge + automaton.end[state].charge(units: 1), marks)
  }
}
