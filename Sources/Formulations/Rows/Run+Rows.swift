internal import LinearModel
internal import Primitives

extension RosterModelBuilder {
  /// The rows of every run.
  mutating func addRuns() {
    for (index, run) in problem.runs.enumerated() {
      let inside = run.days.map { membership(run.duties, run.person, $0) }
      addLongest(index, run, inside)
      addShortest(index, run, inside)
    }
  }

  /// `run_max[r,i]`: not all positions of a window one longer than allowed.
  private mutating func addLongest(_ index: Int, _ run: Run, _ inside: [Expression]) {
    for window in RunShape(run: run).longest {
      var row = Expression()
      for position in window.first...window.last { row.add(1, of: inside[position]) }
      if case .soft(let price) = run.excess {
        let long = addSlack("run_long[\(index),\(window.last)]", width: 1, price: price)
        row.add(-1, of: long)
      }
      addRow("run_max[\(index),\(window.last)]", row, atMost: window.limit)
    }
  }

  /// `run_min[r,i,k]`: a stretch that begins at i goes on at its step k, or is
  /// short of it; `run_chain[r,i,k]`: one short of a step is short of the next.
  private mutating func addShortest(_ index: Int, _ run: Run, _ inside: [Expression]) {
    var last: (first: Int, short: Int)?
    for step in RunShape(run: run).shortest {
      let key = "\(index),\(step.first),\(step.step)"
      var short: Int?
      if case .soft(let price) = run.shortage {
        short = addSlack("run_short[\(key)]", width: 1, price: price)
      }
      if step.isChecked {
        var row = begins(step, inside)
        if let next = step.next { row.add(-1, of: inside[next]) }
        if let short { row.add(-1, of: short) }
        addRow("run_min[\(key)]", row, atMost: 0)
      }
      if let short, let last, last.first == step.first {
        var chain = Expression()
        chain.add(1, of: last.short)
        chain.add(-1, of: short)
        addRow("run_chain[\(key)]", chain, atMost: 0)
      }
      last = short.map { (step.first, $0) }
    }
  }

  /// 1 when a stretch begins at a step's first position.
  private func begins(_ step: RunShape.Shortest, _ inside: [Expression]) -> Expression {
    guard step.first >= 0 else { return Expression(constant: 1) }
    var expression = inside[step.first]
    if step.first > 0 { expression.add(-1, of: inside[step.first - 1]) }
    return expression
  }
}
