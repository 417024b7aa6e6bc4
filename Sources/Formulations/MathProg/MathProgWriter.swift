internal import Primitives

/// Writes the data of each primitive into sections.
struct MathProgWriter {
  let problem: RosterProblem
  /// Tells which rows are needed.
  let builder: RosterModelBuilder
  var sections = MathProgSections()
  /// Weights collected for the sum being written, by its key and candidate.
  var weights: [[Int]: Int] = [:]

  init(_ problem: RosterProblem) {
    self.problem = problem
    self.builder = RosterModelBuilder(problem)
  }

  /// Declares every set, since the model wants each to be given.
  mutating func declareSets() {
    let names = """
      PEOPLE DAYS CANDIDATES BREAKS OPTIONS BREAK_X GROUPS PARTS GROUP_X FLOWS STATES LETTERS
      LINK_X COVER_MIN COVER_MAX COVER_ON COVER_BELOW COVER_USE COVER_SHORT COVER_OVER COVER_X
      COVER_BREAK COUNTER_MIN COUNTER_MAX COUNTER_ON COUNTER_BELOW COUNTER_USE COUNTER_SPREAD
      COUNTER_SHORT COUNTER_OVER COUNTER_X COUNTER_GROUP COUNTER_FLOW SPREAD_RANGE
      RANGE_MEMBERS DEVIATION_MEMBERS SPREADS SPREAD_OVER SPREAD_UNDER RUN_X RUN_MAX RUN_MIN
      RUN_SHORT SEQUENCES SEQUENCE_X NEEDS TRIGGER_X PARTNER_X BARRED APART
      """
    for name in names.split(whereSeparator: \.isWhitespace) {
      sections.declare(set: String(name))
    }
  }

  /// The candidates of a person's day.
  func candidates(_ person: Int, _ day: Int) -> [Candidate] {
    builder.candidates[problem.cellIndex(person: person, day: day)]
  }

  /// Adds the members `key, p, d, k` for each candidate duty in a set.
  mutating func addMembers(_ set: Int, _ person: Int, _ day: Int, _ key: [Int], to name: String) {
    for candidate in candidates(person, day) where problem.dutySets[set].contains(candidate.duty) {
      sections.add(key + [person, day, candidate.duty], to: name)
    }
  }

  mutating func writeCells() {
    if problem.constant != 0 { sections.set("constant", [], problem.constant) }
    for person in problem.people.indices { sections.add(person, to: "PEOPLE") }
    for day in problem.days.indices { sections.add(day, to: "DAYS") }
    for person in problem.people.indices {
      for day in problem.days.indices {
        for candidate in candidates(person, day) {
          let key = [person, day, candidate.duty]
          sections.add(key, to: "CANDIDATES")
          if candidate.cost != 0 { sections.set("price", key, candidate.cost) }
        }
      }
    }
  }

  mutating func writeBreaks() {
    for (index, item) in problem.breaks.enumerated() {
      sections.add(index, to: "BREAKS")
      sections.set("break_most", [index], builder.ranges.demand(ofBreak: index).upperBound)
      for (number, option) in item.options.enumerated() {
        sections.add([index, number], to: "OPTIONS")
        sections.set("option_price", [index, number], option.price)
      }
      for person in problem.peopleSets[item.people] {
        for candidate in candidates(person, item.day) {
          let weight = problem.weightings[item.weighting][candidate.duty]
          guard weight != 0 else { continue }
          let key = [index, person, item.day, candidate.duty]
          sections.add(key, to: "BREAK_X")
          sections.set("break_weight", key, weight)
        }
      }
    }
  }

  mutating func writeGroups() {
    for (index, group) in problem.groups.enumerated() {
      sections.add(index, to: "GROUPS")
      sections.set("group_mode", [index], GroupShape(group).rawValue)
      switch group.penalty {
      case .hard: sections.set("group_most", [index], 0)
      case .soft(let price): sections.set("group_price", [index], price)
      }
      for (number, part) in group.parts.enumerated() {
        sections.add([index, number], to: "PARTS")
        sections.set("next_part", [index, number], (number + 1) % group.parts.count)
        addMembers(part.duties, group.person, part.day, [index, number], to: "GROUP_X")
      }
    }
  }
}
