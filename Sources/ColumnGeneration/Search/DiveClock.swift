/// How much a dive fixes at once so that it ends in time: the slower, the
/// better the roster.
struct DiveClock {
  private let start = ContinuousClock.now
  private let seconds: Double?
  private var rounds = 0
  /// How often prices may be settled before more is fixed.
  private(set) var cycles = 2

  /// Starts.
  ///
  /// - Parameter share: the part of the time left that the dive may take.
  init(_ stop: StopSignal, share: Double) {
    seconds = stop.deadline.map { max(0, ($0 - .now) / .seconds(1)) * share }
  }

  /// Whether it took longer than it may.
  var isLate: Bool {
    guard let seconds else { return false }
    return spent > seconds
  }

  /// How many seconds it has taken.
  var spent: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// The part of what is open that should be fixed now, from 0.0125 to 0.3.
  mutating func share() -> Double {
    rounds += 1
    guard let seconds else {
      cycles = 3
      return 1 / 40
    }
    // Time falls with what is open, so the sum over all rounds is about half.
    let round = spent / Double(rounds)
    let left = max(1, 2 * (seconds - spent) / max(1e-6, round))
    cycles = left > 40 ? 6 : left > 15 ? 3 : 1
    return max(1.0 / 80, min(0.3, 4 / left))
  }
}
