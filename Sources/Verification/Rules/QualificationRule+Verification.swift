import PracticeDomain

extension QualificationRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    view.members(of: header.scope).flatMap { timeline in
      timeline.works.compactMap { work in
        guard work.day >= 0 else { return nil }
        let reasons = reasons(against: work, of: timeline.professional, in: view)
        return finding(
          reasons.isEmpty ? 0 : 1,
          at: .hard,
          who: [timeline.professional.id],
          on: [view.date(work.day)],
          "\(timeline.professional.name) may not work \(view.shift(of: work).name) on "
            + "\(view.date(work.day).words): \(reasons.joined(separator: ", "))."
        )
      }
    }
  }

  private func reasons(
    against work: Work,
    of professional: Professional,
    in view: RosterView
  ) -> [String] {
    let shift = view.shift(of: work)
    let date = view.date(work.day)
    var reasons: [String] = []
    if !shift.days.contains(date) { reasons.append("there is no such shift that day") }
    if !professional.isEmployed(on: date) { reasons.append("not employed that day") }
    if let reason = roleReason(work.role, shift, professional, date) { reasons.append(reason) }
    if let reason = placeReason(work.place, shift, professional, view) { reasons.append(reason) }
    return reasons
  }

  private func roleReason(
    _ role: Identifier<Skill>?,
    _ shift: Shift,
    _ professional: Professional,
    _ date: CalendarDate
  ) -> String? {
    guard let role else { return shift.roles.isEmpty ? nil : "no role is given" }
    if !shift.roles.contains(role) { return "\(role) is no role of the shift" }
    return professional.holds(role, on: date) ? nil : "skill \(role) is not held that day"
  }

  private func placeReason(
    _ place: Identifier<Place>?,
    _ shift: Shift,
    _ professional: Professional,
    _ view: RosterView
  ) -> String? {
    guard let place else { return shift.places.isEmpty ? nil : "no place is given" }
    if !shift.places.contains(place) { return "\(place) is no place of the shift" }
    let works =
      professional.places.isEmpty
      || professional.places.contains { view.practice.place(place, isWithin: $0) }
    return works ? nil : "not at \(place)"
  }
}
