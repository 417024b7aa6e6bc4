public import PracticeDomain

extension PlanDocument {
  /// What the plan wants kept: every day of everyone it was made for, a day
  /// without an entry as a free one. Breaks are not kept.
  ///
  /// It was made for those that its evidence names, or for everyone of the
  /// practice where it has none.
  ///
  /// - Throws: every entry that names nothing in the practice.
  public func kept(in practice: Practice, file: String) throws(FormatProblems) -> [KeptCell] {
    try checkNames(in: practice, file: file)
    var items: [Identifier<Professional>: [CalendarDate: [KeptCell.Item]]] = [:]
    for assignment in entries.map(\.assignment) {
      let item = KeptCell.Item(
        shift: assignment.shift,
        role: assignment.role,
        place: assignment.place
      )
      items[assignment.professional, default: [:]][assignment.date, default: []].append(item)
    }
    let named = evidence.map { Set($0.fingerprints.professionals.keys) }
    let people = practice.professionals.map(\.id).filter {
      items[$0] != nil || named?.contains($0.text) ?? true
    }
    return people.flatMap { id in
      horizon.dates.map { date in
        KeptCell(professional: id, date: date, shifts: items[id]?[date] ?? [])
      }
    }
  }

  private func checkNames(in practice: Practice, file: String) throws(FormatProblems) {
    var log = ProblemLog(file: file)
    let people = Set(practice.professionals.map(\.id))
    let shifts = Set(practice.shifts.map(\.id))
    let skills = Set(practice.skills.map(\.id))
    let places = Set(practice.sites.map(\.id) + practice.rooms.map(\.id))
    for (position, entry) in entries.enumerated() {
      let (field, assignment) = ("assignments[\(position)]", entry.assignment)
      func note(_ key: String, _ value: String, _ noun: String) {
        log.add(field: "\(field).\(key)", value: value, expected: "the id of a \(noun)")
      }
      if !people.contains(assignment.professional) {
        note("professional", assignment.professional.text, "professional")
      }
      if !shifts.contains(assignment.shift) { note("shift", assignment.shift.text, "shift") }
      if let role = assignment.role, !skills.contains(role) { note("role", role.text, "skill") }
      if let place = assignment.place, !places.contains(place) {
        note("place", place.text, "site or room")
      }
    }
    try log.check()
  }
}
