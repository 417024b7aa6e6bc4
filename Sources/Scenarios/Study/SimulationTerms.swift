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
  /// How many requests come, in percent of those that the practice's file holds.
  public var demand = 100
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
      + "\(variation) \(demand)"
  }

  /// Days within which requests are to be seen, by urgency class.
  func targetDays(_ practice: Practice) -> [String: Int] {
    var days = SimulationSetup(practice).targets
    for (urgency, limit) in targets { days[urgency] = limit }
    return Dictionary(uniqueKeysWithValues: days.map { ($0.key.text, $0.value) })
  }

  /// The setup for a practice, whose policy may differ from that of the others.
  func setup(_ asked: SimulatedDemand, policy own: SimulationPolicy) throws -> SimulationSetup {
    var setup = SimulationSetup(asked.practice)
    setup.demand = asked.demand
    setup.weeks = weeks
    setup.warmUpWeeks = warmUp
    for (urgency, days) in targets { setup.targets[urgency] = days }
    setup.demand.scale(by: Double(demand) / 100)
    let chosen = policy.overridden(by: own)
    setup.policy = chosen.offers == .ranked ? .ranked() : .earliest
    if let notice = chosen.notice { setup.rules.notice = notice }
    if let ahead = chosen.ahead { setup.rules.ahead = ahead }
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

/// How clients are offered times in a simulation; what is nil is as in the study,
/// or as usual.
public struct SimulationPolicy: Sendable, Equatable {
  /// Which of the times that are free is taken.
  public enum Offers: String, Sendable, CaseIterable {
    /// The first.
    case earliest
    /// The one that costs the practice least.
    case ranked
  }

  /// Which of the times that are free is taken.
  public var offers: Offers?
  /// The least minutes from asking to the visit.
  public var notice: Int?
  /// The most days ahead.
  public var ahead: Int?

  /// Makes a policy; as usual unless told.
  public init(offers: Offers? = nil, notice: Int? = nil, ahead: Int? = nil) {
    self.offers = offers
    self.notice = notice
    self.ahead = ahead
  }

  /// Whether nothing is said.
  public var isUsual: Bool { self == SimulationPolicy() }

  /// The policy with what another says in its place.
  func overridden(by other: SimulationPolicy) -> SimulationPolicy {
    SimulationPolicy(
      offers: other.offers ?? offers,
      notice: other.notice ?? notice,
      ahead: other.ahead ?? ahead
    )
  }

  /// The policy in a form that is equal for equal policies.
  public var signature: String {
    "\(offers?.rawValue ?? "-") \(notice.map(String.init) ?? "-") \(ahead.map(String.init) ?? "-")"
  }

  /// In words, as in `offers by rank, 28 days ahead`.
  var sentence: String {
    [
      offers.map { $0 == .ranked ? "offers by rank" : "the earliest time is offered" },
      notice.map { "\(hoursAndMinutes($0)) hours of notice" }, ahead.map { "\($0) days ahead" },
    ]
    .compactMap(\.self).joined(separator: ", ")
  }
}
