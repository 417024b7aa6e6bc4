import PracticeDomain

@testable import Verification

extension Sample {
  /// Gives the practice two sites, north with room n1 and south, where letters
  /// draw shifts: E and L at n1, N at the south.
  mutating func usePlaces() {
    practice.sites = [Site(id: "north", name: "North"), Site(id: "south", name: "South")]
    practice.rooms = [Room(id: "n1", name: "Room 1", site: "north")]
    practice.shifts[0].places = ["n1"]
    practice.shifts[1].places = ["north"]
    practice.shifts[2].places = ["south"]
  }

  /// Verifies rows as ``verify(_:)`` does, each assignment at the first place of
  /// its shift.
  func verifyPlaced(_ rows: String...) -> Verdict {
    var roster = roster(rows)
    for index in roster.assignments.indices {
      let shift = practice.shift(roster.assignments[index].shift)
      roster.assignments[index].place = shift?.places.first
    }
    return Verifier(practice).verify(roster)
  }

  /// Makes the past of Ana known as ``knowPast(_:)`` does, with places.
  mutating func knowPlacedPast(_ row: String) {
    knowPast(row)
    guard var past = practice.history["Ana"] else { return }
    for index in past.assignments.indices {
      past.assignments[index].place = practice.shift(past.assignments[index].shift)?.places.first
    }
    practice.history.professionals["Ana"] = past
  }
}
