internal import LinearModel
internal import Primitives

extension BookModelBuilder {
  /// `gap_min[g,v]`: when the second has started by v, the first had started by
  /// v less the minimum; `gap_max[g,v]`: when the first has started by v, the
  /// second starts by v plus the maximum.
  mutating func addGaps() {
    for (index, gap) in problem.gaps.enumerated() {
      for value in positions(gap.second, gap.measure) {
        var row = started(gap.second, by: value, gap.measure)
        row.add(-1, of: started(gap.first, by: value - gap.minimum, gap.measure))
        excuse(gap.first, unless: gap.second, in: &row)
        addRow("gap_min[\(index),\(value)]", row, atMost: 0)
      }
      guard let maximum = gap.maximum else { continue }
      for value in positions(gap.first, gap.measure) {
        var row = started(gap.first, by: value, gap.measure)
        row.add(-1, of: started(gap.second, by: value + maximum, gap.measure))
        excuse(gap.second, unless: gap.first, in: &row)
        addRow("gap_max[\(index),\(value)]", row, atMost: 0)
      }
    }
  }

  /// Where a phase can start, in the measure, ascending.
  func positions(_ phase: Int, _ measure: Gap.Measure) -> [Int] {
    Set(options[phase].map { position($0.start, measure) }).sorted()
  }

  func position(_ slot: Int, _ measure: Gap.Measure) -> Int {
    switch measure {
    case .slots: slot
    case .days: problem.day(of: slot)
    }
  }

  private func started(_ phase: Int, by value: Int, _ measure: Gap.Measure) -> Expression {
    var sum = Expression()
    for option in options[phase] where position(option.start, measure) <= value {
      sum.add(1, of: option.variable)
    }
    return sum
  }

  /// Takes away one when a phase of another choice is not served.
  func excuse(_ phase: Int, unless other: Int, in row: inout Expression) {
    let choice = problem.phases[phase].choice
    guard choice != problem.phases[other].choice else { return }
    row.constant -= 1
    row.add(1, of: served[choice])
  }
}
