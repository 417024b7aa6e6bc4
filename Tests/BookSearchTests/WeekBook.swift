import Primitives
import TestSupport

/// Draws books of a week with windows of many starts, so that bits are used.
struct WeekBook {
  private var random: SeededGenerator
  private var problem = BookProblem(slotCount: 300, dayStarts: [0, 60, 120, 180, 240])
  private let origin = Origin(rule: "week")
  private var isPlain = false

  /// A book of so many requests: of one or two phases, with a person, a room of
  /// a pool, buffers, splinters, ways and prices; plain ones without ways and
  /// with one room each.
  static func draw(requests: Int, seed: UInt64, isPlain: Bool = false) -> BookProblem {
    var week = WeekBook(random: SeededGenerator(seed: seed))
    week.isPlain = isPlain
    week.addResources()
    for number in 0..<requests { week.addRequest(number) }
    return week.problem
  }

  private init(random: SeededGenerator) { self.random = random }

  private mutating func addResources() {
    problem.locations = ["nowhere", "north", "south"]
    problem.travel = [0, 0, 0, 0, 0, 3, 0, 3, 0]
    for person in 0..<4 {
      problem.resources.append(
        Resource(
          name: "p\(person)",
          use: person == 3 ? 40 : 0,
          splinter: .init(
            spans: (0..<5).map { $0 * 60 + 6..<$0 * 60 + 50 },
            length: 3,
            price: 5,
            origin: origin
          ),
          travels: !isPlain,
          origin: origin
        )
      )
    }
    problem.resources.append(Resource(name: "rooms", capacity: 2, origin: origin))
  }

  private mutating func addRequest(_ number: Int) {
    let phases = random.integer(1...2)
    let first = problem.phases.count
    for phase in 0..<phases {
      problem.phases.append(drawPhase(choice: problem.choices.count))
      if phase == 1 {
        let length = problem.phases[first].length
        problem.gaps.append(
          Gap(
            first: first,
            second: first + 1,
            minimum: length,
            maximum: length + random.integer(0...6),
            origin: origin
          )
        )
      }
    }
    problem.choices.append(
      Choice(
        name: "r\(number)",
        phases: first..<first + phases,
        unserved: .soft(Int64(random.integer(20...200))),
        origin: origin
      )
    )
  }

  private mutating func drawPhase(choice: Int) -> BookPhase {
    let length = random.integer(2...7)
    let day = random.integer(0...3)
    let location = random.integer(0...2)
    let people = (0..<4).map { person in
      BookCandidate(
        resource: person,
        lead: person == 2 ? 1 : 0,
        before: person == 1 ? 1 : 0,
        after: random.integer(0...1),
        spans: (0..<5).map {
          .init(
            slots: $0 * 60 + 6..<$0 * 60 + 50 - length,
            cost: Int64(person == 0 ? 0 : random.integer(0...3))
          )
        }
      )
    }
    let rooms = BookCandidate(
      resource: 4,
      units: random.once(in: 8) && !isPlain ? 2 : 1,
      trail: random.integer(0...2),
      spans: [.init(slots: 0..<300 - length)]
    )
    return BookPhase(
      choice: choice,
      length: length,
      starts: [
        .init(slots: day * 60..<day * 60 + 50, location: location),
        .init(slots: day * 60 + 60..<day * 60 + 110, location: location, cost: 4),
      ],
      needs: [Need(candidates: people), Need(candidates: [rooms])]
    )
  }

  /// Jobs at fixed times cut from the days of some people, each of whom, and of
  /// some more, can do what was theirs and part of the rest; a person costs 1.
  static func jobs(people: Int, spare: Int, seed: UInt64) -> BookProblem {
    var week = WeekBook(random: SeededGenerator(seed: seed))
    for person in 0..<people + spare {
      week.problem.resources.append(Resource(name: "p\(person)", use: 1, origin: week.origin))
    }
    for owner in 0..<people { week.addJobs(of: owner, people: people + spare) }
    return week.problem
  }

  private mutating func addJobs(of owner: Int, people: Int) {
    var start = 0
    while start < 300 {
      let length = min(300 - start, random.integer(30...80))
      let able = (0..<people).filter { $0 == owner || !random.once(in: 3) }
      let choice = problem.choices.count
      problem.phases.append(
        BookPhase(
          choice: choice,
          length: length,
          starts: [.init(slots: start..<start + 1, location: 0)],
          needs: [
            Need(
              candidates: able.map {
                BookCandidate(resource: $0, spans: [.init(slots: 0..<300)])
              }
            )
          ]
        )
      )
      problem.choices.append(
        Choice(
          name: "j\(choice)",
          phases: choice..<choice + 1,
          unserved: .soft(1000),
          origin: origin
        )
      )
      start += length
    }
  }
}
