internal import FlatMemory
internal import Primitives

extension TablesBuilder {
  private struct TrackKey: Hashable {
    var person: Int
    var set: Int
    var days: [Int]
  }

  /// Runs over the same days and duties of a person share a track.
  mutating func stretches() -> StretchTables {
    var index: [TrackKey: Int] = [:]
    var keys: [TrackKey] = []
    var runs: [[StretchTables.Run]] = []
    for run in problem.runs where !run.days.isEmpty {
      let key = TrackKey(person: run.person, set: run.duties, days: run.days)
      let track = index[key] ?? keys.count
      if track == keys.count {
        index[key] = track
        keys.append(key)
        runs.append([])
      }
      runs[track].append(flat(run))
    }
    let base = stateCount
    var entries = Array(repeating: [StretchTables.Entry](), count: people * days)
    var tracks: [StretchTables.Track] = []
    var firstRun = 0
    for (number, key) in keys.enumerated() {
      tracks.append(
        .init(
          bits: reserve((key.days.count + 63) / 64),
          length: key.days.count,
          firstRun: firstRun,
          endRun: firstRun + runs[number].count,
          set: Int32(key.set)
        )
      )
      firstRun += runs[number].count
      for (position, day) in key.days.enumerated() {
        entries[cell(key.person, day)].append(
          .init(track: Int32(number), position: Int32(position), set: Int32(key.set))
        )
      }
    }
    return StretchTables(
      base: base,
      count: stateCount - base,
      tracks: arena.flat(tracks),
      runs: arena.flat(runs.flatMap { $0 }),
      entries: arena.listing(entries),
      trackDays: arena.listing(keys.map { $0.days.map { Int32($0) } })
    )
  }

  private func flat(_ run: Run) -> StretchTables.Run {
    StretchTables.Run(
      minimum: run.minimum ?? 0,
      maximum: run.maximum ?? Int.max / 2,
      shortage: Toll(run.shortage),
      excess: Toll(run.excess),
      startLength: run.start.length,
      startIsKnown: run.start.isKnown,
      owesAtEnd: run.owesAtEnd
    )
  }

  mutating func automata(_ counters: CounterLayout) -> AutomatonTables {
    var automata: [AutomatonTables.Automaton] = []
    var transitions: [AutomatonTables.Transition] = []
    var ends: [Toll] = []
    var readDays: [Int32] = []
    var entries = Array(repeating: [AutomatonTables.Entry](), count: people * days)
    var marks: [[CounterTables.Term]] = []
    let terms = markTerms(counters)
    for (number, automaton) in problem.automata.enumerated() {
      let lists = terms[number]
      automata.append(
        .init(
          person: Int32(automaton.person),
          states: reserve(automaton.days.count + 1),
          length: automaton.days.count,
          classCount: automaton.classCount,
          stateCount: automaton.transitions.count,
          classes: Int32(automaton.classes),
          start: automaton.start,
          firstTransition: transitions.count,
          firstEnd: ends.count,
          firstDay: readDays.count,
          firstMarkList: lists.allSatisfy(\.isEmpty) ? -1 : marks.count
        )
      )
      if !lists.allSatisfy(\.isEmpty) { marks += lists }
      transitions += automaton.transitions.joined().map {
        .init(next: Int32($0.next), mark: Int32($0.mark), toll: Toll($0.penalty))
      }
      ends += automaton.end.map { Toll($0) }
      readDays += automaton.days.map { Int32($0) }
      for (position, day) in automaton.days.enumerated() {
        entries[cell(automaton.person, day)].append(
          .init(automaton: Int32(number), position: Int32(position))
        )
      }
    }
    return AutomatonTables(
      automata: arena.flat(automata),
      transitions: arena.flat(transitions),
      ends: arena.flat(ends),
      days: arena.flat(readDays),
      entries: arena.listing(entries),
      marks: arena.listing(marks)
    )
  }

  /// What the mark of each position of each automaton adds to windows.
  private func markTerms(_ counters: CounterLayout) -> [[[CounterTables.Term]]] {
    var terms = problem.automata.map {
      Array(repeating: [CounterTables.Term](), count: $0.days.count)
    }
    for (number, counter) in problem.counters.enumerated() {
      for mark in counter.marks {
        for (position, day) in problem.automata[mark.automaton].days.enumerated() {
          guard let place = counter.days.firstIndex(of: day) else { continue }
          terms[mark.automaton][position] += windows(
            of: counter,
            at: place,
            counters.firstWindow[number]
          ).map { .init(window: $0, weight: Int32(mark.weight)) }
        }
      }
    }
    return terms
  }

  mutating func groups(_ counters: CounterLayout) -> GroupTables {
    let base = reserve(problem.groups.count)
    var entries = Array(repeating: [GroupTables.Entry](), count: people * days)
    var terms = Array(repeating: [CounterTables.Term](), count: problem.groups.count)
    for (number, group) in problem.groups.enumerated() {
      for part in group.parts {
        entries[cell(group.person, part.day)].append(
          .init(group: Int32(number), set: Int32(part.duties))
        )
      }
    }
    for (number, counter) in problem.counters.enumerated() {
      for term in counter.groups {
        terms[term.group] += windows(
          of: counter,
          at: term.position,
          counters.firstWindow[number]
        ).map { .init(window: $0, weight: Int32(term.weight)) }
      }
    }
    return GroupTables(
      base: base,
      groups: arena.flat(problem.groups.map(flat)),
      entries: arena.listing(entries),
      terms: arena.listing(terms)
    )
  }

  private func flat(_ group: Group) -> GroupTables.Group {
    let kind: GroupTables.Kind =
      switch group.kind {
      case .any: .any
      case .all: .all
      case .mixed: .mixed
      }
    return GroupTables.Group(
      kind: kind.rawValue,
      parts: Int32(group.parts.count + group.past.count),
      pastTrue: Int32(group.past.count { $0 }),
      person: Int32(group.person),
      toll: Toll(group.penalty)
    )
  }
}
