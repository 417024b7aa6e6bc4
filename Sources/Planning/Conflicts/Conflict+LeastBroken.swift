internal import Compilation
internal import PracticeDomain
internal import Primitives

extension Conflict {
  /// The rules that the least broken roster still breaks: a hint, not a proof.
  init(leastBroken solution: RosterSolution, _ compiled: CompiledRoster) {
    let broken = compiled.problem.evaluate(solution).items.filter { $0.charge.violations > 0 }
    var seen: Set<Origin> = []
    parts = broken.compactMap { item in
      seen.insert(item.origin).inserted ? Part(item.origin, compiled.practice) : nil
    }
    isProven = false
    isMinimal = false
  }
}

extension Conflict.Part {
  /// The part of what a primitive comes from.
  init(_ origin: Origin, _ practice: Practice) {
    rule = origin.rule
    let rule = practice.rules.first { $0.id == origin.rule }
    sentence = rule?.sentence(in: practice) ?? origin.text
    professionals = origin.people.map { practice.professionals[$0].id }
    dates = origin.days.map { practice.horizon.date(at: $0) }
    text = origin.text
  }
}
