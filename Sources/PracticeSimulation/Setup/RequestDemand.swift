public import PracticeDomain
internal import Statistics

/// Who asks for what, and when.
public struct RequestDemand: Sendable, Equatable {
  /// Requests that are alike.
  public struct RequestClass: Sendable, Equatable {
    /// What it is called, as in `consultation/urgent`; the same name gives the same
    /// random numbers in every scenario.
    public var id: String
    /// How many come a week.
    public var weekly: Double
    /// Whether they come without an appointment, and are seen the same day or not at
    /// all.
    public var isWalkIn: Bool
    /// What a request may be like, each with even chance: the ids of requests,
    /// series and matters of the practice.
    public var patterns: [String]
    /// How many come on each simulated day, the warm-up included, from a forecast or
    /// a history; nil for ``weekly`` spread by the profile. Days after the last
    /// have none.
    public var daily: [Double]?
    /// The service that they are for; nil for a matter.
    public var service: Identifier<Service>?
    /// How many come besides on some dates: a campaign's new clients, say. Seasons
    /// leave them alone.
    public var extra: [CalendarDate: Double] = [:]
    /// How sure all that is; nil for certain.
    public var uncertainty: DemandUncertainty?

    /// Makes a class.
    public init(
      id: String,
      weekly: Double,
      isWalkIn: Bool = false,
      patterns: [String],
      daily: [Double]? = nil,
      service: Identifier<Service>? = nil
    ) {
      self.id = id
      self.weekly = weekly
      self.isWalkIn = isWalkIn
      self.patterns = patterns
      self.daily = daily
      self.service = service
    }

    /// Multiplies all that comes.
    mutating func scale(by factor: Double) {
      weekly *= factor
      daily = daily?.map { $0 * factor }
      extra = extra.mapValues { $0 * factor }
    }
  }

  /// The classes; each has a name of its own.
  public var classes: [RequestClass]
  /// How they spread over time.
  public var profile: ArrivalProfile
  /// When more come, or fewer; where several hold, all do.
  public var seasons: [DemandSeason] = []
  /// What becomes of public holidays; nil for days like others.
  public var holidays: HolidayTerms?
  /// What all classes are unsure of together.
  public var uncertainty: DemandUncertainty?

  /// Makes a demand.
  public init(classes: [RequestClass], profile: ArrivalProfile = ArrivalProfile()) {
    self.classes = classes
    self.profile = profile
  }

  /// The demand of a practice: each of its weeks brings requests like those it has,
  /// by service and urgency, as many on average.
  public init(_ practice: Practice) {
    let weeks = max(1, Double(practice.horizon.days) / 7)
    let settings = practice.demand.settings
    var classes: [RequestClass] = []
    var places: [String: Int] = [:]
    func add(_ id: String, _ pattern: String, _ service: Identifier<Service>?) {
      if let place = places[id] {
        classes[place].weekly += 1 / weeks
        classes[place].patterns.append(pattern)
      } else {
        places[id] = classes.count
        classes.append(
          RequestClass(id: id, weekly: 1 / weeks, patterns: [pattern], service: service)
        )
      }
    }
    for request in practice.demand.requests {
      let urgency = settings.urgency(request.urgency).id
      add("\(request.service)/\(urgency)", request.id.text, request.service)
    }
    for series in practice.demand.series {
      add("series/\(series.id)", series.id.text, series.visit.service)
    }
    for matter in practice.demand.matters { add("matter/\(matter.id)", matter.id.text, nil) }
    self.init(classes: classes)
  }

  /// Multiplies the demand of some classes, all unless told.
  ///
  /// - Parameters:
  ///   - factor: at least 0.
  ///   - isMeant: whether a class is concerned.
  public mutating func scale(
    by factor: Double,
    where isMeant: (RequestClass) -> Bool = { _ in true }
  ) {
    for place in classes.indices where isMeant(classes[place]) {
      classes[place].scale(by: factor)
    }
  }

  /// Multiplies the demand for a service.
  public mutating func scale(service: Identifier<Service>, by factor: Double) {
    scale(by: factor) { $0.id.hasPrefix("\(service)/") }
  }

  /// Multiplies the demand of an urgency class.
  public mutating func scale(urgency: Identifier<UrgencyClass>, by factor: Double) {
    scale(by: factor) { $0.id.hasSuffix("/\(urgency)") }
  }

  /// Lets so many a week come without an appointment for what a class comes for.
  public mutating func addWalkIns(like id: String, weekly: Double) {
    guard let like = classes.first(where: { $0.id == id }) else { return }
    let name = "\(id)/walk-in"
    classes.append(
      RequestClass(
        id: classes.contains { $0.id == name } ? "\(name)-besides" : name,
        weekly: weekly,
        isWalkIn: true,
        patterns: like.patterns,
        service: like.service
      )
    )
  }

  /// Lets so many a week come without an appointment for a service, besides those who
  /// book it, of the same urgencies.
  public mutating func addWalkIns(for service: Identifier<Service>, weekly: Double) {
    let own = classes.filter { $0.isAppointed(for: service) }
    let all = own.reduce(0) { $0 + $1.weekly }
    for known in own where all > 0 {
      addWalkIns(like: known.id, weekly: weekly * known.weekly / all)
    }
  }

  /// Lets a share of those who come for a service come without an appointment.
  ///
  /// - Parameter share: from 0 to 1.
  public mutating func letWalkIn(_ share: Double, for service: Identifier<Service>) {
    for place in classes.indices where classes[place].isAppointed(for: service) {
      var walking = classes[place]
      walking.id += "/walk-in"
      walking.isWalkIn = true
      walking.scale(by: share)
      classes[place].scale(by: 1 - share)
      classes.append(walking)
    }
  }

  func check() throws(InvalidParameter) {
    try profile.check()
    try uncertainty?.check()
    try holidays?.check()
    for season in seasons { _ = try Parameter.notNegative(season.factor, "a season's factor") }
    for known in classes {
      try known.uncertainty?.check()
      for value in known.extra.values {
        _ = try Parameter.notNegative(value, "what comes besides of \(known.id)")
      }
      _ = try Parameter.notNegative(known.weekly, "the weekly demand of \(known.id)")
      for value in known.daily ?? [] {
        _ = try Parameter.notNegative(value, "the daily demand of \(known.id)")
      }
    }
    guard Set(classes.map(\.id)).count == classes.count else {
      throw InvalidParameter(
        "the names of the demand",
        classes.map(\.id),
        expected: "all different"
      )
    }
  }
}

extension RequestDemand.RequestClass {
  /// Whether it is single visits for a service by appointment.
  fileprivate func isAppointed(for other: Identifier<Service>) -> Bool {
    service == other && !isWalkIn && !id.hasPrefix("series/")
  }
}
