public import PracticeDomain
internal import Primitives

extension CoverRule: CompilableRule {
  /// Adds a cover for each requirement and day, or step of the day.
  public func compile(into draft: inout RosterDraft) {
    let people = draft.problem.peopleSet(draft.people(in: header.scope))
    for requirement in draft.practice.cover {
      let days = draft.days.filter {
        requirement.days.contains(draft.practice.horizon.date(at: $0))
      }
      switch requirement.subject {
      case .shifts(let shifts): addShifts(requirement, shifts, people, days, &draft)
      case .interval(let part, let step):
        for day in days { addInterval(requirement, part, step, people, day, &draft) }
      }
    }
  }

  private func addShifts(
    _ requirement: CoverRequirement,
    _ shifts: [Identifier<Shift>],
    _ people: Int,
    _ days: [Int],
    _ draft: inout RosterDraft
  ) {
    let counts = draft.duties.map { duty in
      duty.elements.count { element in
        (shifts.isEmpty || shifts.contains(draft.practice.shifts[element.shift].id))
          && requirement.accepts(element.role, element.place, in: draft.practice)
      }
    }
    let weighting = draft.problem.weighting(counts)
    for day in days {
      draft.problem.covers.append(
        Cover(
          parts: [.init(people: people, day: day, weighting: weighting)],
          band: band(of: requirement),
          origin: origin(days: [day], "\(requirement.id): \(requirement.words)")
        )
      )
    }
  }

  private func addInterval(
    _ requirement: CoverRequirement,
    _ part: DayPart,
    _ step: Int,
    _ people: Int,
    _ day: Int,
    _ draft: inout RosterDraft
  ) {
    let date = draft.practice.horizon.date(at: day)
    let clock = draft.practice.clock
    for from in stride(from: part.from.minutes, to: part.until.minutes, by: max(1, step)) {
      let until = min(from + max(1, step), part.until.minutes)
      let start = clock.instant(on: date, minutes: from)
      let stop = clock.instant(on: date, minutes: until)
      // A clock change may swallow a step.
      guard start < stop else { continue }
      let begun = (day - draft.lookback)...day
      let parts = begun.filter { $0 >= 0 }.compactMap {
        self.part(requirement, start..<stop, people, $0, &draft)
      }
      let known = begun.filter { $0 < 0 }.reduce(0) {
        $0 + past(requirement, start..<stop, people, back: -$1, draft)
      }
      let label = TimeOfDay(minutes: from).map { "\($0)" } ?? ""
      draft.intervalCovers.append(
        IntervalCover(
          cover: draft.problem.covers.count,
          people: people,
          requirement: requirement,
          day: day,
          time: start..<stop
        )
      )
      draft.problem.covers.append(
        Cover(
          parts: parts,
          constant: known,
          band: band(of: requirement),
          origin: origin(days: [day], "\(requirement.id) at \(label): \(requirement.words)")
        )
      )
    }
  }

  /// Who begins on a day and is present during a step; nil when nobody can be.
  private func part(
    _ requirement: CoverRequirement,
    _ time: Range<Int>,
    _ people: Int,
    _ day: Int,
    _ draft: inout RosterDraft
  ) -> Cover.Part? {
    let date = draft.practice.horizon.date(at: day)
    let present = draft.practice.shifts.map { $0.isPresent(during: time, on: date, draft.practice) }
    guard present.contains(true) else { return nil }
    let weights = draft.duties.map { duty in
      duty.elements.count {
        present[$0.shift] && requirement.accepts($0.role, $0.place, in: draft.practice)
      }
    }
    return .init(people: people, day: day, weighting: draft.problem.weighting(weights))
  }

  /// Shifts of a day before the horizon that run into a step.
  private func past(
    _ requirement: CoverRequirement,
    _ time: Range<Int>,
    _ people: Int,
    back: Int,
    _ draft: RosterDraft
  ) -> Int {
    let date = draft.practice.horizon.start.adding(days: -back)
    return draft.problem.peopleSets[people].reduce(0) { sum, person in
      sum
        + draft.assignmentsKnownByDay(person, back: back).count { assignment in
          guard let shift = draft.practice.shift(assignment.shift) else { return false }
          return shift.isPresent(during: time, on: date, draft.practice)
            && !shift.isOnPlacedBreak(
              at: assignment.breakOffset,
              during: time,
              on: date,
              draft.practice
            )
            && requirement.accepts(assignment.role, assignment.place, in: draft.practice)
        }
    }
  }

  private func band(of requirement: CoverRequirement) -> Band {
    let shortage = requirement.shortagePrice ?? shortagePrice
    let preference = requirement.preferencePrice ?? preferencePrice
    let preferred = max(requirement.preferred ?? 0, requirement.minimum)
    var tiers: [ConvexPrice.Tier] = []
    if case .soft(let price) = preference, preferred > requirement.minimum {
      tiers.append(.init(units: preferred - requirement.minimum, price: price))
    }
    if case .soft(let price) = shortage, requirement.minimum > 0 {
      tiers.append(.init(units: requirement.minimum, price: price))
    }
    if preference == .hard && preferred > requirement.minimum { tiers = [] }
    return Band(
      minimum: preferred > 0 ? preferred : nil,
      shortage: ConvexPrice(tiers: tiers),
      maximum: requirement.maximum,
      excess: ConvexPrice((requirement.excessPrice ?? excessPrice).penalty)
    )
  }
}

extension CoverRequirement {
  /// Whether work in a role at a place counts.
  func accepts(
    _ role: Identifier<Skill>?,
    _ place: Identifier<Place>?,
    in practice: Practice
  ) -> Bool {
    if let wanted = self.role, role != wanted { return false }
    guard let wanted = self.place else { return true }
    return practice.place(place, isWithin: wanted)
  }

  /// In words, as in `at least 2, better 3`.
  fileprivate var words: String {
    var words: [String] = []
    if minimum > 0 { words.append("at least \(minimum)") }
    if let preferred, preferred > minimum { words.append("better \(preferred)") }
    if let maximum { words.append("at most \(maximum)") }
    return words.joined(separator: ", ")
  }
}

extension Shift {
  /// Whether someone on this shift of a date is at work for the whole of a
  /// time: not on call, and not on a break that lies fixed in it.
  func isPresent(
    during time: Range<Int>,
    on date: CalendarDate,
    _ practice: Practice
  ) -> Bool {
    guard !onCall, let span = practice.span(of: self, on: date),
      span.lowerBound <= time.lowerBound, time.upperBound <= span.upperBound
    else { return false }
    return !breaks.contains { pause in
      guard let offset = pause.offset else { return false }
      let from = span.lowerBound + offset
      return time.overlaps(from..<(from + max(0, pause.length)))
    }
  }

  /// Whether the break with a window, placed at an offset or else as early as
  /// may be, overlaps a time.
  func isOnPlacedBreak(
    at offset: Int?,
    during time: Range<Int>,
    on date: CalendarDate,
    _ practice: Practice
  ) -> Bool {
    guard let pause = placedBreak, let first = offset ?? pause.placements.first,
      let span = practice.span(of: self, on: date)
    else { return false }
    let from = span.lowerBound + first
    return time.overlaps(from..<(from + pause.length))
  }
}
