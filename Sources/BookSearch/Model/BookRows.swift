/// A choice, as the search keeps it.
struct ChoiceRow: BitwiseCopyable {
  var firstPhase: Int32
  var endPhase: Int32
  /// The soft price of not being served; 0 when it must be.
  var price: Int64
  /// Whether it must be served.
  var isHard: Bool
  var isQuiet: Bool
  /// Whether it provides sessions for others.
  var isProvider: Bool
  /// The choices that are served together with it or not at all.
  var bundle: Int32

  var phases: Range<Int> { Int(firstPhase)..<Int(endPhase) }
}

/// A phase, as the search keeps it.
struct PhaseRow: BitwiseCopyable {
  var choice: Int32
  var length: Int32
  var firstStart: Int32
  var endStart: Int32
  var firstNeed: Int32
  var endNeed: Int32
  /// Where its members stand, those of all needs next to each other.
  var firstMember: Int32
  var endMember: Int32
  /// The first slot at which it may start, and the one after the last.
  var low: Int32
  var high: Int32
  /// How many starts it has at all locations together.
  var startCount: Int32

  var starts: Range<Int> { Int(firstStart)..<Int(endStart) }
  var needs: Range<Int> { Int(firstNeed)..<Int(endNeed) }
  var members: Range<Int> { Int(firstMember)..<Int(endMember) }
}

/// Slots at a price, at a location or at any (-1).
struct SpanRow: BitwiseCopyable, Hashable {
  var low: Int32
  var high: Int32
  var location: Int32
  var cost: Int64
}

/// A need, as the search keeps it.
struct NeedRow: BitwiseCopyable {
  var phase: Int32
  var count: Int32
  var firstCandidate: Int32
  var endCandidate: Int32
  /// Where its members stand.
  var firstMember: Int32

  var candidates: Range<Int> { Int(firstCandidate)..<Int(endCandidate) }
}

/// A candidate; those of a need ascend by resource.
struct CandidateRow: BitwiseCopyable {
  var resource: Int32
  var units: Int32
  var lead: Int32
  var trail: Int32
  var before: Int32
  var after: Int32
  var firstSpan: Int32
  var endSpan: Int32

  var spans: Range<Int> { Int(firstSpan)..<Int(endSpan) }
}

/// A resource, as the search keeps it.
struct ResourceRow: BitwiseCopyable {
  var capacity: Int32
  /// The phase that provides it, or -1.
  var provider: Int32
  var use: Int64
  var travels: Bool
  /// Whether anybody asks for a buffer before: without, the late lane says all.
  var hasEarlyLane: Bool
  var firstSplinterSpan: Int32
  var endSplinterSpan: Int32
  var splinterLength: Int32
  var splinterPrice: Int64
  /// Where its list of occupations stands, and the most there can be.
  var firstEntry: Int32
  var mostEntries: Int32
  /// Where the counts of its lanes stand, or -1 for a capacity of 1.
  var firstCount: Int32
  /// Slots before a start or after an end within which others matter.
  var reach: Int32
  /// Slots of the longest phase that it could be in.
  var longest: Int32

  var hasSplinters: Bool { endSplinterSpan > firstSplinterSpan }
}

/// A distance, seen from one of its phases.
struct GapRow: BitwiseCopyable {
  var other: Int32
  /// Whether the phase it is seen from is the first.
  var isFirst: Bool
  var isInDays: Bool
  var minimum: Int32
  /// The greatest distance, or the greatest number.
  var maximum: Int32
}

/// A tie, seen from one of its phases.
struct TieRow: BitwiseCopyable {
  /// What is asked: the same members, different ones, or the same class.
  enum Kind: UInt8, BitwiseCopyable { case same, different, sameClass }

  var other: Int32
  var isHard: Bool
  var kind: Kind
  /// The need of the phase it is seen from, or the table of classes.
  var own: Int32
  /// The need of the other phase.
  var others: Int32
  var price: Int64
}

/// A resource's part in a balance.
struct BalanceRow: BitwiseCopyable {
  var balance: Int32
  var share: Int32
}
