import PracticeDomain
import Primitives

extension BookDraft {
  /// The order of a visit's phases, and who of one comes back in another.
  mutating func addOrder(of visit: Visit, first: Int) {
    let origin = Origin(rule: BookTerm.unserved.rawValue, text: visit.request.id.text)
    for (number, phase) in visit.service.phases.enumerated() {
      if number > 0 {
        let before = settings.steps(visit.service.phases[number - 1].length)
        problem.gaps.append(
          Gap(
            first: first + number - 1,
            second: first + number,
            minimum: before + settings.steps(phase.gap.lowerBound),
            maximum: before + phase.gap.upperBound / settings.grid,
            origin: origin
          )
        )
      }
      for (position, need) in phase.staff.enumerated() {
        let (earlier, kind): (Int, Tie.Kind)
        switch need.person {
        case .any: continue
        case .same(let phase): (earlier, kind) = (phase, .sameMembers(0, position))
        case .different(let phase): (earlier, kind) = (phase, .differentMembers(0, position))
        }
        problem.ties.append(
          Tie(
            first: first + earlier,
            second: first + number,
            kind: kind,
            penalty: .hard,
            origin: origin
          )
        )
      }
    }
  }

  /// What ties visits: their order, distance and likeness.
  mutating func addTies() {
    for tie in wanted.ties {
      let first = problem.choices[choices[tie.first]].phases
      let second = problem.choices[choices[tie.second]].phases.lowerBound
      let origin = Origin(
        rule: BookTerm.continuity.rawValue,
        text: wanted.visits[tie.second].request.id.text
      )
      func ask(_ kind: Tie.Kind, _ price: Price = .hard) {
        problem.ties.append(
          Tie(
            first: first.lowerBound,
            second: second,
            kind: kind,
            penalty: price.penalty,
            origin: origin
          )
        )
      }
      switch tie.kind {
      case .spacing(let days):
        problem.gaps.append(
          Gap(
            first: first.lowerBound,
            second: second,
            measure: .days,
            minimum: days.lowerBound,
            maximum: days.upperBound,
            origin: origin
          )
        )
      case .order:
        let last = first.upperBound - 1
        problem.gaps.append(
          Gap(
            first: last,
            second: second,
            minimum: problem.phases[last].length,
            maximum: nil,
            origin: origin
          )
        )
      case .sameWeekday(let price): ask(.sameClass(time.weekdays), price)
      case .sameTime(let price): ask(.sameClass(time.timesOfDay), price)
      case .samePerson(let price): ask(.sameMembers(0, 0), price)
      case .differentPerson: ask(.differentMembers(0, 0))
      case .requires: ask(.requires)
      }
    }
  }
}
