import PracticeDomain

/// Counts who is on duty: on shifts, or at each step of an interval.
struct CoverCounter {
  /// A number on duty and what it is about.
  struct Count {
    let number: Int
    let words: String
  }

  private let view: RosterView
  private let firstDay: Int
  /// Work by day from ``firstDay``, then by shift.
  private let works: [[[Work]]]
  /// The most days before a day on which a shift that reaches into it begins.
  private let lookback: Int

  init(_ timelines: [Timeline], in view: RosterView) {
    self.view = view
    let latest = view.practice.shifts.compactMap { shift in
      shift.start.map { $0.minutes + shift.length }
    }.max()
    let lookback = (latest ?? 0) / 1440 + 1
    self.lookback = lookback
    firstDay = -lookback
    let empty = [[Work]](repeating: [], count: view.practice.shifts.count)
    var works = [[[Work]]](repeating: empty, count: view.horizon.days + lookback)
    for timeline in timelines {
      for work in timeline.works where work.day >= -lookback {
        works[work.day + lookback][work.shift].append(work)
      }
    }
    self.works = works
  }

  /// The count of a requirement on a day, or its counts step by step.
  func counts(of requirement: CoverRequirement, on day: Int) -> [Count] {
    let wanted = WorkSelection(requirement.selector, in: view.practice)
    switch requirement.subject {
    case .shifts(let shifts):
      return [onShifts(shifts, wanted, requirement, day)]
    case .interval(let part, let step):
      return steps(of: part, step, on: day).map { piece, words in
        Count(
          number: present(in: piece, wanted, on: day),
          words: self.words(words, requirement)
        )
      }
    }
  }

  private func onShifts(
    _ shifts: [Identifier<Shift>],
    _ wanted: WorkSelection,
    _ requirement: CoverRequirement,
    _ day: Int
  ) -> Count {
    let positions =
      shifts.isEmpty
      ? Array(view.practice.shifts.indices)
      : Set(shifts.compactMap { view.index.shiftIndex[$0] }).sorted()
    let number = positions.reduce(0) { sum, shift in
      sum + works[day - firstDay][shift].count { wanted.contains($0) }
    }
    let names = shifts.isEmpty ? "All shifts" : shifts.map(\.text).joined(separator: " or ")
    return Count(number: number, words: self.words(names, requirement))
  }

  /// The steps of a part of a day; one that a clock change swallows is left
  /// out.
  private func steps(
    of part: DayPart,
    _ step: Int,
    on day: Int
  ) -> [(piece: Range<Int>, words: String)] {
    let (from, until) = (part.from.minutes, part.until.minutes)
    return stride(from: from, to: until, by: max(1, step)).compactMap { minutes in
      let end = min(until, minutes + max(1, step))
      let clock = view.practice.clock
      let start = clock.instant(on: view.date(day), minutes: minutes)
      let stop = clock.instant(on: view.date(day), minutes: end)
      guard start < stop, let first = TimeOfDay(minutes: minutes),
        let last = TimeOfDay(minutes: end)
      else { return nil }
      return (start..<stop, "\(first) to \(last)")
    }
  }

  /// How many shifts, begun that day or before, cover a piece of time.
  private func present(in piece: Range<Int>, _ wanted: WorkSelection, on day: Int) -> Int {
    (max(firstDay, day - lookback)...day).reduce(0) { sum, begun in
      works[begun - firstDay].enumerated().reduce(sum) { sum, element in
        let shift = view.practice.shifts[element.offset]
        guard !shift.onCall, let first = element.element.first,
          Self.isAtWork(shift, first.span, during: piece)
        else { return sum }
        return sum
          + element.element.count {
            wanted.contains($0) && !($0.placedBreak?.overlaps(piece) ?? false)
          }
      }
    }
  }

  /// Whether a shift is spent at work for the whole of a piece of time.
  private static func isAtWork(
    _ shift: Shift,
    _ span: Range<Int>?,
    during piece: Range<Int>
  ) -> Bool {
    guard let span, span.lowerBound <= piece.lowerBound, piece.upperBound <= span.upperBound
    else { return false }
    return !shift.breaks.contains { pause in
      guard let offset = pause.offset else { return false }
      let start = span.lowerBound + offset
      return piece.overlaps(start..<(start + max(0, pause.length)))
    }
  }

  private func words(_ subject: String, _ requirement: CoverRequirement) -> String {
    let role = requirement.role.map { id in
      view.practice.skills.first { $0.id == id }?.name ?? id.text
    }
    let place = requirement.place.map(view.practice.name(ofPlace:))
    return subject + (role.map { " as \($0)" } ?? "") + (place.map { " at \($0)" } ?? "")
  }
}

extension CoverRequirement {
  /// The role and place wanted, of any shift.
  fileprivate var selector: ShiftSelector {
    ShiftSelector(roles: role.map { [$0] } ?? [], places: place.map { [$0] } ?? [])
  }
}
