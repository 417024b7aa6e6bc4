internal import Primitives

/// Which rows a run needs.
struct RunShape {
  /// A window of positions that may not all belong to a stretch.
  struct Longest: Equatable {
    var last: Int
    var first: Int
    /// How many of the positions may.
    var limit: Int
  }

  /// A stretch that begins at `first` (-1 for the one open at the start) and
  /// must last beyond `step` positions.
  struct Shortest: Equatable {
    var first: Int
    var step: Int
    /// The position that must belong to it; nil when it lies beyond the end
    /// and nothing can.
    var next: Int?
    /// Whether the row exists, or only the variable that chains to the last.
    var isChecked: Bool
  }

  let run: Run

  /// Windows for the maximum.
  var longest: [Longest] {
    guard let maximum = run.maximum else { return [] }
    return run.days.indices.compactMap { last in
      let past = maximum - last
      if past <= 0 { return Longest(last: last, first: last - maximum, limit: maximum) }
      return run.start.length >= past ? Longest(last: last, first: 0, limit: last) : nil
    }
  }

  /// Steps for the minimum, by beginning and step.
  var shortest: [Shortest] {
    guard let minimum = run.minimum, minimum > 1 else { return [] }
    var result: [Shortest] = []
    let open = run.start.length
    if open > 0 && open < minimum && run.start.isKnown {
      result += steps(first: -1, from: open, to: minimum - 1, offset: -open)
    }
    for first in run.days.indices {
      if first == 0 && !(run.start.isKnown && open == 0) { continue }
      result += steps(first: first, from: 1, to: minimum - 1, offset: first)
    }
    return result
  }

  private func steps(first: Int, from: Int, to: Int, offset: Int) -> [Shortest] {
    var result: [Shortest] = []
    for step in from...to {
      let next = step + offset
      let isInside = next < run.days.count
      let isChecked = isInside || run.owesAtEnd
      // Without a row before it there is nothing to chain to.
      if !isChecked && result.isEmpty { return [] }
      if !isChecked && run.shortage == .hard { break }
      result.append(
        Shortest(first: first, step: step, next: isInside ? next : nil, isChecked: isChecked)
      )
    }
    return result
  }
}
