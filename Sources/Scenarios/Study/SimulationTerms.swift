public import PracticeDomain
import PracticeSimulation

/// How the plans of all cases are followed through many weeks; the same for all,
/// so that differences are paired.
public struct SimulationTerms: Sendable, Equatable {
  /// Weeks that count.
  public var weeks = 13
  /// Weeks before them, which fill the book.
  public var warmUp = 4
  /// Replications before precision is judged.
  public var minimum = 10
  /// The most replications.
  public var maximum = 10
  /// How narrow half the interval of each difference must become, by the key of a
  /// simulated measure.
  public var precision: [String: Double] = [:]
  /// The level of intervals, in percent.
  public var level = 95
  /// What fixes every random number.
  public var seed: UInt64 = 1
  /// Days within which requests of a class are to be seen, where not as usual.
  public var targets: [Identifier<UrgencyClass>: Int] = [:]
  /// How clients are offered times.
  public var policy = SimulationPolicy()
  /// The chance of not coming, in percent, whatever the lead time; nil for a usual
  /// one that grows with it.
  public var noShow: Int?
  /// Spells of sickness a person and year, and their mean length in days.
  public var sickness: (spells: Double, days: Double) = (2, 3)
  /// Whether those who are free and allowed stand in for the sick.
  public var isCovered = true
  /// The coefficient of variation of how long phases take, in percent.
  public var variation = 40

  /// Replications that are simulated and kept together.
  public static let blockSize = 5

  /// The usual terms: 13 weeks after 4, 10 replications.
  public init() {}

  /// The same terms.
  public static func == (first: Self, second: Self) -> Bool { first.signature == second.signature }

  /// The terms in a form that is equal for equal terms, but for how many
  /// replications there are.
  public var signature: String {
    let targets = targets.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: ",")
    return "\(weeks) \(warmUp) \(seed) [\(targets)] \(policy.signature) "
      + "\(noShow.map(String.init) ?? "-") \(sickness.spells) \(sickness.days) \(isCovered) "
      + "\(variation)"
  }

  /// The setup for a practice, whose policy may differ from that of the others.
  func setup(_ practice: Practice, policy own: SimulationPolicy) throws -> SimulationSetup {
    var setup = SimulationSetup(practice)
    setup.weeks = weeks
    setup.warmUpWeeks = warmUp
    for (urgency, days) in targets { setup.targets[urgency] = days }
    let chosen = policy.overridden(by: own)
    setup.policy = chosen.offers == .ranked ? .ranked() : .earliest
    chosen.change(&setup.rules)
    if let noShow {
      setup.attendance.noShows = [Attendance.Step(days: 0, chance: Double(noShow) / 100)]
    }
    setup.sickness.spells = sickness.spells
    setup.sickness.days = sickness.days
    setup.sickness.isCovered = isCovered
    setup.serviceTimes = ServiceTimes(
      ratio: try ServiceTimes.lognormal(mean: 1, variation: Double(variation) / 100)
    )
    return setup
  }
}
