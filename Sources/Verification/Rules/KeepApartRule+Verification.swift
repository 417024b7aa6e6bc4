import PracticeDomain

extension KeepApartRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    let members = view.members(of: header.scope)
    return members.indices.flatMap { first in
      members[(first + 1)...].flatMap { second in
        view.days.flatMap { day in
          findings(members[first], second, day, selection, view)
        }
      }
    }
  }

  private func findings(
    _ first: Timeline,
    _ second: Timeline,
    _ day: Int,
    _ selection: WorkSelection,
    _ view: RosterView
  ) -> [Finding] {
    let theirs = Set(second.works(on: day).filter(selection.contains).map(\.shift))
    let ours = Set(first.works(on: day).filter(selection.contains).map(\.shift))
    return ours.intersection(theirs).sorted().compactMap { shift in
      finding(
        1,
        at: price,
        who: [first.professional.id, second.professional.id],
        on: [view.date(day)],
        "\(first.professional.name) and \(second.professional.name) both work "
          + "\(view.practice.shifts[shift].name) on \(view.date(day).words)."
      )
    }
  }
}
