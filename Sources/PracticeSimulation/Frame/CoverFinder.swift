import PracticeDomain
import Verification

/// Finds who may stand in for whom: free on the day, allowed by every rule as the
/// independent verifier sees it, and able to do all that is booked with the other.
struct CoverFinder {
  private let practice: Practice
  private let roster: Roster
  private let verifier: Verifier
  /// Enough of them for one assignment.
  private static let most = 4

  init(_ practice: Practice, _ roster: Roster) {
    self.practice = practice
    self.roster = roster
    verifier = Verifier(practice)
  }

  /// Those who may stand in for each assignment of the roster.
  ///
  /// - Complexity: a verification of the roster for each assignment of a bookable
  ///   professional and each who is free and holds its role, until there are
  ///   enough.
  func covers(bookable: Set<Int>) -> [[Int]] {
    let broken = verifier.verify(roster).hardFindings.count
    return roster.assignments.indices.map { index in
      let assignment = roster.assignments[index]
      let person = practice.professionals.firstIndex { $0.id == assignment.professional }
      guard let person, bookable.contains(person) else { return [] }
      var found: [Int] = []
      for (other, professional) in practice.professionals.enumerated()
      where other != person && isAble(professional, insteadOf: assignment) {
        var changed = roster
        changed.assignments[index].professional = professional.id
        if verifier.verify(changed).hardFindings.count <= broken { found.append(other) }
        if found.count == Self.most { break }
      }
      return found
    }
  }

  private func isAble(_ professional: Professional, insteadOf assignment: Assignment) -> Bool {
    let date = assignment.date
    guard professional.isEmployed(on: date), !practice.isAway(professional.id, on: date),
      !roster.assignments.contains(where: {
        $0.professional == professional.id && $0.date == date
      }), assignment.role.map({ professional.holds($0, on: date) }) ?? true,
      let absent = practice.professional(assignment.professional)
    else { return false }
    for need in practice.demand.services.lazy.flatMap(\.phases).flatMap(\.staff) {
      if need.suits(absent, assignment), !need.suits(professional, assignment) { return false }
    }
    return true
  }
}

extension Practice {
  fileprivate func isAway(_ id: Identifier<Professional>, on date: CalendarDate) -> Bool {
    leave.contains { $0.professional == id && $0.contains(date) }
  }
}

extension StaffNeed {
  /// Whether somebody on an assignment's role meets the need.
  fileprivate func suits(_ professional: Professional, _ assignment: Assignment) -> Bool {
    (roles.isEmpty || (assignment.role.map(roles.contains) ?? false))
      && skills.allSatisfy { professional.holds($0, on: assignment.date) }
      && (tags.isEmpty || !tags.isDisjoint(with: professional.tags))
  }
}
