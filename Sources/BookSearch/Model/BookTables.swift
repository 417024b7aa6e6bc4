internal import FlatMemory
internal import Primitives

/// A book problem laid out flat: never changed once made.
struct BookTables {
  let slotCount: Int
  /// Slots kept free before the first and after the last; whole words.
  let margin: Int
  /// Words of a lane.
  let laneWords: Int
  let choices: Flat<ChoiceRow>
  let phases: Flat<PhaseRow>
  /// Where phases may start, and when candidates are there.
  let spans: Flat<SpanRow>
  let needs: Flat<NeedRow>
  let candidates: Flat<CandidateRow>
  let resources: Flat<ResourceRow>
  let splinterSpans: Flat<SpanRow>
  /// Distances of each phase to others.
  let gaps: Listing<GapRow>
  /// Ties of each phase to others, those apart that only require.
  let ties: Listing<TieRow>
  let classes: Flat<Int32>
  /// The choices that a choice requires, and those that require it.
  let requirements: Listing<Int32>
  let dependents: Listing<Int32>
  /// The seats that a phase provides, as resources.
  let seats: Listing<Int32>
  /// The choices of each bundle.
  let bundles: Listing<Int32>
  let bundleCount: Int
  let locationCount: Int
  let travel: Flat<Int32>
  let dayStarts: Flat<Int32>
  /// The balances of each resource.
  let balances: Listing<BalanceRow>
  /// The members of each balance.
  let balanced: Listing<Int32>
  let shares: Listing<Int32>
  let balancePrices: [ConvexPrice]
  let memberCount: Int
  let entryCount: Int
  let countCount: Int
  /// The most members that a phase has.
  let mostMembers: Int
  /// Whether anything has a price of use.
  let hasUse: Bool
  /// Whether anybody attends sessions.
  let hasSessions: Bool

  /// The price at a slot and location; negative where there is none.
  @inline(__always)
  func price(_ range: Range<Int>, _ slot: Int, _ location: Int) -> Int64 {
    for index in range {
      let span = spans.base[index]
      if slot >= Int(span.low), slot < Int(span.high),
        span.location < 0 || Int(span.location) == location
      {
        return span.cost
      }
    }
    return -1
  }

  /// Slots on the way from one location to another.
  @inline(__always)
  func travel(from first: Int, to second: Int) -> Int {
    Int(travel[first * locationCount + second])
  }

  /// The day of a slot.
  func day(of slot: Int) -> Int {
    var (low, high) = (0, dayStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(dayStarts[middle]) <= slot { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The first slot of a day; beyond the last day no slot, before the first 0.
  func firstSlot(ofDay day: Int) -> Int {
    if day <= 0 { return 0 }
    return day < dayStarts.count ? Int(dayStarts[day]) : slotCount
  }

  /// The candidate of a need that is a resource; -1 where there is none.
  func candidate(of need: Int, resource: Int) -> Int {
    var (low, high) = (Int(needs[need].firstCandidate), Int(needs[need].endCandidate))
    while low < high {
      let middle = (low + high) / 2
      let found = Int(candidates[middle].resource)
      if found == resource { return middle }
      if found < resource { low = middle + 1 } else { high = middle }
    }
    return -1
  }
}

/// A problem and its tables, shared by the searches on it.
final class BookModel: @unchecked Sendable {
  // The tables are written once, by the initialiser.
  let problem: BookProblem
  let tables: BookTables
  private let arena = Arena()

  init(_ problem: BookProblem) {
    self.problem = problem
    tables = BookTables(problem, arena)
  }
}
