import Primitives

extension RosterProblem {
  /// People in rings of 5, neighbours never at work together, all of them wanted:
  /// fractions of schedules look better than any roster.
  static func rings(_ count: Int, price: Int64) -> RosterProblem {
    let names = (0..<(5 * count)).map { "p\($0)" }
    var problem = RosterProblem(people: names, days: ["d"], duties: ["off", "work"])
    for cell in problem.cells.indices { problem.cells[cell].possible = [0, 1] }
    let work = problem.dutySet([1])
    let weighting = problem.weighting([0, 1])
    for ring in 0..<count {
      let people = Array((5 * ring)..<(5 * ring + 5))
      for (position, person) in people.enumerated() {
        let next = problem.peopleSet([people[(position + 1) % 5]])
        problem.togethers.append(
          Together(
            person: person,
            day: 0,
            duties: work,
            partners: [.init(people: next, day: 0, duties: work)],
            kind: .excludes,
            penalty: .hard,
            origin: Origin(rule: "ring")
          )
        )
      }
      problem.covers.append(
        Cover(
          parts: [.init(people: problem.peopleSet(people), day: 0, weighting: weighting)],
          band: Band(minimum: 5, shortage: ConvexPrice(.soft(price))),
          origin: Origin(rule: "cover")
        )
      )
    }
    return problem
  }
}
