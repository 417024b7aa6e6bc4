internal import FlatMemory

/// A roster problem as flat tables: what the search reads, never writes.
///
/// A *cell* is `person * days + day`. Everything that changes lives in one flat
/// array of integers, the state (see ``WorkingState``); the `...Base` values
/// say where in it each kind begins.
struct Tables {
  var people = 0
  var days = 0
  var duties = 0
  /// What no choice changes.
  var constant = Toll(0, 0)

  // Cells. Equal cells share a row of tolls.
  let rowOf: Flat<Int32>
  let rowTolls: Flat<Toll>
  let candidates: Listing<Int32>

  // Sums over people and days.
  let covers: CoverTables
  let counters: CounterTables

  // One person's memory.
  let stretches: StretchTables
  let successions: SuccessionTables
  let automata: AutomatonTables
  let groups: GroupTables

  let classes: MemoryClasses

  // Relations between people.
  let togethers: TogetherTables
  let spreads: SpreadTables
  let breaks: BreakTables

  let prices: PriceList
  /// Whether a duty is in a set: `set * duties + duty`.
  let members: Flat<Bool>
  /// Integers of duties: `weighting * duties + duty`.
  let weights: Flat<Int32>
  /// The length of the state.
  let stateCount: Int

  @inline(__always)
  func isMember(_ set: Int32, _ duty: Int) -> Bool { members[Int(set) &* duties &+ duty] }

  @inline(__always)
  func weight(_ weighting: Int32, _ duty: Int) -> Int {
    Int(weights[Int(weighting) &* duties &+ duty])
  }

  /// The toll of a duty in a cell by itself.
  @inline(__always)
  func rowToll(_ cell: Int, _ duty: Int) -> Toll {
    rowTolls[Int(rowOf[cell]) &* duties &+ duty]
  }

  /// The places of a cell's candidates in the list of candidates.
  @inline(__always)
  func candidateRange(_ cell: Int) -> Range<Int> { candidates.range(Int(rowOf[cell])) }

  /// Whether a duty is a candidate of a cell.
  @inline(__always)
  func isCandidate(_ cell: Int, _ duty: Int) -> Bool {
    rowToll(cell, duty).y == 0
  }
}

/// Sums over anybody. People in the same sets share a class.
struct CoverTables {
  struct Term: BitwiseCopyable {
    var cover: Int32
    var weight: Int32
  }

  let base: Int
  let count: Int
  let price: Flat<Int32>
  let constant: Flat<Int>
  let classOf: Flat<Int32>
  /// The terms of `(class * days + day) * duties + duty`.
  let terms: Listing<Term>
}

/// Weighted sums over one person's days, window by window.
struct CounterTables {
  /// What a duty of a cell adds to windows.
  struct Entry: BitwiseCopyable {
    var weighting: Int32
    /// Places in ``windowItems``.
    var first: Int32
    var end: Int32
  }

  /// What one event adds to a window.
  struct Term: BitwiseCopyable {
    var window: Int32
    var weight: Int32
  }

  let base: Int
  let count: Int
  let price: Flat<Int32>
  let carried: Flat<Int>
  /// The entries of each cell.
  let entries: Listing<Entry>
  let windowItems: Flat<Int32>
  /// The spreads that look at a window.
  let spreads: Listing<Int32>
}

/// Stretches: a track is a person's days in a set, as bits; runs price it.
struct StretchTables {
  struct Entry: BitwiseCopyable {
    var track: Int32
    var position: Int32
    var set: Int32
  }

  struct Track: BitwiseCopyable {
    /// Where its bits begin in the state.
    var bits: Int
    /// How many positions it has.
    var length: Int
    var firstRun: Int
    var endRun: Int
    var set: Int32
  }

  struct Run: BitwiseCopyable {
    var minimum: Int
    var maximum: Int
    var shortage: Toll
    var excess: Toll
    var startLength: Int
    var startIsKnown: Bool
    var owesAtEnd: Bool
  }

  let base: Int
  let count: Int
  let tracks: Flat<Track>
  let runs: Flat<Run>
  /// The entries of each cell.
  let entries: Listing<Entry>
  /// The day of each position, track after track; starts at `dayStart[track]`.
  let trackDays: Listing<Int32>
}

/// Forbidden sequences: pairs on neighbouring days as tables, the rest one by
/// one.
struct SuccessionTables {
  struct Sequence: BitwiseCopyable {
    var person: Int32
    /// Where its sets begin in ``sets``.
    var firstSet: Int32
    var length: Int32
    var toll: Toll
    /// Where its days begin in ``days``, and how many there are.
    var firstDay: Int32
    var dayCount: Int32
    /// Where its past begins in ``past``, and how many days are known.
    var firstPast: Int32
    var pastCount: Int32
  }

  struct Entry: BitwiseCopyable {
    var sequence: Int32
    var position: Int32
  }

  /// The table of the step into each cell from the day before; 0 for none.
  let pairOf: Flat<Int32>
  let pairTolls: Flat<Toll>
  let hasPairs: Bool

  let sequences: Flat<Sequence>
  let sets: Flat<Int32>
  let days: Flat<Int32>
  let past: Flat<Bool>
  let entries: Listing<Entry>
}

/// General memories.
struct AutomatonTables {
  struct Automaton: BitwiseCopyable {
    var person: Int32
    /// Where its states begin in the state; one more than it has days.
    var states: Int
    var length: Int
    var classCount: Int
    var stateCount: Int
    var classes: Int32
    var start: Int
    var firstTransition: Int
    var firstEnd: Int
    /// Where its days begin in ``days``.
    var firstDay: Int
    /// The list of mark terms of its first position; -1 for none.
    var firstMarkList: Int
  }

  struct Transition: BitwiseCopyable {
    var next: Int32
    var mark: Int32
    var toll: Toll
  }

  struct Entry: BitwiseCopyable {
    var automaton: Int32
    var position: Int32
  }

  let automata: Flat<Automaton>
  let transitions: Flat<Transition>
  let ends: Flat<Toll>
  let days: Flat<Int32>
  let entries: Listing<Entry>
  let marks: Listing<CounterTables.Term>
}

/// Truths about sets of days.
struct GroupTables {
  enum Kind: Int32 { case any, all, mixed }

  struct Group: BitwiseCopyable {
    var kind: Int32
    /// How many parts it has, the past included.
    var parts: Int32
    /// How many parts of the past are true.
    var pastTrue: Int32
    var person: Int32
    var toll: Toll

    /// Whether it holds when so many parts are true.
    @inline(__always)
    func holds(_ count: Int) -> Bool {
      switch kind {
      case Kind.any.rawValue: count > 0
      case Kind.all.rawValue: count == Int(parts)
      default: count > 0 && count < Int(parts)
      }
    }
  }

  struct Entry: BitwiseCopyable {
    var group: Int32
    var set: Int32
  }

  let base: Int
  let groups: Flat<Group>
  let entries: Listing<Entry>
  /// What windows count when a group holds.
  let terms: Listing<CounterTables.Term>
}

/// Duties that ask for or exclude others' duties.
struct TogetherTables {
  struct Together: BitwiseCopyable {
    var cell: Int32
    var set: Int32
    var present: Int32
    /// How many are needed; -1 when others are excluded.
    var needed: Int32
    var toll: Toll

    /// The toll when triggered and so many others are there.
    @inline(__always)
    func toll(_ others: Int) -> Toll {
      needed < 0 ? toll.times(max(0, others)) : toll.times(max(0, Int(needed) - others))
    }
  }

  struct Entry: BitwiseCopyable {
    var together: Int32
    var set: Int32
  }

  let base: Int
  let togethers: Flat<Together>
  let triggers: Listing<Int32>
  let partners: Listing<Entry>
}

/// Unevenness of loads.
struct SpreadTables {
  struct Member: BitwiseCopyable {
    var window: Int32
    var share: Int
  }

  struct Spread: BitwiseCopyable {
    var isRange: Bool
    var allowance: Int
    var shares: Int
    var over: Int32
    var under: Int32
  }

  /// Two places each in the state: cost and weighed violations.
  let base: Int
  let spreads: Flat<Spread>
  let members: Listing<Member>
}

/// Breaks to be placed.
struct BreakTables {
  struct Option: BitwiseCopyable {
    var price: Int64
  }

  struct Entry: BitwiseCopyable {
    var item: Int32
    var weighting: Int32
  }

  /// Where the demands and the numbers taken begin in the state.
  let demandBase: Int
  let takenBase: Int
  let count: Int
  let options: Listing<Option>
  /// The effects of each option, in the order of `options.items`.
  let effects: Listing<CoverTables.Term>
  let entries: Listing<Entry>
  /// The breaks that touch a cover.
  let ofCover: Listing<Int32>
}
