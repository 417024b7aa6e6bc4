import PracticeDomain

/// How many are there in a role through the hours of each day, beside how many
/// are wanted.
struct HeatLine: Sendable {
  /// A stretch of a day with one number.
  struct Run: Sendable, Equatable {
    /// Minutes after local midnight.
    var minutes: Range<Int>
    let present: Int
    /// The number wanted, where it is missed; otherwise 0.
    let wanted: Int
    let standing: CoverLine.Standing
  }

  let label: String
  /// By position in the horizon.
  let days: [[Run]]

  /// Minutes of the finest stretch.
  static let step = 15

  /// One line a role and place that is wanted or worked, in the practice's
  /// order. None where no shift has a start.
  static func all(_ sheet: RosterSheet) -> [HeatLine] {
    let facts = sheet.facts
    let presence = Presence(facts)
    var subjects: [Subject] = []
    for skill in facts.practice.skills.map(\.id) {
      let wanted = sheet.cover.map(\.requirement).filter { $0.role == skill }
      let isWorked = facts.roster.assignments.contains { $0.role == skill }
      if isWorked || wanted.contains(where: { $0.place == nil }) {
        subjects.append(Subject(role: skill, place: nil))
      }
      for place in wanted.compactMap(\.place) {
        let subject = Subject(role: skill, place: place)
        if !subjects.contains(subject) { subjects.append(subject) }
      }
    }
    for requirement in sheet.cover.map(\.requirement) where requirement.role == nil {
      let subject = Subject(role: nil, place: requirement.place)
      if !subjects.contains(subject) { subjects.append(subject) }
    }
    return subjects.map { HeatLine($0, sheet, presence) }
      .filter { line in line.days.contains { !$0.isEmpty } }
  }

  private struct Subject: Equatable {
    let role: Identifier<Skill>?
    let place: Identifier<Place>?
  }

  private init(_ subject: Subject, _ sheet: RosterSheet, _ presence: Presence) {
    let facts = sheet.facts
    label =
      (subject.role.map(facts.name) ?? "Anyone")
      + (subject.place.map { " at \(facts.name(of: $0))" } ?? "")
    let lines = sheet.cover.filter {
      $0.requirement.role == subject.role && $0.requirement.place == subject.place
    }
    var active = [[CoverLine]](repeating: [], count: sheet.days.count)
    for line in lines {
      for (day, numbers) in line.days.enumerated() where numbers != nil { active[day].append(line) }
    }
    days = sheet.days.indices.map { day in
      Self.runs(subject, active[day], day, facts, presence)
    }
  }

  private static func runs(
    _ subject: Subject,
    _ lines: [CoverLine],
    _ day: Int,
    _ facts: RosterFacts,
    _ presence: Presence
  ) -> [Run] {
    let date = facts.practice.horizon.date(at: day)
    let demand = ShiftDemand(lines, on: date, facts)
    let steps = lines.flatMap { line in
      (line.days[day]?.counts ?? []).filter { $0.piece != nil }.map { ($0, line.wanted) }
    }
    var runs: [Run] = []
    for minute in stride(from: 0, to: 1440, by: step) {
      let start = facts.practice.clock.instant(on: date, minutes: minute)
      let end = facts.practice.clock.instant(on: date, minutes: minute + step)
      guard start < end else { continue }
      let present = presence.number(
        during: start..<end,
        on: date,
        role: subject.role,
        place: subject.place
      )
      let resting = presence.number(
        restingDuring: start..<end,
        on: date,
        role: subject.role,
        place: subject.place
      )
      let run = run(minute, start..<end, (present, resting), steps, demand)
      if run.present == 0 && run.wanted == 0 { continue }
      if let last = runs.last, last.minutes.upperBound == minute, last.present == run.present,
        last.wanted == run.wanted, last.standing == run.standing
      {
        runs[runs.count - 1].minutes = last.minutes.lowerBound..<(minute + step)
      } else {
        runs.append(run)
      }
    }
    return runs
  }

  /// A quarter of an hour: within a step of an interval that is wanted, the
  /// number of that step; else the number there, beside what the shifts want,
  /// for which whoever is on a break of such a shift is on duty.
  private static func run(
    _ minute: Int,
    _ piece: Range<Int>,
    _ people: (present: Int, resting: Int),
    _ steps: [(count: CoverLine.Count, wanted: Int)],
    _ demand: ShiftDemand
  ) -> Run {
    let minutes = minute..<(minute + step)
    let during = steps.filter { step in
      step.count.piece.map { $0.contains(piece.lowerBound) } ?? false
    }
    if let (count, wanted) = during.max(by: { $0.count.standing < $1.count.standing }) {
      return Run(
        minutes: minutes,
        present: count.present,
        wanted: count.standing == .met ? 0 : wanted,
        standing: count.standing
      )
    }
    let (least, wanted) = demand.numbers(during: piece)
    let staff = people.present + people.resting
    let standing: CoverLine.Standing =
      staff < least ? .uncovered : staff < wanted ? .belowPreferred : .met
    return Run(
      minutes: minutes,
      present: people.present,
      wanted: standing == .met ? 0 : wanted,
      standing: standing
    )
  }
}
