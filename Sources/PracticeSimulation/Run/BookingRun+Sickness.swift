import Primitives
import Simulation
import Slots

extension BookingRun {
  /// Somebody calls in sick: others stand in, or their visits are moved.
  mutating func miss(_ spell: Absences.Spell, _ agenda: inout Agenda<Event>) {
    var moved: [Int] = []
    for day in spell.days {
      for duty in frame.dutiesOfDay[day] where frame.duties[duty].person == spell.person {
        guard absences.states[duty] == .kept, absences.settle(duty) == .missed,
          frame.bookable.contains(spell.person)
        else { continue }
        moved += clear(duty)
        block(duty)
      }
    }
    for number in moved.sorted(by: { visits[$0].start < visits[$1].start }) {
      if visits[number].isMeasured { tally.rebookings += 1 }
      visits[number].status = .refused
      guard let range = range(of: number, after: nil, agenda.now) else { continue }
      _ = place(number, within: range, &agenda)
    }
  }

  /// Takes the visits and breaks of somebody during a duty out of the book.
  ///
  /// - Returns: the visits.
  private mutating func clear(_ duty: Int) -> [Int] {
    let (person, day) = (frame.duties[duty].person, frame.duties[duty].day)
    for pause in frame.pauses[day] where pause.person == person { book.cancel(pause.booking) }
    let own = visitsOfDay[day].filter { number in
      guard visits[number].status == .booked, frame.day(ofSlot: visits[number].start) == day,
        let booking = book.booking(visits[number].booking)
      else { return false }
      return booking.placements.contains { $0.members.contains { $0.contains(person) } }
    }
    // One who was moved away and back the same day stands in the list twice.
    let numbers = Set(own).sorted()
    for number in numbers { free(number) }
    return numbers
  }

  /// Fills a duty, so that nothing is booked in it.
  private mutating func block(_ number: Int) {
    let duty = frame.duties[number]
    for piece in duty.pieces {
      let low = (piece.lowerBound + frame.grid - 1) / frame.grid
      let length = piece.upperBound / frame.grid - low
      guard length > 0 else { continue }
      let slots = low..<low + 1
      let phase = BookPhase(
        choice: 0,
        length: length,
        starts: [.init(slots: slots, location: 0)],
        needs: [
          Need(candidates: [BookCandidate(resource: duty.person, spans: [.init(slots: slots)])])
        ]
      )
      let placement = BookSolution.Placement(start: low, location: 0, members: [[duty.person]])
      _ = book.book(
        SlotOffer(placements: [placement]),
        for: Wish(phases: [phase], isQuiet: true)
      )
    }
  }
}
