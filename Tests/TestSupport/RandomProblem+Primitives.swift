import Primitives

extension RandomProblem {
  mutating func drawCells() {
    problem.constant = Int64(random.integer(-3...3))
    for cell in problem.cells.indices {
      let possible = random.once(in: 5) ? random.some(of: duties) : duties
      problem.cells[cell].possible = possible.isEmpty ? [0] : possible
      for _ in 0..<random.integer(0...2) {
        let penalty: Penalty =
          random.once(in: 12) ? .hard : .soft(Int64(random.integer(-4...6)))
        problem.cells[cell].charges.append(
          .init(
            duties: problem.dutySet([random.one(of: duties)]),
            penalty: penalty,
            origin: origin("cell")
          )
        )
      }
    }
  }

  mutating func draw(_ kind: Kind) {
    switch kind {
    case .cover: drawCover()
    case .counter: drawCounter()
    case .run: drawRun()
    case .sequence: drawSequence()
    case .automaton: drawAutomaton()
    case .group: drawGroup()
    case .together: drawTogether()
    case .spread: drawSpread()
    case .breaks: drawBreaks()
    }
  }

  mutating func drawCover() {
    let parts = (0..<random.integer(0...3)).map { _ in
      Cover.Part(
        people: somePeople(),
        day: random.one(of: days),
        weighting: weighting(-1...2)
      )
    }
    problem.covers.append(
      Cover(
        parts: parts,
        constant: random.integer(-1...1),
        band: band(around: 2),
        origin: origin("cover")
      )
    )
  }

  mutating func drawCounter() {
    let person = random.one(of: people)
    let days = countedDays()
    let weightings =
      random.once(in: 2)
      ? Array(repeating: weighting(0...2), count: days.count)
      : days.map { _ in weighting(-1...2) }
    var counter = Counter(
      person: person,
      days: days,
      weightings: weightings,
      windows: windows(days.count),
      band: band(around: 2),
      origin: origin("counter")
    )
    for (index, group) in problem.groups.enumerated() where group.person == person {
      counter.groups.append(
        .init(
          group: index,
          weight: random.integer(-1...2),
          position: random.integer(0...(days.count - 1))
        )
      )
    }
    for (index, automaton) in problem.automata.enumerated() where automaton.person == person {
      counter.marks.append(.init(automaton: index, weight: random.integer(-1...2)))
    }
    problem.counters.append(counter)
  }

  /// One fixed window, or every rolling one.
  private mutating func windows(_ count: Int) -> [Counter.Window] {
    let length = random.integer(1...count)
    let firsts = random.once(in: 2) ? Array(0...(count - length)) : [0]
    return firsts.map {
      Counter.Window(
        positions: $0..<($0 + length),
        carried: random.integer(-1...2),
        owesMinimum: !random.once(in: 4)
      )
    }
  }

  mutating func drawRun() {
    let minimum = random.once(in: 3) ? nil : random.integer(0...4)
    let maximum = random.once(in: 3) ? nil : (minimum ?? 0) + random.integer(0...2)
    problem.runs.append(
      Run(
        person: random.one(of: people),
        days: countedDays(),
        duties: set(),
        minimum: minimum,
        maximum: maximum,
        shortage: penalty(),
        excess: penalty(),
        start: .open(length: random.integer(0...4), isKnown: !random.once(in: 3)),
        owesAtEnd: random.once(in: 2),
        origin: origin("run")
      )
    )
  }

  mutating func drawSequence() {
    let length = random.integer(2...3)
    let past = (0..<random.integer(0...3)).map { _ in
      (0..<length).map { _ in random.once(in: 2) }
    }
    problem.sequences.append(
      DutySequence(
        person: random.one(of: people),
        days: countedDays(),
        pattern: (0..<length).map { _ in set() },
        past: past,
        penalty: penalty(),
        origin: origin("sequence")
      )
    )
  }

  mutating func drawAutomaton() {
    let states = random.integer(1...3)
    let classes = random.integer(1...2)
    let transitions = (0..<states).map { _ in
      (0..<classes).map { _ in
        Automaton.Transition(
          next: random.integer(0...(states - 1)),
          penalty: random.once(in: 8) ? .hard : .soft(Int64(random.integer(0...4))),
          mark: random.integer(-1...1)
        )
      }
    }
    problem.automata.append(
      Automaton(
        person: random.one(of: people),
        days: countedDays(),
        classes: weighting(0...(classes - 1)),
        classCount: classes,
        transitions: transitions,
        start: random.integer(0...(states - 1)),
        end: (0..<states).map { _ in
          random.once(in: 8) ? .hard : .soft(Int64(random.integer(0...4)))
        },
        origin: origin("automaton")
      )
    )
    if random.once(in: 2) { drawCounter() }
  }

  mutating func drawGroup() {
    problem.groups.append(
      Group(
        person: random.one(of: people),
        parts: random.some(of: days).map { Group.Part(day: $0, duties: set()) },
        past: (0..<random.integer(0...2)).map { _ in random.once(in: 2) },
        kind: random.one(of: Group.Kind.allCases),
        penalty: penalty(),
        origin: origin("group")
      )
    )
    if random.once(in: 2) { drawCounter() }
  }

  mutating func drawTogether() {
    let partners = (0..<random.integer(1...2)).map { _ in
      Together.Partners(people: somePeople(), day: random.one(of: days), duties: set())
    }
    problem.togethers.append(
      Together(
        person: random.one(of: people),
        day: random.one(of: days),
        duties: set(),
        partners: partners,
        present: random.integer(0...1),
        kind: random.once(in: 2) ? .excludes : .needs(random.integer(0...2)),
        penalty: penalty(),
        origin: origin("together")
      )
    )
  }

  mutating func drawSpread() {
    if problem.counters.isEmpty || random.once(in: 2) { drawCounter() }
    drawCounter()
    let members = random.some(of: Array(problem.counters.indices)).map {
      Spread.Member(
        counter: $0,
        window: random.integer(0...(problem.counters[$0].windows.count - 1)),
        share: random.integer(1...3)
      )
    }
    guard !members.isEmpty else { return }
    problem.spreads.append(
      Spread(
        members: members,
        kind: random.once(in: 2) ? .range : .deviation,
        allowance: random.integer(0...2),
        over: price(),
        under: price(),
        origin: origin("spread")
      )
    )
  }

  mutating func drawBreaks() {
    drawCover()
    let options = (0..<random.integer(1...3)).map { number in
      Break.Option(
        label: "o\(number)",
        price: Int64(random.integer(-1...2)),
        effects: random.some(of: Array(problem.covers.indices)).map {
          Break.Effect(cover: $0, weight: random.one(of: [-1, -1, -2, 1]))
        }
      )
    }
    problem.breaks.append(
      Break(
        people: somePeople(),
        day: random.one(of: days),
        weighting: weighting(0...1),
        options: options,
        origin: origin("break")
      )
    )
  }
}
