internal import FlatMemory
internal import Glibc

/// The prices that small moves change, as measured on a roster.
struct PriceScale {
  /// The least cost that a move added.
  var least = 1.0
  /// The middle one.
  var middle = 10.0
  /// A great one.
  var great = 100.0

  init(_ state: inout WorkingState, _ random: inout RandomSource) {
    var rises: [Int64] = []
    for _ in 0..<4000 {
      let before = state.mark
      let isMade = random.below(2) == 0 ? state.changeCell(&random) : state.exchangeDay(&random)
      if isMade {
        state.settle()
        let rise = abs(state.total.x &- before.total.x)
        if rise > 0 { rises.append(rise) }
      }
      state.undo(to: before)
    }
    guard !rises.isEmpty else { return }
    rises.sort()
    least = Double(state.tables.leastPrice)
    middle = Double(rises[rises.count / 2])
    great = Double(rises[rises.count * 19 / 20])
  }
}

extension Tables {
  /// The least price above 0 of anything, or 1.
  var leastPrice: Int64 {
    var least = Int64.max
    func note(_ toll: Toll) {
      if toll.x != 0 { least = min(least, abs(toll.x)) }
    }
    for tier in prices.tiers.array { note(Toll(tier.price, 0)) }
    for toll in rowTolls.array { note(toll) }
    for run in stretches.runs.array {
      note(run.shortage)
      note(run.excess)
    }
    for group in groups.groups.array { note(group.toll) }
    for toll in successions.pairTolls.array { note(toll) }
    for transition in automata.transitions.array { note(transition.toll) }
    return least == .max ? 1 : least
  }
}

/// One round of cooling, from a high to a low temperature.
struct CoolingRound {
  private var high: Double
  private let low: Double
  /// The temperature that a roster of another engine is not heated above.
  private let mild: Double
  private var begin: Double
  private let end: Double
  private let isLimited: Bool

  /// The highest temperature as a share of the middle price, and the lowest
  /// as a share of the least.
  private static let hot = 0.1
  private static let cold = 0.2
  /// The shares of the limit at which rounds end.
  private static let ends = [0.02, 0.95, 1.0]
  /// How long a round lasts where there is no limit.
  private static let openLength = 2_000_000

  /// - Parameter cells: how many cells the roster has.
  init(_ number: Int, _ scale: PriceScale, _ watch: Watch, cells: Int) {
    let hottest = scale.middle * Self.hot * Self.factor(number, watch, cells)
    low = scale.least * Self.cold
    high = max(4 * low, hottest)
    mild = max(0.3 * high, (high * low).squareRoot())
    isLimited = watch.isLimited
    if isLimited {
      begin = watch.progress
      end = number < Self.ends.count ? max(begin, Self.ends[number]) : 1
    } else {
      begin = Double(watch.iterations)
      end = begin + Double(Self.openLength << min(number, 6))
    }
  }

  /// Goes on from a mild temperature at most, so that a good roster of another
  /// engine is improved rather than forgotten.
  mutating func calm(_ watch: Watch) {
    guard let now = temperature(watch) else { return }
    high = min(now, mild)
    begin = isLimited ? watch.progress : Double(watch.iterations)
  }

  /// How much of the round is over, 0 to 1.
  @inline(__always)
  func progress(_ watch: Watch) -> Double {
    let now = isLimited ? watch.progress : Double(watch.iterations)
    return now < end ? (now - begin) / (end - begin) : 1
  }

  /// The present temperature; nil once the round is over.
  @inline(__always)
  func temperature(_ watch: Watch) -> Double? {
    let progress = progress(watch)
    return progress < 1 ? high * pow(low / high, progress) : nil
  }

  /// How hot a round is: the first and the last only quench, so that there soon
  /// is a roster, and at last a feasible one; with few moves a cell there is no time to cool from far up.
  private static func factor(_ number: Int, _ watch: Watch, _ cells: Int) -> Double {
    guard number > 0, !isLast(number, watch) else { return 0 }
    let later = number == 1 ? 1.0 : 0.4
    guard watch.progress > 0 else { return later }
    let moves = Double(watch.iterations) / watch.progress / Double(max(1, cells))
    return later * min(1, (moves / enoughMoves).squareRoot())
  }

  /// Whether a round is the last, which only quenches.
  static func isLast(_ number: Int, _ watch: Watch) -> Bool {
    watch.isLimited && number >= ends.count - 1
  }

  /// Moves a cell from which on the full range of temperatures pays.
  private static let enoughMoves = 8000.0
}
