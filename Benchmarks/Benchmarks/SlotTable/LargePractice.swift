import Primitives
import Slots

/// A made practice with a book that fills up: days of two halves, three kinds of
/// people, rooms in pools of five alike, four devices of a kind.
struct LargePractice {
  var people = 100
  var rooms = 60
  var devices = 20
  var weeks = 12
  var appointments = 30_000

  /// Slots a day, of five minutes.
  static let daySlots = 288

  private var days: Int { weeks * 7 }
  private var doctors: Range<Int> { 0..<people * 2 / 5 }
  private var nurses: Range<Int> { people * 2 / 5..<people * 4 / 5 }
  private var pools: Range<Int> { people..<people + max(1, rooms / 5) }
  private var kinds: Range<Int> { pools.upperBound..<pools.upperBound + max(1, devices / 4) }

  /// The practice's resources.
  var frame: BookProblem {
    var problem = BookProblem(
      slotCount: (days + 2) * Self.daySlots,
      dayStarts: (0..<days + 2).map { $0 * Self.daySlots }
    )
    problem.locations.append("site")
    problem.travel = [0, 0, 0, 0]
    for person in 0..<people {
      problem.resources.append(
        Resource(
          name: "person \(person)",
          splinter: .init(spans: duty(person), length: 3, price: 50, origin: Origin(rule: "s")),
          travels: true,
          origin: Origin(rule: "use")
        )
      )
    }
    for _ in pools {
      problem.resources.append(Resource(name: "rooms", capacity: 5, origin: Origin(rule: "r")))
    }
    for _ in kinds {
      problem.resources.append(Resource(name: "devices", capacity: 4, origin: Origin(rule: "d")))
    }
    return problem
  }

  /// Weekdays from 8 to 12 and from 13 to 17, an hour later for every other.
  private func duty(_ person: Int) -> [Range<Int>] {
    (0..<days).filter { $0 % 7 < 5 }.flatMap { day -> [Range<Int>] in
      let from = day * Self.daySlots + 96 + person % 2 * 12
      return [from..<from + 48, from + 60..<from + 108]
    }
  }

  private func need(_ members: Range<Int>, length: Int, trail: Int = 0) -> Need {
    Need(
      candidates: members.map { member in
        let spans =
          member < people
          ? duty(member)
          : (0..<days).map { $0 * Self.daySlots + 84..<$0 * Self.daySlots + 240 }
        return BookCandidate(
          resource: member,
          trail: trail,
          spans: spans.map { .init(slots: $0.lowerBound..<$0.upperBound - length + 1) }
        )
      }
    )
  }

  private func phase(_ length: Int, _ needs: [Need]) -> BookPhase {
    BookPhase(
      choice: 0,
      length: length,
      starts: [.init(slots: 0..<days * Self.daySlots, location: 1)],
      needs: needs
    )
  }

  /// A consultation: a doctor and a room for a quarter of an hour.
  var consultation: Wish {
    Wish(phases: [phase(3, [need(doctors, length: 3), need(pools, length: 3)])])
  }

  /// Three phases: a nurse with a device, a doctor soon after, a nurse again.
  var examination: Wish {
    let origin = Origin(rule: "phases")
    return Wish(
      phases: [
        phase(
          3,
          [
            need(nurses, length: 3), need(pools, length: 3, trail: 1),
            need(kinds.prefix(2), length: 3, trail: 1),
          ]
        ),
        phase(4, [need(doctors, length: 4), need(pools, length: 4, trail: 1)]),
        phase(2, [need(nurses, length: 2), need(pools, length: 2)]),
      ],
      gaps: [
        Gap(first: 0, second: 1, minimum: 3, maximum: 9, origin: origin),
        Gap(first: 1, second: 2, minimum: 4, maximum: 10, origin: origin),
      ]
    )
  }

  /// A client's own version: from a day on, for some days, with a usual doctor.
  func personal(_ wish: Wish, from day: Int, days: Int, usual: Int?) -> Wish {
    var wish = wish
    let window = day * Self.daySlots..<min(self.days, day + days) * Self.daySlots
    for phase in wish.phases.indices {
      wish.phases[phase].starts = [.init(slots: window, location: 1)]
      guard let usual else { continue }
      for need in wish.phases[phase].needs.indices {
        for number in wish.phases[phase].needs[need].candidates.indices {
          let resource = wish.phases[phase].needs[need].candidates[number].resource
          guard doctors.contains(resource), resource != usual else { continue }
          for span in wish.phases[phase].needs[need].candidates[number].spans.indices {
            wish.phases[phase].needs[need].candidates[number].spans[span].cost = 500
          }
        }
      }
    }
    return wish
  }

  /// A book with the appointments, drawn with a seed.
  func filled(_ random: inout Draws) -> (book: LiveBook, bookings: [Int]) {
    var book = LiveBook(frame)
    let (short, long) = (consultation, examination)
    let search = SlotSearch()
    var bookings: [Int] = []
    var misses = 0
    while bookings.count < appointments, misses < appointments {
      let wish = personal(
        random.below(4) == 0 ? long : short,
        from: random.below(days),
        days: 1,
        usual: nil
      )
      var own = wish
      let first = wish.phases[0].starts[0].slots.lowerBound + 96 + random.below(96)
      own.phases[0].starts = [.init(slots: first..<first + 24, location: 1)]
      if let offer = search.offers(for: own, in: book, count: 1).first,
        let number = book.book(offer, for: wish, isNamed: false)
      {
        bookings.append(number)
      } else {
        misses += 1
      }
    }
    return (book, bookings)
  }
}

/// Numbers drawn one after the other, the same for the same seed.
struct Draws {
  var state: UInt64

  /// A number from 0 on, below another.
  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
