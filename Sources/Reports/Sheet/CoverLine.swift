import PracticeDomain

/// One cover requirement, day by day: how many are wanted and how many are
/// there.
struct CoverLine: Sendable {
  /// How a number compares with what is wanted.
  enum Standing: Int, Sendable, Comparable {
    case met
    case tooMany
    case belowPreferred
    case uncovered

    static func < (first: Standing, second: Standing) -> Bool { first.rawValue < second.rawValue }

    /// One word for a legend.
    var word: String {
      switch self {
      case .met: "as wanted"
      case .tooMany: "more than wanted"
      case .belowPreferred: "fewer than preferred"
      case .uncovered: "uncovered"
      }
    }
  }

  /// A number during a step of the day, or of a day's shifts.
  struct Count: Sendable {
    /// The wall-clock time; nil for a count of shifts.
    let part: DayPart?
    /// When, in minutes since 1970-01-01 UTC; nil for a count of shifts.
    let piece: Range<Int>?
    let present: Int
    let standing: Standing
  }

  /// A day of the requirement.
  struct Day: Sendable {
    let counts: [Count]

    /// The count that falls shortest of what is wanted.
    var worst: Count? {
      counts.enumerated().max {
        ($0.element.standing, -$0.element.present, -$0.offset)
          < ($1.element.standing, -$1.element.present, -$1.offset)
      }?.element
    }

    var standing: Standing { worst?.standing ?? .met }
  }

  let requirement: CoverRequirement
  /// The role and place wanted, in words.
  let subject: String
  /// The shifts or hours, in words.
  let span: String
  /// By position in the horizon; nil where the requirement does not apply.
  let days: [Day?]

  init(_ requirement: CoverRequirement, _ presence: Presence, _ facts: RosterFacts) {
    self.requirement = requirement
    subject = Self.subject(requirement, facts)
    span = Self.span(requirement)
    days = facts.practice.horizon.dates.map { date in
      guard requirement.days.contains(date) else { return nil }
      return Day(counts: Self.counts(requirement, presence, on: date, facts.practice))
    }
  }

  /// What is wanted, in words.
  var label: String { "\(subject): \(span)" }

  /// The first shift, or the hours.
  var shortSpan: String {
    guard case .shifts(let shifts) = requirement.subject, shifts.count > 1 else { return span }
    return "\(shifts[0])…"
  }

  /// The number wanted: the preferred one, else the least.
  var wanted: Int { requirement.preferred ?? requirement.minimum }

  private static func counts(
    _ requirement: CoverRequirement,
    _ presence: Presence,
    on date: CalendarDate,
    _ practice: Practice
  ) -> [Count] {
    let (role, place) = (requirement.role, requirement.place)
    switch requirement.subject {
    case .shifts(let shifts):
      let number = presence.number(on: date, shifts: shifts, role: role, place: place)
      return [
        Count(part: nil, piece: nil, present: number, standing: requirement.standing(of: number))
      ]
    case .interval(let part, let step):
      return steps(of: part, step).compactMap { part in
        let start = practice.clock.instant(on: date, minutes: part.from.minutes)
        let end = practice.clock.instant(on: date, minutes: part.until.minutes)
        guard start < end else { return nil }
        let number = presence.number(during: start..<end, on: date, role: role, place: place)
        return Count(
          part: part,
          piece: start..<end,
          present: number,
          standing: requirement.standing(of: number)
        )
      }
    }
  }

  private static func steps(of part: DayPart, _ step: Int) -> [DayPart] {
    let size = max(1, step)
    return stride(from: part.from.minutes, to: part.until.minutes, by: size).compactMap { minutes in
      guard let from = TimeOfDay(minutes: minutes),
        let until = TimeOfDay(minutes: min(part.until.minutes, minutes + size))
      else { return nil }
      return DayPart(from: from, until: until)
    }
  }

  private static func subject(_ requirement: CoverRequirement, _ facts: RosterFacts) -> String {
    let role = requirement.role.map(facts.name) ?? "Anyone"
    return role + (requirement.place.map { " at \(facts.name(of: $0))" } ?? "")
  }

  private static func span(_ requirement: CoverRequirement) -> String {
    switch requirement.subject {
    case .shifts(let shifts):
      shifts.isEmpty ? "any shift" : shifts.map(\.text).joined(separator: ", ")
    case .interval(let part, _): "\(part.from)–\(part.until)"
    }
  }
}

extension CoverRequirement {
  /// How a number compares with what is wanted.
  func standing(of number: Int) -> CoverLine.Standing {
    if number < minimum { return .uncovered }
    if number < preferred ?? minimum { return .belowPreferred }
    return number > maximum ?? .max ? .tooMany : .met
  }
}

extension CoverLine.Day {
  /// Steps of one standing and number that follow each other, joined: what is
  /// not as wanted, in the order of the day.
  var lapses: [(part: DayPart?, present: Int, standing: CoverLine.Standing)] {
    var lapses: [(part: DayPart?, present: Int, standing: CoverLine.Standing)] = []
    for count in counts where count.standing != .met {
      if let last = lapses.last, let before = last.part, let part = count.part,
        before.until == part.from, last.present == count.present, last.standing == count.standing
      {
        lapses[lapses.count - 1].part = DayPart(from: before.from, until: part.until)
      } else {
        lapses.append((count.part, count.present, count.standing))
      }
    }
    return lapses
  }
}
