public import PracticeDomain
public import Primitives

/// A practice's roster as a problem over primitives, and the way back.
public struct CompiledRoster: Sendable {
  /// The practice.
  public let practice: Practice
  /// The problem.
  public let problem: RosterProblem
  /// What each duty of the problem is.
  public let duties: [Duty]
  let placements: [BreakPlacement]
  private let dutyIndex: [Duty: Int]

  /// Compiles a practice.
  ///
  /// - Throws: when the practice is at fault or a rule has no compilation.
  /// - Complexity: linear in the size of the problem.
  public init(_ practice: Practice) throws(CompilationError) {
    let faults = practice.faults()
    guard faults.isEmpty else { throw .unusablePractice(faults) }
    var draft = RosterDraft(practice)
    for rule in practice.rules {
      guard let rule = rule as? any CompilableRule else { throw .unknownRule(kind: rule.kind) }
      rule.compile(into: &draft)
    }
    draft.placeBreaks()
    let excess = draft.excessivePrices()
    guard excess.isEmpty else { throw .unusablePractice(excess) }
    self.practice = practice
    self.placements = draft.placements
    self.problem = draft.problem
    self.duties = draft.duties
    self.dutyIndex = Dictionary(
      draft.duties.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The roster that a solution stands for.
  public func roster(from solution: RosterSolution) -> Roster {
    var assignments: [Assignment] = []
    let breaks = breakOffsets(of: solution)
    for (person, professional) in practice.professionals.enumerated() {
      for day in 0..<practice.horizon.days {
        let duty = duties[problem.duty(person, day, solution)]
        for element in duty.elements {
          assignments.append(
            Assignment(
              professional: professional.id,
              date: practice.horizon.date(at: day),
              shift: practice.shifts[element.shift].id,
              role: element.role,
              place: element.place,
              breakOffset: breaks[BreakKey(person: person, day: day, shift: element.shift)]
            )
          )
        }
      }
    }
    return Roster(horizon: practice.horizon, assignments: assignments)
  }

  /// The solution that a roster stands for, or nil when someone does on some
  /// day what is no duty of the practice.
  public func solution(from roster: Roster) -> RosterSolution? {
    var shifts: [Identifier<Shift>: Int] = [:]
    for (index, shift) in practice.shifts.enumerated() { shifts[shift.id] = index }
    var people: [Identifier<Professional>: Int] = [:]
    for (index, professional) in practice.professionals.enumerated() {
      people[professional.id] = index
    }
    var cells = Array(repeating: [Duty.Element](), count: problem.cells.count)
    for assignment in roster.assignments {
      guard let person = people[assignment.professional],
        let day = practice.horizon.index(of: assignment.date),
        let shift = shifts[assignment.shift]
      else { return nil }
      cells[problem.cellIndex(person: person, day: day)].append(
        Duty.Element(shift: shift, role: assignment.role, place: assignment.place)
      )
    }
    var chosen: [Int] = []
    for elements in cells {
      guard let duty = index(of: elements) else { return nil }
      chosen.append(duty)
    }
    guard let breaks = breaks(of: roster, duties: chosen) else { return nil }
    return RosterSolution(duties: chosen, breaks: breaks)
  }

  private func index(of elements: [Duty.Element]) -> Int? {
    if let duty = dutyIndex[Duty(elements: elements)] { return duty }
    guard elements.count > 1 else { return nil }
    return duties.firstIndex {
      $0.elements.count == elements.count && Set($0.elements) == Set(elements)
    }
  }
}
