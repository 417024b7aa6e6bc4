public import Primitives

/// Draws small book problems that use every primitive with all its border
/// cases.
public struct RandomBook {
  private var random: SeededGenerator
  private var problem: BookProblem
  private let people: Int

  /// A problem small enough for exhaustive search.
  ///
  /// - Parameter seed: the same seed gives the same problem.
  public static func draw(seed: UInt64) -> BookProblem {
    for attempt in 0..<100 {
      var drawing = RandomBook(seed: seed &* 1000 &+ UInt64(attempt))
      drawing.drawAll()
      let count = ExhaustiveBookSearch.count(of: drawing.problem)
      if (attempt > 60 ? 2.0 : 50)...2500 ~= count { return drawing.problem }
    }
    preconditionFailure("no small book of seed \(seed)")
  }

  private init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let slots = random.integer(5...9)
    let days = random.once(in: 2) ? [0, slots / 2] : []
    problem = BookProblem(slotCount: slots, dayStarts: days)
    people = random.integer(1...2)
  }

  private mutating func drawAll() {
    drawLocations()
    drawResources()
    if random.once(in: 4) { drawSession() }
    for _ in 0..<random.integer(2...4) { drawChoice() }
    for _ in 0..<random.integer(0...2) { drawGap() }
    for _ in 0..<random.integer(0...2) { drawTie() }
    if random.once(in: 3) { drawBalance() }
  }

  private mutating func drawLocations() {
    guard random.once(in: 2) else { return }
    for number in 0..<random.integer(1...2) { problem.locations.append("l\(number)") }
    let count = problem.locations.count
    problem.travel = (0..<count * count).map { cell in
      cell < count || cell % count == 0 ? 0 : random.integer(0...2)
    }
  }

  private mutating func drawResources() {
    for person in 0..<people {
      var resource = Resource(
        name: "p\(person)",
        use: random.once(in: 3) ? Int64(random.integer(1...6)) : 0,
        travels: true,
        origin: Origin(rule: "use")
      )
      if random.once(in: 2) {
        let middle = random.integer(1...problem.slotCount - 1)
        resource.splinter = .init(
          spans: random.once(in: 2)
            ? [0..<problem.slotCount] : [0..<middle, middle..<problem.slotCount],
          length: random.integer(1...3),
          price: Int64(random.integer(0...5)),
          origin: Origin(rule: "splinters")
        )
      }
      problem.resources.append(resource)
    }
    let pool = Resource(
      name: "rooms",
      capacity: random.integer(1...3),
      origin: Origin(rule: "room")
    )
    problem.resources.append(pool)
  }

  // MARK: Choices

  private mutating func drawChoice() {
    let first = problem.phases.count
    let choice = problem.choices.count
    let count = random.one(of: [1, 1, 1, 2, 3])
    for number in 0..<count {
      problem.phases.append(phase(choice, isPart: count > 1))
      guard number > 0 else { continue }
      let minimum = problem.phases[first + number - 1].length + random.integer(-1...1)
      problem.gaps.append(
        Gap(
          first: first + number - 1,
          second: first + number,
          minimum: minimum,
          maximum: random.once(in: 4) ? nil : minimum + random.integer(0...2),
          origin: Origin(rule: "phases")
        )
      )
    }
    problem.choices.append(
      Choice(
        name: "c\(choice)",
        phases: first..<problem.phases.count,
        unserved: random.once(in: 9) ? .hard : .soft(Int64(random.integer(0...60))),
        isQuiet: random.once(in: 8),
        origin: Origin(rule: "unserved")
      )
    )
  }

  private mutating func phase(_ choice: Int, isPart: Bool) -> BookPhase {
    let length = random.integer(1...2)
    let all = Array(problem.locations.indices)
    let locations = random.once(in: 3) ? all : [random.one(of: all)]
    var needs: [Need] = []
    if !random.once(in: 6) { needs.append(need(Array(0..<people), length: length)) }
    if random.once(in: 3) { needs.append(need([people], length: length)) }
    let sessions = problem.resources.indices.filter { problem.resources[$0].provider != nil }
    if let session = sessions.first, random.once(in: 2) {
      needs.append(need([session], length: length))
    }
    return BookPhase(
      choice: choice,
      length: length,
      starts: locations.flatMap { starts(at: $0, length: length, most: isPart ? 2 : 4) },
      needs: needs
    )
  }

  private mutating func starts(at location: Int, length: Int, most: Int) -> [BookPhase.StartSpan] {
    let first = random.integer(0...problem.slotCount - length)
    let count = random.once(in: 12) ? 0 : random.integer(1...most)
    let last = min(problem.slotCount - length + 1, first + count)
    let middle = first + (last - first) / 2
    return [first..<middle, middle..<last].filter { !$0.isEmpty }.map {
      .init(slots: $0, location: location, cost: Int64(random.integer(0...4)))
    }
  }

  private mutating func need(_ resources: [Int], length: Int) -> Need {
    let candidates = resources.map { resource in
      var candidate = BookCandidate(resource: resource, spans: spans())
      if resource < people {
        if random.once(in: 2) { candidate.before = random.integer(0...2) }
        if random.once(in: 2) { candidate.after = random.integer(0...2) }
      } else {
        if random.once(in: 2) { candidate.lead = random.integer(0...1) }
        if random.once(in: 2) { candidate.trail = random.integer(0...2) }
        candidate.units = random.integer(1...2)
      }
      return candidate
    }
    return Need(count: candidates.count > 1 && random.once(in: 5) ? 2 : 1, candidates: candidates)
  }

  private mutating func spans() -> [BookCandidate.Span] {
    if random.once(in: 2) {
      return [.init(slots: 0..<problem.slotCount, cost: Int64(random.integer(0...3)))]
    }
    let middle = random.integer(0...problem.slotCount)
    let spans = [0..<middle, middle..<problem.slotCount].filter { !$0.isEmpty }
    return spans.filter { _ in !random.once(in: 5) }.map {
      let location = random.once(in: 3) ? random.integer(0...problem.locations.count - 1) : nil
      return .init(slots: $0, location: location, cost: Int64(random.integer(0...5)))
    }
  }

  /// A session that others may join.
  private mutating func drawSession() {
    let choice = problem.choices.count
    let provider = problem.phases.count
    problem.phases.append(phase(choice, isPart: false))
    problem.choices.append(
      Choice(
        name: "session",
        phases: provider..<provider + 1,
        unserved: .soft(0),
        origin: Origin(rule: "unserved")
      )
    )
    problem.resources.append(
      Resource(
        name: "seats",
        capacity: random.integer(1...3),
        provider: provider,
        origin: Origin(rule: "seats")
      )
    )
  }

  // MARK: Relations

  private mutating func drawGap() {
    let phases = Array(problem.phases.indices)
    let (first, second) = (random.one(of: phases), random.one(of: phases))
    guard first != second else { return }
    let isDays = random.once(in: 2)
    let minimum = random.integer(-2...(isDays ? 1 : 3))
    problem.gaps.append(
      Gap(
        first: first,
        second: second,
        measure: isDays ? .days : .slots,
        minimum: minimum,
        maximum: random.once(in: 2) ? nil : minimum + random.integer(0...3),
        origin: Origin(rule: "series")
      )
    )
  }

  private mutating func drawTie() {
    let phases = Array(problem.phases.indices)
    let (first, second) = (random.one(of: phases), random.one(of: phases))
    guard first != second else { return }
    let hasNeeds = !problem.phases[first].needs.isEmpty && !problem.phases[second].needs.isEmpty
    let classes = (0..<problem.slotCount).map { _ in random.integer(0...2) }
    var kinds: [Tie.Kind] = [.requires, .sameClass(classes)]
    if hasNeeds { kinds += [.sameMembers(0, 0), .differentMembers(0, 0)] }
    problem.ties.append(
      Tie(
        first: first,
        second: second,
        kind: random.one(of: kinds),
        penalty: random.once(in: 3) ? .hard : .soft(Int64(random.integer(0...9))),
        origin: Origin(rule: "continuity")
      )
    )
  }

  private mutating func drawBalance() {
    let price = Int64(random.integer(0...4))
    problem.balances.append(
      Balance(
        members: (0..<people).map { .init(resource: $0, share: random.integer(1...3)) },
        price: ConvexPrice(
          unit: random.integer(1...3),
          tiers: random.once(in: 3)
            ? [.init(units: 1, price: price), .init(units: nil, price: price + 2)]
            : [.init(units: nil, price: price)]
        ),
        origin: Origin(rule: "balance")
      )
    )
  }
}
