internal import Primitives

extension Wish {
  /// The wish with further prices on the starts of a phase: what it costs to wait until then.
  ///
  /// A book prices days past a target only, so that all times before it are alike to it;
  /// a client who is seen sooner leaves the later time to whoever asks next.
  ///
  /// - Parameters:
  ///   - prices: what each stretch of slots costs on top, ascending and apart from each other;
  ///     slots in none of them cost nothing more.
  ///   - phase: the phase of the wish with which a visit begins.
  /// - Complexity: linear in the stretches times the spans of the phase.
  public func charging(_ prices: [(slots: Range<Int>, cost: Int64)], phase: Int) -> Wish {
    guard phases.indices.contains(phase), !prices.isEmpty else { return self }
    var charged = self
    charged.phases[phase].starts = phases[phase].starts.flatMap { span in
      span.slots.cut(at: prices.flatMap { [$0.slots.lowerBound, $0.slots.upperBound] })
        .map { piece in
          let more = prices.first { $0.slots.contains(piece.lowerBound) }?.cost ?? 0
          return .init(slots: piece, location: span.location, cost: span.cost + more)
        }
    }
    return charged
  }
}

extension Range<Int> {
  /// The pieces into which slots cut it.
  fileprivate func cut(at slots: [Int]) -> [Range<Int>] {
    let ends = [lowerBound] + slots.filter { $0 > lowerBound && $0 < upperBound } + [upperBound]
    return zip(ends, ends.dropFirst()).compactMap { $0 < $1 ? $0..<$1 : nil }
  }
}
