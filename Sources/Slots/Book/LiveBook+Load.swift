internal import Primitives

extension LiveBook {
  /// In how many slots of a span a resource is full.
  ///
  /// - Complexity: linear in the words of the span.
  public func fullSlots(of resource: Int, within span: Range<Int>) -> Int {
    let late = timelines[resource].late
    let span = span.clamped(to: 0..<frame.slotCount)
    guard !span.isEmpty else { return 0 }
    return (span.lowerBound >> 6...(span.upperBound - 1) >> 6).reduce(0) {
      $0 + (late[$1] & [UInt64].mask(span, $1)).nonzeroBitCount
    }
  }
}
