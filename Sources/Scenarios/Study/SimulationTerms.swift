public import PracticeDomain
public import PracticeSimulation

/// How the plans of all cases are followed through many weeks; the same for all,
/// so that differences are paired.
public struct SimulationTerms: Sendable, Equatable {
  /// A visit whose minutes were measured.
  public struct ServiceSample: Sendable, Equatable {
    /// What it was for; nil for any service.
    public var service: Identifier<Service>?
    /// How long it took.
    public var minutes: Double
  }

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
  /// How many requests come, in percent of those that ``arrivals`` tell of: a practice's
  /// file may hold no more than is known beforehand.
  public var demand = 100
  /// The level of intervals, in percent.
  public var level = 95
  /// What fixes every random number.
  public var seed: UInt64 = 1
  /// Days within which requests of a class are to be seen, where not as usual.
  public var targets: [Identifier<UrgencyClass>: Int] = [:]
  /// How clients are offered times.
  public var policy = SimulationPolicy()
  /// How many requests come, and when.
  public var arrivals = ArrivalTerms()
  /// Who comes.
  public var attendance = Attendance()
  /// When they come.
  public var punctuality = Punctuality()
  /// Who of the staff falls ill, and what is done.
  public var sickness = Sickness()
  /// The coefficient of variation of how long phases take, in percent, where nothing
  /// was measured.
  public var variation = 40
  /// What was measured.
  public var samples: [ServiceSample] = []
  /// What is paid and when.
  public var money = MoneyTerms()

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
    let samples = samples.map { "\($0.service?.text ?? "-") \($0.minutes)" }
    return "\(weeks) \(warmUp) \(seed) [\(targets)] \(policy.signature) \(attendance) "
      + "\(punctuality) \(sickness) \(variation) \(samples) \(money) \(demand)"
      + arrivals.signature
  }

  /// Days within which requests are to be seen, by urgency class.
  func targetDays(_ practice: Practice) -> [String: Int] {
    var days = SimulationSetup(practice).targets
    for (urgency, limit) in targets { days[urgency] = limit }
    return Dictionary(uniqueKeysWithValues: days.map { ($0.key.text, $0.value) })
  }

  /// The setup for a case, whose demand and policy may differ from those of the others.
  func setup(_ asked: SimulatedDemand, policy own: SimulationPolicy) throws -> SimulationSetup {
    var setup = SimulationSetup(asked.practice)
    setup.demand = asked.weekly
    setup.weeks = weeks
    setup.warmUpWeeks = warmUp
    for (urgency, days) in targets { setup.targets[urgency] = days }
    let chosen = policy.overridden(by: own)
    setup.policy = chosen.offers == .ranked ? .ranked() : .earliest
    chosen.change(&setup.rules)
    setup.attendance = attendance
    setup.punctuality = punctuality
    setup.sickness = sickness
    setup.money = money
    setup.serviceTimes = try serviceTimes(asked.practice)
    arrivals.apply(to: &setup.demand, asked.changes, times: Double(demand) / 100)
    return setup
  }

  /// How long phases take. What was measured of a service stays as long, whatever length
  /// is booked for it; what was measured of any tells how lengths vary.
  private func serviceTimes(_ practice: Practice) throws -> ServiceTimes {
    let any = samples.filter { $0.service == nil }.map(\.minutes)
    var times = ServiceTimes(
      ratio: any.isEmpty
        ? try ServiceTimes.lognormal(mean: 1, variation: Double(variation) / 100)
        : try ServiceTimes.observed(any)
    )
    for service in practice.demand.services {
      let own = samples.filter { $0.service == service.id }.map(\.minutes)
      let booked = service.phases.reduce(0) { $0 + $1.length }
      guard !own.isEmpty, booked > 0 else { continue }
      let mean = own.reduce(0, +) / Double(own.count)
      times.services[service.id] = try ServiceTimes.observed(own, mean: mean / Double(booked))
    }
    return times
  }
}
