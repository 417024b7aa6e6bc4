/// One appointment that is wanted: a request, a visit of a series, or a block
/// of work on a matter, all told alike.
public struct Visit: Sendable, Equatable {
  /// What it comes from.
  public enum Origin: Sendable, Equatable {
    /// A request of its own.
    case request
    /// A visit of a series.
    case series(Identifier<Series>)
    /// A block of work on a matter.
    case work(Identifier<Matter>)
    /// A block of review of a matter.
    case review(Identifier<Matter>)
  }

  /// The request that it amounts to.
  public var request: ClientRequest
  /// Its service; that of a block of work is made for it.
  public var service: Service
  /// What it comes from.
  public var origin: Origin
  /// The price of each day past the target.
  public var latePrice: Int64
  /// The price of its not being held, the urgency's; lost fees come on top.
  public var unservedPrice: Int64

  /// Makes a visit.
  public init(
    request: ClientRequest,
    service: Service,
    origin: Origin,
    latePrice: Int64,
    unservedPrice: Int64
  ) {
    self.request = request
    self.service = service
    self.origin = origin
    self.latePrice = latePrice
    self.unservedPrice = unservedPrice
  }

  /// What it brings in, as far as the client can be expected to come; rounded
  /// down.
  public var expectedFee: Int64 {
    (request.fee ?? service.fee) * Int64(100 - request.noShow) / 100
  }

  /// Whether it is work on a matter, with nobody visiting.
  public var isWork: Bool {
    switch origin {
    case .request, .series: false
    case .work, .review: true
    }
  }
}

/// What ties two visits: what is asked where both are held.
public struct VisitTie: Sendable, Equatable {
  /// What is asked of them.
  public enum Kind: Sendable, Equatable {
    /// So many days lie between their dates.
    case spacing(ClosedRange<Int>)
    /// The second starts when the first has ended, or later.
    case order
    /// They fall on the same day of the week.
    case sameWeekday(Price)
    /// They start at the same time of day.
    case sameTime(Price)
    /// The first needs of their first phases are met by the same people.
    case samePerson(Price)
    /// The first needs of their first phases are met by different people.
    case differentPerson
    /// The second is held only if the first is; the one kind of tie that asks
    /// something where only one is held.
    case requires
  }

  /// The position of the first in ``Demand/visits``.
  public var first: Int
  /// The position of the second.
  public var second: Int
  /// What is asked.
  public var kind: Kind
}

/// Everything that is to be booked.
public struct WantedVisits: Sendable, Equatable {
  /// The visits: requests, then series, then matters, each in order.
  public var visits: [Visit] = []
  /// What ties them.
  public var ties: [VisitTie] = []
}

extension Demand {
  /// Everything that is to be booked. Requests for services that are not known
  /// are left out.
  public var wanted: WantedVisits {
    var wanted = WantedVisits()
    for request in requests { add(request, .request, to: &wanted) }
    for series in series { add(series, to: &wanted) }
    for matter in matters { add(matter, to: &wanted) }
    return wanted
  }

  private func add(
    _ request: ClientRequest,
    _ origin: Visit.Origin,
    to wanted: inout WantedVisits
  ) {
    guard let service = services.first(where: { $0.id == request.service }) else { return }
    let urgency = settings.urgency(request.urgency)
    wanted.visits.append(
      Visit(
        request: request,
        service: service,
        origin: origin,
        latePrice: urgency.latePrice,
        unservedPrice: urgency.unservedPrice
      )
    )
  }

  private func add(_ series: Series, to wanted: inout WantedVisits) {
    let start = wanted.visits.count
    for number in 1...max(1, series.visits) {
      var visit = series.visit
      visit.id = Identifier("\(series.id)-\(number)")
      add(visit, .series(series.id), to: &wanted)
    }
    let members = Array(start..<wanted.visits.count)
    for (position, first) in members.enumerated() {
      // Where a visit between them is not held, the others keep to the course.
      for (steps, second) in members[(position + 1)...].enumerated() {
        let (least, most) = (series.spacing.lowerBound, series.spacing.upperBound)
        wanted.tie(first, second, .spacing(least * (steps + 1)...most * (steps + 1)))
      }
    }
    for (first, second) in zip(members, members.dropFirst()) {
      if series.isWhole { wanted.tie(first, second, .requires) }
      series.weekdayPrice.map { wanted.tie(first, second, .sameWeekday($0)) }
      series.timePrice.map { wanted.tie(first, second, .sameTime($0)) }
      series.personPrice.map { wanted.tie(first, second, .samePerson($0)) }
    }
    if series.isWhole, let last = members.last, last > start { wanted.tie(last, start, .requires) }
  }

  private func add(_ matter: Matter, to wanted: inout WantedVisits) {
    let work = Matter.blocks(of: matter.effort, shortest: matter.block)
    let review = Matter.blocks(of: matter.review, shortest: matter.block)
    let start = wanted.visits.count
    for (number, length) in work.enumerated() {
      wanted.visits.append(
        block(of: matter, "work-\(number + 1)", length, matter.preparer, .work(matter.id))
      )
    }
    let middle = wanted.visits.count
    for (number, length) in review.enumerated() {
      wanted.visits.append(
        block(of: matter, "review-\(number + 1)", length, matter.reviewer, .review(matter.id))
      )
    }
    for later in start..<wanted.visits.count where later > start {
      wanted.tie(later - 1, later, .requires)
      wanted.tie(later - 1, later, .order)
      if later < middle, matter.isOnePerson { wanted.tie(later - 1, later, .samePerson(.hard)) }
    }
    for reviewing in middle..<wanted.visits.count {
      for working in start..<(matter.isOnePerson ? min(start + 1, middle) : middle) {
        wanted.tie(working, reviewing, .differentPerson)
      }
    }
  }

  private func block(
    of matter: Matter,
    _ name: String,
    _ length: Int,
    _ staff: StaffNeed,
    _ origin: Visit.Origin
  ) -> Visit {
    let urgency = settings.urgency(matter.urgency)
    let phase = Phase(name: ReservedTime.work, length: length, staff: [staff])
    let days = DaySelector(from: matter.from)
    let isWork = if case .work = origin { true } else { false }
    return Visit(
      request: ClientRequest(
        id: Identifier("\(matter.id)-\(name)"),
        client: Identifier(matter.id.text),
        service: Identifier(ReservedTime.work),
        windows: matter.from == nil ? [] : [BookingWindow(days: days)],
        target: matter.deadline,
        required: isWork ? matter.required : [],
        apart: matter.apart
      ),
      service: Service(
        id: Identifier(ReservedTime.work),
        name: matter.name,
        phases: [phase]
      ),
      origin: origin,
      latePrice: matter.latePrice ?? urgency.latePrice,
      unservedPrice: urgency.unservedPrice
    )
  }
}

extension WantedVisits {
  fileprivate mutating func tie(_ first: Int, _ second: Int, _ kind: VisitTie.Kind) {
    ties.append(VisitTie(first: first, second: second, kind: kind))
  }
}
