internal import LinearModel
internal import Primitives

/// A stretch of slots that could be a splinter.
struct SplinterStretch {
  var slots: Range<Int>
  /// Whether it begins where its span does.
  var isFirst: Bool
  /// Whether it ends where its span does.
  var isLast: Bool
}

extension BookModelBuilder {
  /// `splinter[r,t,n]`: n slots from t are free between what is occupied.
  mutating func addSplinters() {
    for (index, resource) in problem.resources.enumerated() {
      guard let splinter = resource.splinter, splinter.price > 0 else { continue }
      let uses = loudMembers(of: index)
      let busy = busy(uses)
      for stretch in stretches(splinter, busy) {
        let key = "[\(index),\(stretch.slots.lowerBound),\(stretch.slots.count)]"
        let variable = model.addVariable(
          Variable("splintered\(key)", upper: 1, objective: Double(splinter.price))
        )
        var row = Expression()
        row.add(1, of: variable)
        for slot in stretch.slots { add(1, busy[slot], uses, to: &row) }
        if !stretch.isFirst { add(-1, busy[stretch.slots.lowerBound - 1], uses, to: &row) }
        if !stretch.isLast { add(-1, busy[stretch.slots.upperBound], uses, to: &row) }
        let edges = (stretch.isFirst ? 1 : 0) + (stretch.isLast ? 1 : 0)
        addRow("splinter\(key)", row, atLeast: edges - 1)
      }
    }
  }

  private func add(_ weight: Int, _ own: [Int]?, _ uses: [BookUse], to row: inout Expression) {
    for use in own ?? [] { row.add(weight, of: uses[use].member.variable) }
  }

  /// Which members occupy each slot, buffer after included.
  func busy(_ uses: [BookUse]) -> [Int: [Int]] {
    var busy: [Int: [Int]] = [:]
    for (position, use) in uses.enumerated() {
      for slot in lateLane(use.phase, use.need, use.member) {
        busy[slot, default: []].append(position)
      }
    }
    return busy
  }

  /// The stretches that could become splinters.
  func stretches(_ splinter: Resource.Splinter, _ busy: [Int: [Int]]) -> [SplinterStretch] {
    splinter.spans.flatMap { span -> [SplinterStretch] in
      var found: [SplinterStretch] = []
      for start in span {
        for length in 1..<max(1, splinter.length) where start + length <= span.upperBound {
          let stretch = SplinterStretch(
            slots: start..<start + length,
            isFirst: start == span.lowerBound,
            isLast: start + length == span.upperBound
          )
          let isWhole = stretch.isFirst && stretch.isLast
          let canBegin = stretch.isFirst || busy[start - 1] != nil
          let canEnd = stretch.isLast || busy[start + length] != nil
          if !isWhole, canBegin, canEnd { found.append(stretch) }
        }
      }
      return found
    }
  }
}
