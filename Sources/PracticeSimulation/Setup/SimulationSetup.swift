public import PracticeDomain

/// What is simulated besides the practice and its roster: for how long, what chance
/// does, and how the desk books.
///
/// Every part has a sensible default taken from the practice.
public struct SimulationSetup: Sendable, Equatable {
  /// Weeks that count; at least 1.
  public var weeks: Int
  /// Weeks before them, which fill the book; at least 0.
  public var warmUpWeeks: Int
  /// Who asks for what, and when.
  public var demand: RequestDemand
  /// Days within which a request is to be seen, for each urgency class; the first
  /// day is 0. Classes left out have ``usualTarget``.
  public var targets: [Identifier<UrgencyClass>: Int]
  /// How the desk chooses among the times that are free.
  public var policy: BookingPolicyChoice
  /// What the desk may offer.
  public var rules: BookingRules
  /// Who comes.
  public var attendance: Attendance
  /// When they come.
  public var punctuality: Punctuality
  /// How long a phase takes.
  public var serviceTimes: ServiceTimes
  /// Who of the staff falls ill, and what is done.
  public var sickness: Sickness
  /// What is paid and when.
  public var money: MoneyTerms

  /// Days within which a request of an urgency class without a target is to be seen.
  public static let usualTarget = 14

  /// The defaults for a practice: 13 weeks after 4, its own requests as the demand of
  /// each of its weeks, routine requests within 14 days, those of the last urgency
  /// class within a day and all others within 3, and its own booking policy.
  public init(_ practice: Practice) {
    weeks = 13
    warmUpWeeks = 4
    demand = RequestDemand(practice)
    let urgencies = practice.demand.settings.urgencies
    targets = [:]
    for (position, urgency) in urgencies.enumerated() {
      let isLast = position == urgencies.count - 1
      targets[urgency.id] = position == 0 ? Self.usualTarget : isLast ? 1 : 3
    }
    policy = .earliest
    rules = BookingRules(practice.demand.policy)
    attendance = Attendance()
    punctuality = Punctuality()
    serviceTimes = ServiceTimes()
    sickness = Sickness()
    money = MoneyTerms()
  }

  /// The days within which a request of a class is to be seen.
  func target(of urgency: Identifier<UrgencyClass>) -> Int { targets[urgency] ?? Self.usualTarget }
}

/// How the desk chooses among the times that are free.
public enum BookingPolicyChoice: Sendable, Equatable {
  /// The first.
  case earliest
  /// The one that costs the practice least.
  case ranked(RankingPrices = RankingPrices())
}
