public import Statistics

/// How many clients should be booked when some will not come.
///
/// Each number of clients gets its best schedule within the session's limits; a
/// client who comes is worth something, and waiting, idling and overtime cost
/// something. LaGanga & Lawrence 2012
/// (https://doi.org/10.1111/j.1937-5956.2011.01308.x) show why the answer depends
/// on all of them.
public struct Overbooking: Hashable, Sendable {
  /// A client who is seen is worth this.
  public let valuePerClient: Double
  /// A step of one client's wait costs this.
  public let waitingPrice: Double
  /// An idle step costs this.
  public let idlePrice: Double
  /// A step of overtime costs this.
  public let overtimePrice: Double

  /// Prices, none below 0, in any one unit of money.
  public init(
    valuePerClient: Double,
    waitingPrice: Double,
    idlePrice: Double = 0,
    overtimePrice: Double
  ) throws(InvalidParameter) {
    self.valuePerClient = try Parameter.notNegative(valuePerClient, "the value of a client")
    self.waitingPrice = try Parameter.notNegative(waitingPrice, "the price of waiting")
    self.idlePrice = try Parameter.notNegative(idlePrice, "the price of idle time")
    self.overtimePrice = try Parameter.notNegative(overtimePrice, "the price of overtime")
  }

  /// One number of bookings.
  public struct Option: Hashable, Sendable {
    /// How many clients are booked.
    public let clients: Int
    /// The best schedule found for them.
    public let optimum: SessionOptimum
    /// How many of them are seen on average.
    public let seen: Double
    /// Value less cost.
    public let profit: Double
    /// Whether the session's limits are kept.
    public var isAllowed: Bool { optimum.evaluation.violation == 0 }
  }

  /// Every number of bookings in a range.
  ///
  /// - Parameters:
  ///   - clients: the numbers to try, from at least 1.
  ///   - session: slots, service, no-shows and limits; its weights do not matter.
  ///   - isCancelled: asked again and again; when it is true, schedules stay as they
  ///     are.
  public func options(
    clients: ClosedRange<Int>,
    session: Session,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(InvalidParameter) -> [Option] {
    _ = try Parameter.count(clients.lowerBound, "the least number of clients", in: 1...10_000)
    var options: [Option] = []
    for count in clients {
      let priced = try Session(
        slots: session.slots,
        slotLength: session.slotLength,
        length: session.length,
        service: session.service,
        noShow: session.noShow,
        weights: .init(
          waiting: waitingPrice * Double(count),
          idle: idlePrice,
          tardiness: overtimePrice
        ),
        limits: session.limits
      )
      let optimum = try priced.bestFound(clients: count, isCancelled: isCancelled)
      let seen = Double(count) * (1 - session.noShow)
      options.append(
        Option(
          clients: count,
          optimum: optimum,
          seen: seen,
          profit: valuePerClient * seen - optimum.evaluation.objective
        )
      )
    }
    return options
  }

  /// The most profitable number of bookings that keeps the limits; nil when none
  /// does.
  public func best(clients: ClosedRange<Int>, session: Session) throws(InvalidParameter) -> Option?
  {
    try options(clients: clients, session: session).filter(\.isAllowed).max {
      $0.profit < $1.profit
    }
  }
}
