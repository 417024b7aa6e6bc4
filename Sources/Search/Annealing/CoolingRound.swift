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
    least = Double(rises[rises.count / 50])
    middle = Double(rises[rises.count / 2])
    great = Double(rises[rises.count * 19 / 20])
  }
}

/// One round of cooling, from a high to a low temperature.
struct CoolingRound {
  private let high: Double
  private let low: Double
  private let begin: Double
  private let end: Double
  private let isLimited: Bool

  /// The shares of the limit at which rounds end.
  private static let ends = [0.04, 0.7, 0.85, 1.0]
  /// How long a round lasts where there is no limit.
  private static let openLength = 2_000_000

  init(_ number: Int, _ scale: PriceScale, _ watch: Watch) {
    let factor = number < 2 ? 1.0 : 0.4
    high = max(scale.least, scale.middle) * factor
    low = scale.least * 0.15
    isLimited = watch.isLimited
    if isLimited {
      begin = watch.progress
      end = number < Self.ends.count ? max(begin, Self.ends[number]) : 1
    } else {
      begin = Double(watch.iterations)
      end = begin + Double(Self.openLength << min(number, 6))
    }
  }

  /// The present temperature; nil once the round is over.
  @inline(__always)
  func temperature(_ watch: Watch) -> Double? {
    let now = isLimited ? watch.progress : Double(watch.iterations)
    guard now < end else { return nil }
    return high * pow(low / high, (now - begin) / (end - begin))
  }
}
