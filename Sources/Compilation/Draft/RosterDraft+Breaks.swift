internal import PracticeDomain
internal import Primitives

extension RosterDraft {
  /// Adds the breaks that are placed in windows, once all covers are there.
  ///
  /// Who takes which break does not matter to a cover, only who is counted by
  /// it: people are parted by the covers that count them, work by the covers
  /// that each time of its break lowers. A break that lowers none is left out.
  mutating func placeBreaks() {
    guard !intervalCovers.isEmpty else { return }
    let groups = peopleAlike
    for (shift, item) in practice.shifts.enumerated() {
      guard let pause = item.placedBreak, !item.onCall else { continue }
      for day in days {
        for people in groups { place(pause, of: shift, day, people) }
      }
    }
  }

  /// People parted by the sets that count them.
  private var peopleAlike: [[Int]] {
    let sets = Set(intervalCovers.map(\.people)).sorted().map { Set(problem.peopleSets[$0]) }
    var groups: [(key: [Bool], people: [Int])] = []
    for person in practice.professionals.indices {
      let key = sets.map { $0.contains(person) }
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].people.append(person)
      } else if key.contains(true) {
        groups.append((key, [person]))
      }
    }
    return groups.map(\.people)
  }

  private mutating func place(_ pause: ShiftBreak, of shift: Int, _ day: Int, _ people: [Int]) {
    guard let person = people.first else { return }
    let date = practice.horizon.date(at: day)
    let item = practice.shifts[shift]
    let lowered = intervalCovers.filter { cover in
      abs(cover.day - day) <= lookback && problem.peopleSets[cover.people].contains(person)
        && item.isPresent(during: cover.time, on: date, practice)
    }
    guard !lowered.isEmpty else { return }
    var ways: [(effects: [[Int]], elements: [Duty.Element])] = []
    for element in elements(of: shift) {
      let effects = pause.placements.map { offset in
        lowered.filter { cover in
          cover.requirement.accepts(element.role, element.place, in: practice)
            && item.isOnPlacedBreak(at: offset, during: cover.time, on: date, practice)
        }.map(\.cover)
      }
      guard effects.contains(where: { !$0.isEmpty }) else { continue }
      if let index = ways.firstIndex(where: { $0.effects == effects }) {
        ways[index].elements.append(element)
      } else {
        ways.append((effects, [element]))
      }
    }
    for way in ways { add(pause, shift, day, people, way.effects, way.elements) }
  }

  /// The ways to work a shift that duties hold.
  private func elements(of shift: Int) -> [Duty.Element] {
    var elements: [Duty.Element] = []
    for element in duties.flatMap(\.elements) where element.shift == shift {
      if !elements.contains(element) { elements.append(element) }
    }
    return elements
  }

  private mutating func add(
    _ pause: ShiftBreak,
    _ shift: Int,
    _ day: Int,
    _ people: [Int],
    _ effects: [[Int]],
    _ elements: [Duty.Element]
  ) {
    let set = problem.peopleSet(people)
    var placement = BreakPlacement(
      people: set,
      day: day,
      shift: shift,
      elements: elements,
      offsets: [],
      options: [:]
    )
    var distinct: [[Int]] = []
    for (offset, covers) in zip(pause.placements, effects) {
      let option = distinct.firstIndex(of: covers) ?? distinct.count
      if option == distinct.count {
        distinct.append(covers)
        placement.offsets.append(offset)
      }
      placement.options[offset] = option
    }
    let counts = duties.map { duty in duty.elements.count { elements.contains($0) } }
    problem.breaks.append(
      Break(
        people: set,
        day: day,
        weighting: problem.weighting(counts),
        options: zip(placement.offsets, distinct).map { offset, covers in
          .init(label: label(shift, offset), effects: covers.map { .init(cover: $0) })
        },
        origin: Origin(
          rule: "cover",
          people: people,
          days: [day],
          text: "break of \(practice.shifts[shift].name)"
        )
      )
    )
    placements.append(placement)
  }

  private func label(_ shift: Int, _ offset: Int) -> String {
    let minutes = (practice.shifts[shift].start?.minutes ?? 0) + offset
    return TimeOfDay(minutes: minutes % 1440).map { "\($0)" } ?? "\(minutes)"
  }
}
