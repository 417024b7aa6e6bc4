public import PracticeDomain
internal import Primitives

extension KeepRule: CompilableRule {
  /// Forbids duties other than those kept.
  public func compile(into draft: inout RosterDraft) {
    for cell in cells {
      guard let person = draft.person(cell.professional),
        let day = draft.practice.horizon.index(of: cell.date)
      else { continue }
      let others = draft.duties.indices.filter { !keeps(cell, draft.duties[$0], draft) }
      draft.charge(
        person: person,
        day: day,
        duties: others,
        penalty: .hard,
        origin: origin(people: [person], days: [day], words(cell, person, day, draft))
      )
    }
  }

  private func keeps(_ cell: KeptCell, _ duty: Duty, _ draft: RosterDraft) -> Bool {
    duty.elements.count == cell.shifts.count
      && cell.shifts.allSatisfy { item in
        duty.elements.contains {
          item.fits(draft.practice.shifts[$0.shift].id, $0.role, $0.place)
        }
      }
  }

  /// What is kept and, where nobody could do it, why.
  private func words(_ cell: KeptCell, _ person: Int, _ day: Int, _ draft: RosterDraft) -> String {
    let possible = draft.problem.cells[draft.problem.cellIndex(person: person, day: day)].possible
    let words = "\(cell.words), as in the plan to keep"
    if possible.contains(where: { keeps(cell, draft.duties[$0], draft) }) { return words }
    let obstacles = draft.practice.obstacles(to: cell).joined(separator: ", ")
    return "\(words), which is not possible" + (obstacles.isEmpty ? "" : ": \(obstacles)")
  }
}
