public import PracticeDomain
internal import Primitives

extension RestRule: CompilableRule {
  /// Adds forbidden sequences of duties that lie too close together, and
  /// prices duties too close to what was worked before the horizon.
  public func compile(into draft: inout RosterDraft) {
    let table = RestTable(draft, minutes: minutes)
    let blocks = table.blocks
    for person in draft.people(in: header.scope) {
      for block in blocks {
        add(block, person, &draft)
      }
      addPast(table, person, &draft)
    }
  }

  private func add(_ block: RestTable.Block, _ person: Int, _ draft: inout RosterDraft) {
    let untimed = draft.problem.dutySet(block.untimed)
    for (first, next) in block.pairs {
      var pattern = [draft.problem.dutySet(first)]
      pattern += Array(repeating: untimed, count: block.distance - 1)
      pattern.append(draft.problem.dutySet(next))
      draft.problem.sequences.append(
        DutySequence(
          person: person,
          days: Array(block.days),
          pattern: pattern,
          penalty: price.penalty,
          origin: origin(people: [person], days: [], sentence(in: draft.practice))
        )
      )
    }
  }

  private func addPast(_ table: RestTable, _ person: Int, _ draft: inout RosterDraft) {
    let untimed = draft.problem.dutySet(table.untimed)
    for back in 1...2 {
      guard let end = table.end(ofPast: back, person, draft) else { continue }
      let first = table.duties(tooCloseTo: end, on: 0)
      draft.charge(
        person: person,
        day: 0,
        duties: first,
        penalty: price.penalty,
        origin: origin(people: [person], days: [0], sentence(in: draft.practice))
      )
      if back == 1 && draft.days.count > 1 {
        let second = table.duties(tooCloseTo: end, on: 1)
        if !second.isEmpty {
          draft.problem.sequences.append(
            DutySequence(
              person: person,
              days: [0, 1],
              pattern: [untimed, draft.problem.dutySet(second)],
              penalty: price.penalty,
              origin: origin(people: [person], days: [1], sentence(in: draft.practice))
            )
          )
        }
      }
      return
    }
  }
}

/// Which duties lie too close to which on days apart.
struct RestTable {
  /// Consecutive days over which the same duties lie too close.
  struct Block {
    /// Days from the first to the second duty: 1 or 2.
    var distance: Int
    /// The days spanned.
    var days: ClosedRange<Int>
    /// Duties without a time, which may lie between.
    var untimed: [Int]
    /// Duties, and those that may not follow any of them.
    var pairs: [(first: [Int], next: [Int])]
  }

  let practice: Practice
  let minutes: Int
  let duties: [Duty]
  /// Duties without a time of work.
  let untimed: [Int]

  init(_ draft: RosterDraft, minutes: Int) {
    practice = draft.practice
    duties = draft.duties
    self.minutes = minutes
    let shifts = draft.practice.shifts
    untimed = draft.duties.indices.filter { duty in
      !draft.duties[duty].elements.contains {
        shifts[$0.shift].start != nil && !shifts[$0.shift].onCall
      }
    }
  }

  /// First start and last end of each duty on a date.
  private func times(on day: Int) -> [Range<Int>?] {
    let date = practice.horizon.date(at: day)
    let spans = practice.shifts.map { $0.onCall ? nil : practice.span(of: $0, on: date) }
    return duties.map { duty in
      let spans = duty.elements.compactMap { spans[$0.shift] }
      guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max()
      else { return nil }
      return first..<last
    }
  }

  /// The blocks of the horizon for both distances.
  var blocks: [Block] {
    (1...2).flatMap { distance in
      guard practice.horizon.days > distance else { return [Block]() }
      var blocks: [Block] = []
      var last: [[Int]] = []
      for day in 0..<(practice.horizon.days - distance) {
        let following = following(from: day, distance: distance)
        if !blocks.isEmpty && following == last && distance == 1 {
          let lower = blocks[blocks.count - 1].days.lowerBound
          blocks[blocks.count - 1].days = lower...(day + distance)
        } else {
          blocks.append(
            Block(
              distance: distance,
              days: day...(day + distance),
              untimed: untimed,
              pairs: Self.pairs(following)
            )
          )
        }
        last = following
      }
      return blocks.filter { !$0.pairs.isEmpty }
    }
  }

  /// For each duty of a day those too close to it some days later.
  private func following(from day: Int, distance: Int) -> [[Int]] {
    let first = times(on: day)
    let second = times(on: day + distance)
    return first.map { one in
      guard let one else { return [] }
      return second.indices.filter { next in
        second[next].map { $0.lowerBound - one.upperBound < minutes } ?? false
      }
    }
  }

  /// Gathers duties that exclude the same others.
  private static func pairs(_ following: [[Int]]) -> [(first: [Int], next: [Int])] {
    var groups: [[Int]: [Int]] = [:]
    for (duty, next) in following.enumerated() where !next.isEmpty {
      groups[next, default: []].append(duty)
    }
    return groups.map { (first: $1, next: $0) }.sorted { $0.first[0] < $1.first[0] }
  }

  /// When the work of a past day ended; nil where none is known.
  func end(ofPast back: Int, _ person: Int, _ draft: RosterDraft) -> Int? {
    let date = practice.horizon.start.adding(days: -back)
    return draft.pastAssignments(person, back: back).compactMap { assignment in
      practice.shift(assignment.shift).flatMap {
        $0.onCall ? nil : practice.span(of: $0, on: date)?.upperBound
      }
    }.max()
  }

  /// The duties of a day that start too soon after an end.
  func duties(tooCloseTo end: Int, on day: Int) -> [Int] {
    let times = times(on: day)
    return times.indices.filter { duty in
      times[duty].map { $0.lowerBound - end < minutes } ?? false
    }
  }
}
