internal import PracticeDomain
internal import Primitives

/// What one day before the horizon is known to have been.
enum PastDay {
  /// Free.
  case free
  /// Worked, with these assignments.
  case worked([Assignment])
  /// Worked on a shift that is not known.
  case workedSomehow
}

extension RosterDraft {
  /// What is known of a day before the horizon; nil when nothing is.
  ///
  /// - Parameter back: 1 for the eve of the horizon, 2 for the day before it.
  func past(_ person: Int, back: Int) -> PastDay? {
    let professional = practice.professionals[person].id
    guard let history = practice.history[professional] else { return nil }
    let date = practice.horizon.start.adding(days: -back)
    if let known = history.knownFrom, known < practice.horizon.start {
      guard date >= known else { return nil }
      let worked = pastWork[professional]?[date] ?? []
      return worked.isEmpty ? .free : .worked(worked)
    }
    switch history.standing {
    case nil: return nil
    case .off(let days): return back <= days ? .free : nil
    case .working(let days, let shift, let same):
      guard back <= days else { return nil }
      guard back <= same else { return .workedSomehow }
      return .worked([Assignment(professional: professional, date: date, shift: shift)])
    }
  }

  /// Whether days before the horizon are known one by one, and this is one.
  func isKnownByDay(_ person: Int, back: Int) -> Bool {
    let history = practice.history[practice.professionals[person].id]
    guard let known = history?.knownFrom, known < practice.horizon.start else { return false }
    return practice.horizon.start.adding(days: -back) >= known
  }

  /// The assignments of a day before the horizon that is known by itself.
  func assignmentsKnownByDay(_ person: Int, back: Int) -> [Assignment] {
    isKnownByDay(person, back: back) ? pastAssignments(person, back: back) : []
  }

  /// The assignments of a day before the horizon, from days known one by one
  /// or from a standing.
  func pastAssignments(_ person: Int, back: Int) -> [Assignment] {
    if case .worked(let assignments) = past(person, back: back) { assignments } else { [] }
  }

  /// The stretch open at the start of days for which a truth holds.
  ///
  /// - Parameters:
  ///   - isNeutral: days that neither lengthen nor end it, where days are known
  ///     one by one; a standing says itself how long it is.
  ///   - holds: the truth of a known day; nil when it cannot be told.
  func openStretch(
    _ person: Int,
    isNeutral: (CalendarDate) -> Bool,
    holds: (PastDay) -> Bool?
  ) -> Run.Start {
    let isByDay = isKnownByDay(person, back: 1)
    var length = 0
    var back = 1
    while let day = past(person, back: back), let truth = holds(day) {
      if !isByDay || !isNeutral(practice.horizon.start.adding(days: -back)) {
        guard truth else { return .open(length: length) }
        length += 1
      }
      back += 1
    }
    return Run.Start(length: length, isKnown: endsAtStanding(person, back: back))
  }

  /// Whether a stretch that takes up all days of a standing ends where it does:
  /// the day before is known to be of another kind.
  private func endsAtStanding(_ person: Int, back: Int) -> Bool {
    guard !isKnownByDay(person, back: 1),
      let history = practice.history[practice.professionals[person].id]
    else { return false }
    return switch history.standing {
    case nil: false
    case .off(let days), .working(let days, _, _): back > days
    }
  }

  /// How many days before a day a shift that reaches into it may have begun.
  var lookback: Int {
    let latest = practice.shifts.compactMap { shift in
      shift.start.map { $0.minutes + shift.length }
    }.max()
    return (latest ?? 0) / 1440 + 1
  }

  /// The leave that credits a person's date: the first that contains it.
  func leave(_ person: Int, on date: CalendarDate) -> Leave? {
    let professional = practice.professionals[person].id
    return practice.leave.first { $0.professional == professional && $0.contains(date) }
  }

  /// Whether a person is on leave for the whole of a date.
  func isOnLeave(_ person: Int, allOf date: CalendarDate) -> Bool {
    let professional = practice.professionals[person].id
    return practice.leave.contains {
      $0.professional == professional && $0.part == nil && $0.contains(date)
    }
  }

  /// Minutes that leave credits to a person on a date.
  func leaveCredit(_ person: Int, on date: CalendarDate) -> Int {
    guard let leave = leave(person, on: date) else { return 0 }
    if let credit = leave.creditPerDay { return credit }
    guard date.weekday < .saturday,
      let contract = practice.contract(of: practice.professionals[person]),
      let weekly = contract.weeklyMinutes, contract.weeklyDays > 0
    else { return 0 }
    let day = weekly / contract.weeklyDays
    return leave.part == nil ? day : day / 2
  }

  /// Minutes that a public holiday credits to a person on a date: the
  /// contract's share on Monday to Friday, without leave.
  func holidayCredit(_ person: Int, on date: CalendarDate) -> Int {
    let professional = practice.professionals[person]
    guard practice.holidays[date] != nil, date.weekday < .saturday,
      professional.isEmployed(on: date), leave(person, on: date) == nil,
      let contract = practice.contract(of: professional),
      let weekly = contract.weeklyMinutes, contract.weeklyDays > 0
    else { return 0 }
    return weekly / contract.weeklyDays
  }
}
