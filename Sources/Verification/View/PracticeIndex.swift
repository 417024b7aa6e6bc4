import PracticeDomain

/// A practice with its ids resolved, for the checks to share.
struct PracticeIndex {
  let practice: Practice
  let shiftIndex: [Identifier<Shift>: Int]
  let personIndex: [Identifier<Professional>: Int]
  let skills: Set<Identifier<Skill>>
  let places: Set<Identifier<Place>>

  init(_ practice: Practice) {
    self.practice = practice
    shiftIndex = Dictionary(
      practice.shifts.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    personIndex = Dictionary(
      practice.professionals.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    skills = Set(practice.skills.map(\.id))
    places = Set(practice.sites.map(\.id) + practice.rooms.map(\.id))
  }

  /// An assignment with professional, day and shift as positions.
  struct Placed {
    let person: Int
    let day: Int
    let shift: Int
    let assignment: Assignment
  }

  /// Parts a roster into what can be checked and findings on the rest.
  func sift(_ roster: Roster) -> (sound: [Placed], faults: [Finding]) {
    var sound: [Placed] = []
    sound.reserveCapacity(roster.assignments.count)
    var faults = horizonFault(roster).map { [$0] } ?? []
    var seen = Set<Assignment>(minimumCapacity: roster.assignments.count)
    for assignment in roster.assignments {
      let isNew = seen.insert(assignment).inserted
      let problems = problems(of: assignment, isNew: isNew)
      faults += problems.map { fault(assignment, $0) }
      guard isNew, let person = personIndex[assignment.professional],
        let shift = shiftIndex[assignment.shift],
        let day = practice.horizon.index(of: assignment.date)
      else { continue }
      sound.append(Placed(person: person, day: day, shift: shift, assignment: assignment))
    }
    return (sound, faults)
  }

  private func horizonFault(_ roster: Roster) -> Finding? {
    let wanted = practice.horizon
    guard roster.horizon != wanted else { return nil }
    let found = roster.horizon
    return Finding(
      rule: Finding.rosterRule,
      kind: Finding.rosterRule,
      dates: [found.start, found.end],
      sentence: "The roster covers \(found.start) to \(found.end), but the practice plans "
        + "\(wanted.start) to \(wanted.end)."
    )
  }

  private func problems(of assignment: Assignment, isNew: Bool) -> [String] {
    var problems: [String] = []
    if !isNew { problems.append("stands twice") }
    if personIndex[assignment.professional] == nil { problems.append("names nobody known") }
    if shiftIndex[assignment.shift] == nil { problems.append("names no known shift") }
    if let role = assignment.role, !skills.contains(role) {
      problems.append("names an unknown role, \(role)")
    }
    if let place = assignment.place, !places.contains(place) {
      problems.append("names an unknown place, \(place)")
    }
    if let offset = assignment.breakOffset, let shift = shiftIndex[assignment.shift],
      !allows(offset, in: practice.shifts[shift])
    {
      problems.append("takes its break at a time that is not allowed")
    }
    if !practice.horizon.contains(assignment.date) {
      problems.append("lies outside the days planned")
    }
    return problems
  }

  /// Whether a break may be taken so many minutes after a shift starts: in
  /// steps from the beginning of its window, and whole within it.
  private func allows(_ offset: Int, in shift: Shift) -> Bool {
    shift.breaks.contains { pause in
      guard let window = pause.window else { return false }
      return offset >= window.lowerBound && offset + pause.length <= window.upperBound
        && (offset - window.lowerBound).isMultiple(of: ShiftBreak.placementStep)
    }
  }

  private func fault(_ assignment: Assignment, _ problem: String) -> Finding {
    Finding(
      rule: Finding.rosterRule,
      kind: Finding.rosterRule,
      professionals: [assignment.professional],
      dates: [assignment.date],
      sentence: "The assignment of \(assignment.professional) to shift \(assignment.shift) on "
        + "\(assignment.date) \(problem)."
    )
  }
}
