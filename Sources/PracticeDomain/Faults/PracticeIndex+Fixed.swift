extension PracticeIndex {
  func faults(of fixed: FixedAssignment) -> [FieldFault] {
    let unknown =
      missing(fixed.professional) + missing(fixed.shift)
      + missing(fixed.role, "role", in: skills) + missing(fixed.place, "place", in: places)
    guard unknown.isEmpty, let professional = professionals[fixed.professional] else {
      return unknown
    }
    guard let shift = fixed.shift.flatMap({ shifts[$0] }) else { return outside(fixed.date) }
    return outside(fixed.date)
      + faults(of: fixed, professional, shift)
      + placeFaults(of: fixed, professional, shift)
      + leaveFaults(of: fixed, shift)
  }

  private func faults(
    of fixed: FixedAssignment,
    _ professional: Professional,
    _ shift: Shift
  ) -> [FieldFault] {
    var faults: [FieldFault] = []
    if !professional.isEmployed(on: fixed.date) {
      faults.append(FieldFault("professional", "is not employed on that day"))
    }
    if !shift.days.contains(fixed.date) {
      faults.append(FieldFault("shift", "is not worked on that day"))
    }
    if let role = fixed.role, !shift.roles.contains(role) {
      faults.append(
        FieldFault(
          "role",
          "is no role of the shift",
          expected: shift.roles.isEmpty ? "none" : words(shift.roles)
        )
      )
    }
    let roles = fixed.role.map { [$0] } ?? shift.roles
    if !roles.isEmpty, !roles.contains(where: { professional.holds($0, on: fixed.date) }) {
      faults.append(
        FieldFault(
          "professional",
          "is not qualified for the shift on that day",
          expected: words(roles)
        )
      )
    }
    return faults
  }

  private func words<Entity>(_ ids: [Identifier<Entity>]) -> String {
    ids.map(\.text).joined(separator: " or ")
  }

  private func placeFaults(
    of fixed: FixedAssignment,
    _ professional: Professional,
    _ shift: Shift
  ) -> [FieldFault] {
    guard let place = fixed.place else { return [] }
    let isOfShift = shift.places.contains(place)
    let isOfPerson =
      professional.places.isEmpty
      || professional.places.sorted().contains { practice.place(place, isWithin: $0) }
    return (isOfShift ? [] : [FieldFault("place", "is no place of the shift")])
      + (isOfPerson ? [] : [FieldFault("place", "is none where the professional works")])
  }

  private func leaveFaults(of fixed: FixedAssignment, _ shift: Shift) -> [FieldFault] {
    let isAway = (leave[fixed.professional] ?? []).contains { leave in
      if leave.part == nil, leave.contains(fixed.date.adding(days: 1)),
        let start = shift.start, start.minutes + shift.length > 1440
      {
        return true
      }
      guard leave.contains(fixed.date) else { return false }
      guard let part = leave.part, let start = shift.start else { return true }
      return part.from.minutes < start.minutes + shift.length
        && start.minutes < part.until.minutes
    }
    return isAway ? [FieldFault("professional", "is on leave on that day")] : []
  }
}
