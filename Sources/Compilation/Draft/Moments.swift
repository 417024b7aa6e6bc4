internal import PracticeDomain
internal import Primitives

/// A day from midnight to midnight, cut into pieces in which nobody comes or
/// goes.
struct Moments {
  /// The day.
  let day: Int
  /// The pieces, in order, in minutes since 1970 UTC.
  let pieces: [Range<Int>]
  /// The days on which work that reaches into the day may have begun.
  let begun: ClosedRange<Int>
  /// For each of them and each shift, when someone on it is at work.
  private let times: [[[Range<Int>]]]

  /// - Parameter leavesOut: whether breaks of a given time are left out.
  init(_ draft: RosterDraft, day: Int, leavesOutBreaks: Bool) {
    let practice = draft.practice
    let begun = (day - draft.lookback)...day
    self.day = day
    self.begun = begun
    let times = begun.map { day in
      practice.shifts.map { shift in
        Self.times(of: shift, on: practice.horizon.date(at: day), practice, leavesOutBreaks)
      }
    }
    self.times = times
    let date = practice.horizon.date(at: day)
    let from = practice.clock.instant(on: date, minutes: 0)
    let until = practice.clock.instant(on: date, minutes: 1440)
    let inner = Set(times.joined().joined().flatMap { [$0.lowerBound, $0.upperBound] })
      .filter { from < $0 && $0 < until }
    let cuts = [from] + inner.sorted() + [until]
    pieces = zip(cuts, cuts.dropFirst()).filter { $0 < $1 }.map { $0..<$1 }
  }

  /// When someone on a shift of a date is at work; nothing on call.
  private static func times(
    of shift: Shift,
    on date: CalendarDate,
    _ practice: Practice,
    _ leavesOutBreaks: Bool
  ) -> [Range<Int>] {
    guard !shift.onCall, let span = practice.span(of: shift, on: date) else { return [] }
    var times = [span]
    for pause in shift.breaks where leavesOutBreaks {
      guard let offset = pause.offset else { continue }
      let from = min(span.lowerBound + offset, span.upperBound)
      let until = min(from + max(0, pause.length), span.upperBound)
      times = times.flatMap { time in
        [
          time.lowerBound..<max(time.lowerBound, min(from, time.upperBound)),
          min(time.upperBound, max(until, time.lowerBound))..<time.upperBound,
        ]
      }
    }
    return times.filter { !$0.isEmpty }
  }

  /// For each shift whether someone who began it on a day is at work during a
  /// piece.
  func isAtWork(during piece: Range<Int>, begun day: Int) -> [Bool] {
    times[day - begun.lowerBound].map { times in
      times.contains { $0.lowerBound <= piece.lowerBound && piece.upperBound <= $0.upperBound }
    }
  }
}

/// Whose work counts at a moment, where, and with which weight.
struct Presence {
  var work: ShiftSelector
  var place: Identifier<Place>?
  var weight = 1
  /// The people who count when their work begins on a date.
  var people: (CalendarDate) -> [Int]
}

extension RosterDraft {
  /// What counts in a piece of a day, as parts of a cover and an amount known
  /// from before the horizon.
  mutating func parts(
    of presence: Presence,
    during piece: Range<Int>,
    _ moments: Moments
  ) -> (parts: [Cover.Part], known: Int) {
    var parts: [Cover.Part] = []
    var known = 0
    for day in moments.begun {
      let isAtWork = moments.isAtWork(during: piece, begun: day)
      guard isAtWork.contains(true) else { continue }
      let people = presence.people(practice.horizon.date(at: day))
      guard day >= 0 else {
        known += presence.weight * self.known(presence, people, back: -day, isAtWork)
        continue
      }
      let weights = duties.map { duty in
        presence.weight
          * duty.elements.count {
            isAtWork[$0.shift] && selects(presence.work, $0) && isAt(presence.place, $0.place)
          }
      }
      guard !people.isEmpty, weights.contains(where: { $0 != 0 }) else { continue }
      parts.append(
        .init(
          people: problem.peopleSet(people),
          day: day,
          weighting: problem.weighting(weights)
        )
      )
    }
    return (parts, known)
  }

  private func known(
    _ presence: Presence,
    _ people: [Int],
    back: Int,
    _ isAtWork: [Bool]
  ) -> Int {
    people.reduce(0) { sum, person in
      sum
        + assignmentsKnownByDay(person, back: back).count { assignment in
          let shift = practice.shifts.firstIndex { $0.id == assignment.shift }
          return shift.map { isAtWork[$0] } ?? false && selects(presence.work, assignment)
            && isAt(presence.place, assignment.place)
        }
    }
  }

  private func isAt(_ wanted: Identifier<Place>?, _ place: Identifier<Place>?) -> Bool {
    wanted.map { practice.place(place, isWithin: $0) } ?? true
  }

  /// The positions of the professionals in a scope, skills held on a date.
  func people(in scope: Scope, on date: CalendarDate) -> [Int] {
    guard let day = Horizon(start: date, days: 1) else { return [] }
    return practice.professionals.indices.filter {
      scope.contains(practice.professionals[$0], over: day)
    }
  }
}

extension Price {
  /// The price for each started unit of a piece of time.
  func penalty(for piece: Range<Int>, unit: Int) -> Penalty {
    switch self {
    case .hard: .hard
    case .soft(let amount): .soft(amount * Int64((piece.count + unit - 1) / unit))
    }
  }
}
