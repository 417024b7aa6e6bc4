internal import LinearModel
internal import Primitives

extension BookModelBuilder {
  /// `tie_same[t,v]` and `tie_back[t,v]`: what one phase has, a member or a
  /// class, the other has too, unless `differs[t]`; `tie_apart[t,r]`: they do
  /// not both have it; `tie_requires[t]`.
  mutating func addTies() {
    for (index, tie) in problem.ties.enumerated() {
      if tie.kind == .requires {
        var row = Expression()
        row.add(1, of: served[problem.phases[tie.second].choice])
        row.add(-1, of: served[problem.phases[tie.first].choice])
        addRow("tie_requires[\(index)]", row, atMost: 0)
        continue
      }
      let differs = price(of: tie).map {
        model.addVariable(Variable("differs[\(index)]", upper: 1, objective: Double($0)))
      }
      let (first, second) = (holdings(tie, isFirst: true), holdings(tie, isFirst: false))
      for value in Set(first.keys).union(second.keys).sorted() {
        if case .differentMembers = tie.kind {
          var row = first[value] ?? Expression()
          row.add(1, of: second[value] ?? Expression())
          differs.map { row.add(-1, of: $0) }
          if first[value] != nil, second[value] != nil {
            addRow("tie_apart[\(index),\(value)]", row, atMost: 1)
          }
        } else {
          addSame("tie_same", index, value, first, second, tie.first, tie.second, differs)
          addSame("tie_back", index, value, second, first, tie.second, tie.first, differs)
        }
      }
    }
  }

  /// What it costs when a tie does not hold; nil when it must.
  private func price(of tie: Tie) -> Int64? {
    switch tie.penalty {
    case .hard: nil
    case .soft(let price): price
    }
  }

  private mutating func addSame(
    _ name: String,
    _ index: Int,
    _ value: Int,
    _ own: [Int: Expression],
    _ others: [Int: Expression],
    _ phase: Int,
    _ other: Int,
    _ differs: Int?
  ) {
    guard var row = own[value] else { return }
    row.add(-1, of: others[value] ?? Expression())
    differs.map { row.add(-1, of: $0) }
    excuse(other, unless: phase, in: &row)
    addRow("\(name)[\(index),\(value)]", row, atMost: 0)
  }

  /// What a phase of a tie can have, by member or class.
  func holdings(_ tie: Tie, isFirst: Bool) -> [Int: Expression] {
    let phase = isFirst ? tie.first : tie.second
    var sums: [Int: Expression] = [:]
    switch tie.kind {
    case .sameMembers(let one, let other), .differentMembers(let one, let other):
      for member in members[phase][isFirst ? one : other] {
        sums[member.resource, default: Expression()].add(1, of: member.variable)
      }
    case .sameClass(let classes):
      for option in options[phase] {
        sums[classes[option.start], default: Expression()].add(1, of: option.variable)
      }
    case .requires: break
    }
    return sums
  }
}
