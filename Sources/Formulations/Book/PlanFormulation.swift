public import LinearModel
public import Primitives

/// A roster and a book as one mixed-integer program: the program of the roster,
/// the program of the book with everybody on every possible duty, and rows that
/// let people be booked only on duties that the roster gives them.
///
/// Variables and rows of the book bear the prefix `book_`. Row `on_duty[r,g,t]`:
/// what occupies a professional at a slot and needs one of some duties is at
/// most as much as those duties are chosen.
public struct PlanFormulation: Sendable {
  /// The program of the roster alone, whose variables come first.
  public let roster: RosterFormulation
  /// The program of the book alone.
  public let book: BookFormulation
  /// The whole program.
  public let model: LinearModel

  /// Writes both problems and what joins them as a program.
  ///
  /// - Complexity: linear in the number of coefficients.
  public init(_ roster: RosterProblem, _ book: BookProblem, presences: [OnDuty]) {
    self.roster = RosterFormulation(roster)
    self.book = BookFormulation(book)
    var model = self.roster.model
    let shift = model.variables.count
    model.name = "plan"
    model.objectiveConstant += self.book.model.objectiveConstant
    for variable in self.book.model.variables {
      var variable = variable
      variable.name = "book_\(variable.name)"
      model.addVariable(variable)
    }
    for row in self.book.model.rows {
      var row = row
      row.name = "book_\(row.name)"
      row.terms = row.terms.map { Term($0.variable + shift, $0.coefficient) }
      model.addRow(row)
    }
    OnDutyRows(self.roster, self.book, presences, shift: shift).add(to: &model)
    self.model = model
  }

  /// How many variables the program has, but for a few.
  public static func size(_ roster: RosterProblem, _ book: BookProblem) -> Int {
    roster.choiceCount + BookFormulation.size(of: book)
  }

  /// The roster that values of the variables stand for.
  public func rosterSolution(from values: [Double]) -> RosterSolution {
    roster.solution(from: Array(values.prefix(roster.model.variables.count)))
  }

  /// The book that values of the variables stand for.
  public func bookSolution(from values: [Double]) -> BookSolution {
    book.solution(from: Array(values.dropFirst(roster.model.variables.count)))
  }
}

/// The rows that join a book to a roster.
private struct OnDutyRows {
  /// A member that needs one of some duties.
  struct Use {
    var variable: Int
    var span: Range<Int>
  }

  private struct Group: Hashable {
    var resource: Int
    var choices: [OnDuty.Choice]
  }

  private let variables: [OnDuty.Choice: Int]
  private var groups: [(group: Group, uses: [Use])] = []
  /// Members that no duty allows.
  private var impossible: [Int] = []

  init(
    _ roster: RosterFormulation,
    _ book: BookFormulation,
    _ presences: [OnDuty],
    shift: Int
  ) {
    var variables: [OnDuty.Choice: Int] = [:]
    for (cell, choices) in roster.choices.enumerated() {
      for choice in choices { variables[.init(cell: cell, duty: choice.duty)] = choice.variable }
    }
    self.variables = variables
    var byNeed: [[Int]: [OnDuty]] = [:]
    for presence in presences {
      byNeed[[presence.phase, presence.need, presence.resource], default: []].append(presence)
    }
    let isBound = Set(presences.map { [$0.phase, $0.need] })
    var index: [Group: Int] = [:]
    for (phase, needs) in book.members.enumerated() {
      let length = book.problem.phases[phase].length
      for (need, members) in needs.enumerated() where isBound.contains([phase, need]) {
        for member in members {
          let presence = byNeed[[phase, need, member.resource]]?.first {
            $0.slots.contains(member.start) && ($0.location ?? member.location) == member.location
          }
          guard let presence else {
            impossible.append(member.variable + shift)
            continue
          }
          let group = Group(resource: member.resource, choices: presence.choices)
          let position = index[group] ?? groups.count
          if position == groups.count {
            index[group] = position
            groups.append((group, []))
          }
          let span = member.start..<member.start + length
          groups[position].uses.append(Use(variable: member.variable + shift, span: span))
        }
      }
    }
  }

  func add(to model: inout LinearModel) {
    for variable in impossible { model.setBounds(of: variable, lower: 0, upper: 0) }
    for (number, entry) in groups.enumerated() {
      for slot in Self.slots(of: entry.uses) {
        var row = Expression()
        for use in entry.uses where use.span.contains(slot) { row.add(1, of: use.variable) }
        for choice in entry.group.choices { variables[choice].map { row.add(-1, of: $0) } }
        let name = "on_duty[\(entry.group.resource),\(number),\(slot)]"
        model.addRow(Row(name, upper: 0, terms: row.collected))
      }
    }
  }

  /// The slots at which greatest sets of spans meet.
  private static func slots(of uses: [Use]) -> [Int] {
    let starts = Set(uses.map(\.span.lowerBound))
    let ends = Set(uses.map { $0.span.upperBound - 1 })
    var slots: [Int] = []
    var hasStarted = false
    for slot in starts.union(ends).sorted() {
      if starts.contains(slot) { hasStarted = true }
      if hasStarted, ends.contains(slot) {
        slots.append(slot)
        hasStarted = false
      }
    }
    return slots
  }
}
