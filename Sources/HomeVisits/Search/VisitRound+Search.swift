public import Statistics

extension VisitRound {
  /// The best order and times that are found.
  ///
  /// A local search over orders, each with its best times, then repeated from
  /// shaken orders; on request followed by a branch and bound that proves the
  /// best order.
  ///
  /// - Parameter options: how long and how.
  /// - Complexity: an evaluation takes about 0.1 ms for 10 clients and 10 ms for
  ///   40.
  public func best(_ options: RouteSearchOptions = .init()) throws(InvalidParameter) -> RouteOptimum
  {
    _ = try Parameter.count(options.rounds, "the number of rounds of search", in: 0...1_000_000)
    let bounds = ArcBounds(self)
    var search = RouteSearch(self, bounds, options)
    search.run()
    var proof = RouteProof(self, bounds, options, best: search.best)
    if options.proof > 0 { proof.run() }
    let order = proof.best.order
    let plan = try bestTimes(order: order)
    return RouteOptimum(
      plan: plan,
      bound: proof.isComplete ? plan.cost : min(plan.cost, bounds.bound),
      isProven: proof.isComplete,
      evaluated: search.evaluated + proof.evaluated
    )
  }
}

/// An order with its best times.
struct Route {
  let order: [Int]
  let times: [Double]
  let cost: Double
}
