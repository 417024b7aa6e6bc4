import Compilation
import PracticeDomain
import Primitives
import TestSupport
import Testing

/// Books of one demand under several rosters.
@Suite struct OtherRosterTests {
  /// The same roster with assignments passed on, left out and put elsewhere.
  private func changed(_ roster: Roster, in practice: Practice, seed: UInt64) -> Roster {
    var random = SeededGenerator(seed: seed)
    var roster = roster
    roster.assignments = roster.assignments.compactMap { assignment in
      var assignment = assignment
      switch random.integer(0...5) {
      case 0: return nil
      case 1: assignment.professional = random.one(of: practice.professionals).id
      case 2: assignment.shift = random.one(of: practice.shifts).id
      case 3: assignment.date = random.one(of: Array(practice.horizon.dates))
      case 4: assignment.place = random.once(in: 2) ? nil : "r0"
      default: break
      }
      return assignment
    }
    return roster
  }

  @Test(
    "What is compiled for another roster is what is compiled from nothing",
    arguments: 0..<UInt64(200)
  )
  func under(seed: UInt64) throws {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    var book = try CompiledBook(practice, roster: roster)
    for step in UInt64(0)..<3 {
      let other = changed(roster, in: practice, seed: seed &* 3 &+ step)
      book = try book.under(other)
      let afresh = try CompiledBook(practice, roster: other)
      #expect(String(describing: book.problem) == String(describing: afresh.problem))
      #expect(book.roster == other)
    }
  }
}
