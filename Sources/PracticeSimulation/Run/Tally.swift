import PracticeDomain
import Statistics

/// Sums over the days and requests that count.
struct Tally {
  /// What the requests of one urgency class met.
  struct Access {
    var first = 0
    var placed = 0
    var inTarget = 0
    var days = 0
  }

  var rebookings = 0
  /// How many asked again after a visit that was off.
  var returns = 0
  var roomUse = 0.0
  var deviceUse = 0.0
  /// Minutes during which anybody was on duty.
  var openTime = 0.0
  private var statuses = [Int](repeating: 0, count: 5)
  private var access: [Access]
  private var classAccess: [Access]
  private var leads: [Int] = []
  /// What the requests of each urgency class waited.
  private(set) var waitCounts: [WaitCounts]
  /// Visits whose clients want somebody, and those with them.
  private var wishes = (stated: 0, met: 0)
  private var waits = 0.0
  private var longWaits = 0
  private var seen = 0
  private var onDuty: [Double]
  private var busy: [Double]
  private var overtime: [Double]
  private var personDays = 0
  private var revenue = 0.0
  private var collected = 0.0
  /// What was earned, and will be paid after the days that count.
  private var outstanding = 0.0

  init(_ frame: SimulationFrame) {
    access = frame.urgencies.map { _ in Access() }
    waitCounts = frame.urgencies.map { WaitCounts(urgency: $0.text) }
    classAccess = frame.patterns.map { _ in Access() }
    onDuty = Array(repeating: 0, count: frame.people)
    busy = onDuty
    overtime = onDuty
  }

  // MARK: Requests

  /// Counts what has become of a visit.
  mutating func count(_ visit: VisitState, in frame: SimulationFrame) {
    statuses[Int(visit.status.rawValue)] += 1
    if let isWanted = visit.isWanted, visit.status != .refused {
      wishes.stated += 1
      wishes.met += isWanted ? 1 : 0
    }
    guard visit.isFirst else { return }
    let pattern = frame.pattern(of: visit)
    let lead =
      visit.status == .refused
      ? nil : frame.day(ofSlot: visit.start) - frame.day(of: visit.asked)
    access[pattern.urgency].note(lead, target: pattern.target)
    classAccess[visit.requestClass].note(lead, target: pattern.target)
    waitCounts[pattern.urgency].note(lead)
    if let lead { leads.append(lead) }
  }

  /// What the requests of each class met.
  func classes(of frame: SimulationFrame) -> [ClassResult] {
    zip(frame.setup.demand.classes, classAccess).map { known, access in
      ClassResult(
        id: known.id,
        requests: access.first,
        placed: access.placed,
        inTarget: access.inTarget,
        days: access.days
      )
    }
  }

  // MARK: Days

  /// A visit is held.
  mutating func earn(_ fee: Int64) { revenue += Double(fee) }

  /// A visit that is held on a day is paid for on another, perhaps while it counts.
  mutating func collect(_ amount: Double, earned: Int, paid: Int, in frame: SimulationFrame) {
    if frame.measured.contains(paid) { collected += amount }
    let end = frame.measured.upperBound
    if earned < end, paid >= end { outstanding += amount }
  }

  /// A client waited so many minutes.
  mutating func wait(_ minutes: Double) {
    waits += minutes
    seen += 1
    if minutes > 30 { longWaits += 1 }
  }

  /// Somebody was on duty for a day.
  mutating func work(_ person: Int, of length: Double, busy minutes: Double, overtime over: Double)
  {
    onDuty[person] += length
    busy[person] += minutes
    overtime[person] += over
    personDays += 1
  }

  // MARK: Values

  /// The values of all measures.
  func values(of frame: SimulationFrame, _ absences: Absences) -> [Double] {
    requestValues + access.flatMap { [$0.inTargetPercent, $0.meanDays] } + flowValues(frame)
      + coverValues(frame, absences) + moneyValues(frame, absences)
  }

  private var requestValues: [Double] {
    let all = access.reduce(Access()) { $0 + $1 }
    let count = { (status: VisitState.Status) in Double(statuses[Int(status.rawValue)]) }
    let sorted = leads.sorted()
    let tail = sorted.isEmpty ? 0 : Double(sorted[min(sorted.count - 1, sorted.count * 9 / 10)])
    return [
      Double(statuses.reduce(0, +)), count(.served), count(.missed), count(.cancelled),
      count(.refused), count(.booked), Double(rebookings), Double(returns), all.inTargetPercent,
      all.meanDays, tail,
      100 * Self.share(Double(wishes.met), Double(wishes.stated)),
    ]
  }

  private func flowValues(_ frame: SimulationFrame) -> [Double] {
    let (duty, work) = (onDuty.reduce(0, +), busy.reduce(0, +))
    let roomCount = Double(frame.rooms.reduce(0) { $0 + frame.capacities[$1] })
    let deviceCount = Double(frame.devices.reduce(0) { $0 + frame.capacities[$1] })
    return [
      Self.share(waits, Double(seen)), 100 * Self.share(Double(longWaits), Double(seen)),
      Self.share(duty - work, Double(personDays)),
      overtime.reduce(0, +) / Double(frame.setup.weeks),
      100 * Self.share(work, duty), 100 * Self.share(roomUse, openTime * roomCount),
      100 * Self.share(deviceUse, openTime * deviceCount), spread(frame),
    ]
  }

  /// The widest difference in use within a role.
  private func spread(_ frame: SimulationFrame) -> Double {
    frame.roles.map { members in
      let uses = members.filter { onDuty[$0] > 0 }.map { 100 * busy[$0] / onDuty[$0] }
      return (uses.max() ?? 0) - (uses.min() ?? 0)
    }.max() ?? 0
  }

  private func coverValues(_ frame: SimulationFrame, _ absences: Absences) -> [Double] {
    var (absent, covered, missing) = (0, 0, 0)
    for (duty, state) in zip(frame.duties, absences.states)
    where state != .kept && frame.measured.contains(duty.day) {
      absent += 1
      if state == .missed { missing += duty.paid } else { covered += 1 }
    }
    let weeks = Double(frame.setup.weeks)
    return [Double(absent) / weeks, Double(covered) / weeks, Double(missing) / 60 / weeks]
  }

  private func moneyValues(_ frame: SimulationFrame, _ absences: Absences) -> [Double] {
    let factor = Double(frame.setup.money.overtimePercent) / 100
    var (ordinary, cover, agency) = (0.0, 0.0, 0.0)
    for (duty, state) in zip(frame.duties, absences.states) where frame.measured.contains(duty.day)
    {
      let hours = Double(duty.paid) / 60
      ordinary += hours * Double(frame.hourlyPay[duty.person])
      switch state {
      case .kept, .missed: continue
      case .covered(let other): cover += hours * Double(frame.hourlyPay[other]) * factor
      case .agency: agency += hours * Double(frame.setup.sickness.agencyTariff ?? 0)
      }
    }
    let over = zip(overtime, frame.hourlyPay).reduce(0) { $0 + $1.0 / 60 * Double($1.1) * factor }
    let labour = ordinary + over + cover + agency
    let weeks = Double(frame.setup.weeks)
    let days = Double(frame.measured.count) * Self.share(outstanding, revenue)
    return [ordinary, over, cover, agency, labour, revenue, collected, revenue - labour]
      .map { $0 / weeks } + [days]
  }

  static func share(_ part: Double, _ whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}

extension Tally.Access {
  /// The share of all, those who found no time too, that were offered one in target.
  var inTargetPercent: Double { 100 * Tally.share(Double(inTarget), Double(first)) }
  /// Counts a request that found a time so many days later, or none.
  mutating func note(_ lead: Int?, target: Int) {
    first += 1
    guard let lead else { return }
    placed += 1
    days += lead
    if lead <= target { inTarget += 1 }
  }

  /// The mean days of those who found a time.
  var meanDays: Double { Tally.share(Double(days), Double(placed)) }

  static func + (one: Self, other: Self) -> Self {
    Self(
      first: one.first + other.first,
      placed: one.placed + other.placed,
      inTarget: one.inTarget + other.inTarget,
      days: one.days + other.days
    )
  }
}
