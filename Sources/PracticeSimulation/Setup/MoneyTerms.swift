internal import Statistics

/// What is paid to staff and by clients, and when.
public struct MoneyTerms: Sendable, Equatable {
  /// What an hour beyond a duty, or of standing in, costs in percent of an ordinary
  /// one.
  public var overtimePercent: Int
  /// Days from a visit until it is paid for.
  public var payerDelay: Int
  /// The share of fees that is never paid.
  public var lostShare: Double

  /// Makes terms.
  public init(overtimePercent: Int = 125, payerDelay: Int = 30, lostShare: Double = 0) {
    self.overtimePercent = overtimePercent
    self.payerDelay = payerDelay
    self.lostShare = lostShare
  }

  func check() throws(InvalidParameter) {
    _ = try Parameter.count(overtimePercent, "the percentage paid for overtime", in: 0...1_000)
    _ = try Parameter.count(payerDelay, "the days until a visit is paid for", in: 0...3_650)
    _ = try Parameter.probability(lostShare, "the share of fees that is never paid")
  }
}
