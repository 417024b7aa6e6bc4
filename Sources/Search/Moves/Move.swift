internal import FlatMemory

/// The kinds of small moves. Each changes the state and says whether it did
/// anything; taking it back is the loop's work.
enum Move: Int, CaseIterable, BitwiseCopyable {
  case change, exchange, exchangeStretch, swapDays, shift, border, fill, rotate
}

extension WorkingState {
  /// Makes a random move of a kind.
  @inline(__always)
  mutating func make(_ move: Move, _ random: inout RandomSource) -> Bool {
    switch move {
    case .change: changeCell(&random)
    case .exchange: exchangeDay(&random)
    case .exchangeStretch: exchangeStretch(&random)
    case .swapDays: swapDays(&random)
    case .shift: shiftBlock(&random)
    case .border: moveBorder(&random)
    case .fill: fillDays(&random)
    case .rotate: rotatePeople(&random)
    }
  }

  /// A random candidate of a cell.
  @inline(__always)
  func randomCandidate(_ cell: Int, _ random: inout RandomSource) -> Int {
    let range = tables.candidateRange(cell)
    return Int(tables.candidates.items[range.lowerBound + random.below(range.count)])
  }
}
