import PracticeDomain

extension KeepTogetherRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    let members = view.members(of: header.scope)
    return members.indices.flatMap { first in
      members[(first + 1)...].flatMap { second in
        view.days.compactMap { day in
          finding(members[first], second, day, selection, view)
        }
      }
    }
  }

  private func finding(
    _ first: Timeline,
    _ second: Timeline,
    _ day: Int,
    _ selection: WorkSelection,
    _ view: RosterView
  ) -> Finding? {
    let ours = Set(first.works(on: day).filter(selection.contains).map(\.shift))
    let theirs = Set(second.works(on: day).filter(selection.contains).map(\.shift))
    let units =
      unit == .shift
      ? ours.symmetricDifference(theirs).count : (ours.isEmpty == theirs.isEmpty ? 0 : 1)
    return finding(
      units,
      at: price,
      who: [first.professional.id, second.professional.id],
      on: [view.date(day)],
      "\(first.professional.name) and \(second.professional.name) do not work the same "
        + "\(unit.rawValue)s on \(view.date(day).words)."
    )
  }
}
