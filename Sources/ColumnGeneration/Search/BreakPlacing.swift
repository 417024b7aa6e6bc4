internal import Primitives

/// Places breaks one by one, each where it costs least, and then moves single
/// ones as long as that saves anything.
struct BreakPlacing {
  private let problem: RosterProblem

  init(_ problem: RosterProblem) { self.problem = problem }

  /// A solution of these duties with breaks placed.
  func completed(_ duties: [Int]) -> RosterSolution {
    var solution = RosterSolution(
      duties: duties,
      breaks: problem.breaks.map { $0.options.map { _ in 0 } }
    )
    guard !problem.breaks.isEmpty else { return solution }
    var amounts = problem.covers.indices.map { problem.amount(ofCover: $0, solution) }
    for index in problem.breaks.indices {
      for _ in 0..<max(0, problem.demand(ofBreak: index, solution)) {
        let best = options(index).min {
          isCheaper(delta(index, $0, 1, amounts), delta(index, $1, 1, amounts))
        }
        if let best { take(index, best, 1, &amounts, &solution) }
      }
    }
    improve(&solution, &amounts)
    return solution
  }

  private func improve(_ solution: inout RosterSolution, _ amounts: inout [Int]) {
    for _ in 0..<20 {
      var moved = false
      for index in problem.breaks.indices {
        for from in options(index) where solution.breaks[index][from] > 0 {
          var lifted = amounts
          let gain = delta(index, from, -1, amounts)
          take(index, from, -1, &lifted, &solution)
          let best =
            options(index).min {
              isCheaper(delta(index, $0, 1, lifted), delta(index, $1, 1, lifted))
            } ?? from
          let sum = gain + delta(index, best, 1, lifted)
          let isBetter = isCheaper(sum, .none)
          take(index, isBetter ? best : from, 1, &lifted, &solution)
          amounts = lifted
          moved = moved || isBetter
        }
      }
      if !moved { return }
    }
  }

  private func options(_ index: Int) -> Range<Int> { problem.breaks[index].options.indices }

  private func isCheaper(_ first: Charge, _ second: Charge) -> Bool {
    (first.violations, first.cost) < (second.violations, second.cost)
  }

  /// What so many breaks more of an option change.
  private func delta(_ index: Int, _ option: Int, _ count: Int, _ amounts: [Int]) -> Charge {
    let content = problem.breaks[index].options[option]
    var change = Charge(cost: content.price * Int64(count), violations: 0)
    for effect in content.effects {
      let band = problem.covers[effect.cover].band
      let old = band.charge(amounts[effect.cover])
      let new = band.charge(amounts[effect.cover] + effect.weight * count)
      change.cost += new.cost - old.cost
      change.violations += new.violations - old.violations
    }
    return change
  }

  private func take(
    _ index: Int,
    _ option: Int,
    _ count: Int,
    _ amounts: inout [Int],
    _ solution: inout RosterSolution
  ) {
    solution.breaks[index][option] += count
    for effect in problem.breaks[index].options[option].effects {
      amounts[effect.cover] += effect.weight * count
    }
  }
}
