internal import Glibc
public import Statistics

/// When the clients of a class come.
public enum ArrivalPattern: Hashable, Sendable {
  /// With the same kind of random time between any two.
  case renewal(RandomTime)
  /// At random, more often at some hours than at others.
  case varying(ArrivalRates)
}

/// Random arrivals whose rate changes at known times (a Poisson process).
///
/// They are drawn by inverting the expected number so far, one uniform number an
/// arrival, so that a scenario with other rates has the same arrivals moved, not
/// others.
public struct ArrivalRates: Hashable, Sendable {
  /// When each rate begins: 0 first, increasing.
  public let starts: [Double]
  /// Arrivals in a unit of time, from each start on.
  public let rates: [Double]
  /// After how long the rates begin again; nil when the last one stays.
  public let period: Double?

  /// Rates that change at known times.
  ///
  /// - Parameters:
  ///   - starts: when each rate begins: 0 first, increasing.
  ///   - rates: at least 0, one a start.
  ///   - period: after how long they begin again, after the last start; nil when
  ///     the last one stays.
  public init(
    starts: [Double],
    rates: [Double],
    period: Double? = nil
  ) throws(InvalidParameter) {
    guard starts.first == 0, zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }),
      starts.allSatisfy(\.isFinite)
    else {
      throw InvalidParameter("the starts of the rates", starts, expected: "0 and then increasing")
    }
    _ = try Parameter.count(rates.count, "the number of rates", in: starts.count...starts.count)
    for rate in rates { _ = try Parameter.notNegative(rate, "an arrival rate") }
    if let period, let last = starts.last, !(period > last && period.isFinite) {
      throw InvalidParameter("the period of the rates", period, expected: "more than \(last)")
    }
    self.starts = starts
    self.rates = rates
    self.period = period
  }

  /// The next arrival after a time of at least 0; nil when nobody comes any more.
  /// - Complexity: O(changes of the rate in a period).
  public func next(after time: Double, using stream: inout RandomStream) -> Double? {
    guard hasFuture else { return nil }
    var needed = -log(1 - stream.uniform())
    let cycle = period ?? .infinity
    var base = period == nil ? 0 : (time / cycle).rounded(.down) * cycle
    var now = time
    while true {
      for (index, rate) in rates.enumerated() {
        let end = base + (index + 1 < starts.count ? starts[index + 1] : cycle)
        guard end > now else { continue }
        if rate * (end - now) >= needed { return now + needed / rate }
        if end == .infinity { return nil }
        needed -= rate * (end - now)
        now = end
      }
      // Whole cycles that pass without the arrival are skipped at once.
      let skipped = (needed / expectedInPeriod).rounded(.down)
      needed -= skipped * expectedInPeriod
      base += cycle * (1 + skipped)
      now = base
      guard base.isFinite else { return nil }
    }
  }

  /// How many come in a whole period; infinite without one.
  private var expectedInPeriod: Double {
    guard let period else { return .infinity }
    let ends = starts.dropFirst() + [period]
    return zip(rates, zip(starts, ends)).reduce(0) { $0 + $1.0 * ($1.1.1 - $1.1.0) }
  }

  /// Whether anybody may come however late it is, or, without a period, at all.
  private var hasFuture: Bool { rates.contains { $0 > 0 } }
}
