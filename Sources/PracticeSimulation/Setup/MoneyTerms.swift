public import Simulation
public import Statistics

/// What is paid to staff and by clients, and when.
public struct MoneyTerms: Sendable, Equatable {
  /// Who pays for visits.
  public struct Payer: Sendable, Equatable {
    /// What it is called.
    public var id: String
    /// Its share of visits, in proportion to those of the others.
    public var share: Double
    /// Days from a visit until it is paid for.
    public var delay: RandomTime
    /// The chance that a visit is never paid for.
    public var lost: Double

    /// Makes a payer.
    public init(id: String, share: Double, delay: RandomTime, lost: Double = 0) {
      self.id = id
      self.share = share
      self.delay = delay
      self.lost = lost
    }

    /// A payer whose delay is lognormal.
    ///
    /// - Parameters:
    ///   - days: the mean, at least 0.
    ///   - spread: the standard deviation in days, at least 0.
    public init(
      id: String,
      share: Double,
      days: Double,
      spread: Double,
      lost: Double = 0
    ) throws(InvalidParameter) {
      let variation = days > 0 ? spread / days : 0
      let isSure = days == 0 || spread == 0
      self.init(
        id: id,
        share: share,
        delay: isSure
          ? .constant(days) : try .lognormal(mean: days, squaredVariation: variation * variation),
        lost: lost
      )
    }
  }

  /// What an hour beyond a duty, or of standing in, costs in percent of an ordinary
  /// one.
  public var overtimePercent: Int
  /// Days from a visit until it is paid for, where no payers are named.
  public var payerDelay: Int
  /// The share of fees that is never paid, where no payers are named.
  public var lostShare: Double
  /// Who pays; empty where all do alike.
  public var payers: [Payer]

  /// Makes terms.
  public init(
    overtimePercent: Int = 125,
    payerDelay: Int = 30,
    lostShare: Double = 0,
    payers: [Payer] = []
  ) {
    self.overtimePercent = overtimePercent
    self.payerDelay = payerDelay
    self.lostShare = lostShare
    self.payers = payers
  }

  /// The payer of a visit, by a number from 0 to 1.
  func payer(_ share: Double) -> Payer {
    var left = share * payers.reduce(0) { $0 + $1.share }
    for payer in payers {
      left -= payer.share
      if left < 0 { return payer }
    }
    return payers[payers.count - 1]
  }

  func check() throws(InvalidParameter) {
    _ = try Parameter.count(overtimePercent, "the percentage paid for overtime", in: 0...1_000)
    _ = try Parameter.count(payerDelay, "the days until a visit is paid for", in: 0...3_650)
    _ = try Parameter.probability(lostShare, "the share of fees that is never paid")
    for payer in payers {
      _ = try Parameter.notNegative(payer.share, "the share of visits that \(payer.id) pays for")
      _ = try payer.delay.validated("the days until \(payer.id) pays")
      _ = try Parameter.probability(payer.lost, "the share that \(payer.id) never pays")
    }
    if !payers.isEmpty {
      _ = try Parameter.positive(payers.reduce(0) { $0 + $1.share }, "the shares of all payers")
    }
  }
}
