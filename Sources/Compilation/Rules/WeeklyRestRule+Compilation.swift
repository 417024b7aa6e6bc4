public import PracticeDomain
internal import Primitives

extension WeeklyRestRule: CompilableRule {
  /// Adds, for each person, a group for each time that could be the rest, and
  /// for each period a counter of those that lie in it.
  ///
  /// A rest that is there at all can be moved earlier until it begins with its
  /// period or as some work ends, so that no other beginnings are needed.
  public func compile(into draft: inout RosterDraft) {
    let table = RestTimes(draft, minutes: minutes)
    let none = draft.problem.weighting(Array(repeating: 0, count: draft.duties.count))
    for person in draft.people(in: header.scope) {
      var groups: [Int: Int] = [:]
      for window in draft.windows(of: period, for: person) where window.isWhole {
        let first = window.days.lowerBound - window.back.count
        let time = table.time(from: first, until: window.days.upperBound)
        let terms = table.beginnings(in: time).map { beginning in
          let group = groups[beginning] ?? add(beginning, person, table, &draft)
          groups[beginning] = group
          return Counter.GroupTerm(group: group, weight: 1, position: 0)
        }
        draft.problem.counters.append(
          Counter(
            person: person,
            days: draft.days,
            weightings: Array(repeating: none, count: draft.days.count),
            groups: terms,
            windows: [.init(positions: 0..<draft.days.count)],
            band: Band(minimum: 1, shortage: ConvexPrice(price.penalty)),
            origin: origin(
              people: [person],
              days: Array(window.days),
              sentence(in: draft.practice)
            )
          )
        )
      }
    }
  }

  /// Adds the group that holds when a rest from a beginning is free of work.
  private func add(
    _ beginning: Int,
    _ person: Int,
    _ table: RestTimes,
    _ draft: inout RosterDraft
  ) -> Int {
    let rest = beginning..<(beginning + minutes)
    var parts: [Group.Part] = []
    var past: [Bool] = []
    for (day, duties) in table.free(during: rest) {
      if day >= 0 {
        parts.append(.init(day: day, duties: draft.problem.dutySet(duties)))
      } else {
        past.append(
          !draft.assignmentsKnownByDay(person, back: -day).contains {
            draft.practice.shift($0.shift).map { table.isWork($0, day, during: rest) } ?? false
          }
        )
      }
    }
    draft.problem.groups.append(
      Group(
        person: person,
        parts: parts,
        past: past,
        kind: .all,
        origin: origin(people: [person], "rest")
      )
    )
    return draft.problem.groups.count - 1
  }
}

/// Times of work, for rests between them.
struct RestTimes {
  let practice: Practice
  let duties: [Duty]
  let minutes: Int
  private let lookback: Int

  init(_ draft: RosterDraft, minutes: Int) {
    practice = draft.practice
    duties = draft.duties
    self.minutes = minutes
    lookback = draft.lookback
  }

  /// From the midnight before a day to that before another.
  func time(from first: Int, until next: Int) -> Range<Int> {
    let from = midnight(first)
    return from..<max(from, midnight(next))
  }

  private func midnight(_ day: Int) -> Int {
    practice.clock.instant(on: practice.horizon.date(at: day), minutes: 0)
  }

  /// When a rest within a time may begin: with it, or as any shift ends.
  func beginnings(in time: Range<Int>) -> [Int] {
    let day = (time.lowerBound - midnight(0)) / 1440
    let days = (day - lookback - 2)...(day + time.count / 1440 + 2)
    var beginnings: Set<Int> = [time.lowerBound]
    for day in days {
      for shift in practice.shifts { span(shift, day).map { _ = beginnings.insert($0.upperBound) } }
    }
    return beginnings.sorted().filter {
      time.lowerBound <= $0 && $0 + minutes <= time.upperBound
    }
  }

  /// The days on which some duty would break a rest, with the duties that do
  /// not.
  func free(during rest: Range<Int>) -> [(day: Int, duties: [Int])] {
    let first = (rest.lowerBound - midnight(0)) / 1440 - lookback - 2
    return (first...(first + lookback + rest.count / 1440 + 5)).compactMap { day in
      guard day < practice.horizon.days else { return nil }
      let isWork = practice.shifts.map { self.isWork($0, day, during: rest) }
      guard isWork.contains(true) else { return nil }
      return (
        day, duties.indices.filter { duty in !duties[duty].elements.contains { isWork[$0.shift] } }
      )
    }
  }

  /// Whether a shift of a day is work within a rest.
  func isWork(_ shift: Shift, _ day: Int, during rest: Range<Int>) -> Bool {
    span(shift, day)?.overlaps(rest) ?? false
  }

  private func span(_ shift: Shift, _ day: Int) -> Range<Int>? {
    shift.onCall ? nil : practice.span(of: shift, on: practice.horizon.date(at: day))
  }
}
