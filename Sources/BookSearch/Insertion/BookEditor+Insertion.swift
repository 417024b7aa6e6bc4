internal import FlatMemory

extension BookEditor {
  /// Serves a bundle of choices where it costs least, if it can be.
  ///
  /// - Parameter always: whether even where leaving it out costs less.
  /// - Returns: whether it is served now.
  mutating func insert(bundle: Int, always: Bool = false) -> Bool {
    course.removeAll(keepingCapacity: true)
    for place in tables.bundles.range(bundle) {
      let choice = Int(tables.bundles.items[place])
      if state.isServed(choice) || !isSupported(choice, bundle) { return false }
      for phase in tables.choices[choice].phases { course.append(Int32(phase)) }
    }
    if insertCourse(always: always) { return true }
    return course.count == 1 && insertWithSession(always: always)
  }

  /// Whether what a choice requires is served, or is to be served with it.
  func isSupported(_ choice: Int, _ bundle: Int) -> Bool {
    for place in tables.requirements.range(choice) {
      let required = Int(tables.requirements.items[place])
      if !state.isServed(required), Int(tables.choices[required].bundle) != bundle { return false }
    }
    return true
  }

  /// Holds a session that is not held yet for somebody who could attend it.
  private mutating func insertWithSession(always: Bool) -> Bool {
    let phase = Int(course[0])
    for need in tables.phases[phase].needs {
      for index in tables.needs[need].candidates {
        let provider = Int(tables.resources[Int(tables.candidates[index].resource)].provider)
        guard provider >= 0, state.start[provider] < 0 else { continue }
        guard tables.choices[Int(tables.phases[provider].choice)].phases.count == 1 else {
          return false
        }
        course = [Int32(provider), Int32(phase)]
        return insertCourse(always: always)
      }
    }
    return false
  }

  /// Places the phases of the course where they cost least together.
  private mutating func insertCourse(always: Bool) -> Bool {
    guard !course.isEmpty, course.count <= Self.mostPhases else { return false }
    bestCost = .max
    steps = 0
    isWhimsical = blinks > 0 && random.below(32) == 0
    explore(depth: 0, cost: 0)
    let isWhim = isWhimsical
    isWhimsical = false
    guard bestCost != .max else { return false }
    let before = state.total
    let mark = state.mark
    for depth in course.indices {
      let phase = Int(course[depth])
      let first = Int(tables.phases[phase].firstMember)
      for number in 0..<tables.phases[phase].members.count {
        state.members[first + number] = bestMembers[depth * tables.mostMembers + number]
      }
      let option = bestOptions[depth]
      state.place(phase, start: Int(option.start), location: Int(option.location))
    }
    let isDearer = state.total.missing == before.missing && state.total.cost > before.cost
    if isDearer && !always && !isWhim {
      state.undo(to: mark)
      return false
    }
    return true
  }

  /// Phases placed while one course is looked for.
  private static let mostSteps = 120

  /// Tries the cheapest places of a phase, and for each those of the next.
  private mutating func explore(depth: Int, cost: Int64) {
    let phase = Int(course[depth])
    let isLast = depth == course.count - 1
    let isSession = depth == 0 && course.count == 2 && !tables.seats.range(phase).isEmpty
    let breadth = isLast ? 1 : depth == 0 ? Self.breadth : depth == 1 ? 6 : 3
    findOptions(
      phase,
      depth: depth,
      breadth: breadth,
      partner: isSession ? Int(course[1]) : -1
    )
    let row = tables.phases[phase]
    let width = tables.mostMembers
    for number in 0..<Int(optionCounts[depth]) {
      let place = depth * Self.breadth + number
      let option = options[place]
      let sum = cost + option.cost
      guard sum < bestCost else { return }
      if isLast {
        bestCost = sum
        keepBest(depth, place)
        return
      }
      steps += 1
      if steps > Self.mostSteps && bestCost != .max || steps > 10 * Self.mostSteps { return }
      for number in 0..<row.members.count {
        state.members[Int(row.firstMember) + number] = optionMembers[place * width + number]
      }
      state.occupy(phase, start: Int(option.start), location: Int(option.location))
      let found = bestCost
      explore(depth: depth + 1, cost: sum)
      state.vacate(phase)
      if bestCost < found { keepBest(depth, place) }
    }
  }

  private mutating func keepBest(_ depth: Int, _ place: Int) {
    bestOptions[depth] = options[place]
    let width = tables.mostMembers
    for number in 0..<width {
      bestMembers[depth * width + number] = optionMembers[place * width + number]
    }
  }
}
