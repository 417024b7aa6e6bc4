import PracticeDomain

extension RoomsRule: VerifiableRule {
  func findings(in view: RosterView) -> [Finding] {
    let selection = WorkSelection(work, in: view.practice)
    let members = Set(view.members(of: header.scope).map(\.professional.id))
    let pieces = DayPieces(view, skipsBreaks: false)
    var findings: [Finding] = []
    for day in view.days {
      let room = places(on: view.date(day), view.practice)
      pieces.forEach(on: day) { piece, present in
        let there = present.filter { members.contains($0.who.id) && selection.contains($0.work) }
        let found = finding(
          (there.count - room) * piece.startedUnits(of: unit),
          at: price,
          who: there.map(\.who.id),
          on: [view.date(day)],
          "\(view.words(piece, on: day)): \(there.count) need a place of which there are \(room)."
        )
        if let found { findings.append(found) }
      }
    }
    return findings
  }

  /// How many can be accommodated on a date.
  private func places(on date: CalendarDate, _ practice: Practice) -> Int {
    func isOpen(_ closures: [DaySelector]) -> Bool { !closures.contains { $0.contains(date) } }
    if let equipment {
      let devices = practice.equipment.filter { $0.id == equipment && isOpen($0.closures) }
      return devices.first?.quantity ?? 0
    }
    var sum = 0
    for room in practice.rooms where isOpen(room.closures) {
      if !rooms.isEmpty && !rooms.contains(room.id) { continue }
      if let site, room.site != site { continue }
      if !room.features.isSuperset(of: features) { continue }
      sum += room.capacity
    }
    return sum
  }
}
