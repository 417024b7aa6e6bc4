internal import Glibc

/// The temperature: from the usual price of a change down to a small share of
/// it, over the time there is; where there is no limit, over and over again.
struct Heat {
  private var high = 1.0
  private var low = 0.01
  /// Rounds of one cooling where there is no limit.
  private static let openLength = 100_000
  /// The first temperature as a share of what a change usually costs.
  private static let hot = 0.1
  /// The last as a share of the first.
  private static let cold = 0.005

  init() {}

  /// Measures what changes cost.
  init(measuring annealing: inout BookAnnealing) {
    var rises: [Int64] = []
    for _ in 0..<100 where !annealing.watch.isOver {
      let rise = abs(annealing.round(0))
      if rise > 0 { rises.append(rise) }
      annealing.watch.count(1)
    }
    guard !rises.isEmpty else { return }
    rises.sort()
    high = max(1, Double(rises[rises.count / 2]) * Self.hot)
    low = high * Self.cold
  }

  /// The present temperature.
  func temperature(_ watch: BookWatch) -> Double {
    let passed =
      watch.isLimited
      ? watch.progress
      : Double(watch.iterations % Self.openLength) / Double(Self.openLength)
    return high * pow(low / high, passed)
  }

  /// Whether the search has cooled so far that it should go on from the best.
  func isCold(_ watch: BookWatch) -> Bool {
    watch.isLimited && watch.progress > 0.9 && watch.iterations % 5000 < 50
  }
}
