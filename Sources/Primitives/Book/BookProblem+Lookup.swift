extension BookPhase {
  /// The price of a start at a location; nil where it may not start.
  ///
  /// - Complexity: linear in the number of spans.
  public func cost(start: Int, location: Int) -> Int64? {
    starts.first { $0.location == location && $0.slots.contains(start) }?.cost
  }

  /// Every slot and location at which it may start, with its price.
  public var options: [(start: Int, location: Int, cost: Int64)] {
    starts.flatMap { span in span.slots.map { ($0, span.location, span.cost) } }
  }
}

extension BookCandidate {
  /// The price of meeting a phase that starts at a slot and location; nil where
  /// it is not there.
  ///
  /// - Complexity: linear in the number of spans.
  public func cost(start: Int, location: Int) -> Int64? {
    spans.first { span in
      span.slots.contains(start) && (span.location ?? location) == location
    }?.cost
  }

  /// What it occupies from start to end, buffer after included.
  public func lateLane(_ start: Int, _ end: Int) -> Range<Int> {
    start - lead..<end + trail + after
  }

  /// What it occupies from start to end, buffer before included.
  public func earlyLane(_ start: Int, _ end: Int) -> Range<Int> {
    start - lead - before..<end + trail
  }
}
