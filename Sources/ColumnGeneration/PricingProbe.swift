public import Primitives

/// Prices everybody again and again, for those who measure what pricing costs.
public struct PricingProbe: Sendable {
  private let preparation: Preparation
  private let team: PricingTeam
  private let prices: DualPrices

  /// How many people one run prices.
  public var people: Int { preparation.models.count }

  /// Prepares a problem, on one thread.
  ///
  /// Rows are priced as a linear program might, one after another at some part of
  /// the greatest price of a variable, so that schedules differ in their worth.
  ///
  /// - Parameter problem: a problem without faults and with at least one cell.
  public init?(_ problem: RosterProblem) {
    let stop = StopSignal(deadline: nil, isCancelled: { false })
    guard
      let preparation = Preparation(problem, limits: PricingLimits(), threads: 1, stop: stop)
    else { return nil }
    self.preparation = preparation
    team = PricingTeam(preparation.models, threads: 1, stop: stop)
    let greatest = Double(preparation.master.variables.map(\.price).max() ?? 1)
    let duals = preparation.master.rows.indices.map { greatest * Double($0 % 7) / 7 }
    prices = DualPrices(
      DualGrid(duals[...], rows: preparation.master.rows),
      master: preparation.master,
      problem: problem,
      isMember: preparation.isMember
    )
  }

  /// Prices everybody once.
  ///
  /// - Parameter beam: the most partial schedules kept on a day.
  /// - Returns: how many schedules were found.
  public func run(beam: Int = 48) -> Int {
    team.price(.init(prices: prices, beam: beam, count: 4)).reduce(0) { $0 + $1.schedules.count }
  }
}
