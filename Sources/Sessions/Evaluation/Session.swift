public import Statistics

/// One session of one professional: equal slots, clients who are alike and who
/// come on time or not at all.
public struct Session: Hashable, Sendable {
  /// What waiting, idling and working late weigh in the objective.
  public struct Weights: Hashable, Sendable {
    /// For a step of the mean wait of a booked client.
    public let waiting: Double
    /// For a step that the professional is idle before the end.
    public let idle: Double
    /// For a step of work after the session's length.
    public let tardiness: Double

    /// Weights, none below 0.
    public init(waiting: Double, idle: Double, tardiness: Double) {
      self.waiting = waiting
      self.idle = idle
      self.tardiness = tardiness
    }
  }

  /// What may not be exceeded, whatever it costs.
  public struct Limits: Hashable, Sendable {
    /// The longest mean wait of any client, in steps; nil for no limit.
    public let meanWait: Double?
    /// Overtime that may be exceeded only with a probability, in steps.
    public let overtime: Int
    /// That probability; 1 for no limit.
    public let overtimeProbability: Double

    /// Limits.
    public init(meanWait: Double? = nil, overtime: Int = 0, overtimeProbability: Double = 1) {
      self.meanWait = meanWait
      self.overtime = overtime
      self.overtimeProbability = overtimeProbability
    }
  }

  /// How many slots there are.
  public let slots: Int
  /// The length of a slot, in steps.
  public let slotLength: Int
  /// The length of the session, in steps: what comes later is overtime.
  public let length: Int
  /// How long a client takes who comes.
  public let service: ServiceTime
  /// The probability that a client does not come.
  public let noShow: Double
  /// What counts how much.
  public let weights: Weights
  /// What may not be exceeded.
  public let limits: Limits
  /// The work of a booked client, who may not come.
  let booked: ServiceTime

  /// A session.
  ///
  /// - Parameters:
  ///   - slots: at least 1.
  ///   - slotLength: at least 1, in steps.
  ///   - length: at least 0, in steps; the slots together unless given.
  ///   - service: how long a client takes who comes.
  ///   - noShow: the probability that a client does not come.
  ///   - weights: what counts how much.
  ///   - limits: what may not be exceeded.
  public init(
    slots: Int,
    slotLength: Int,
    length: Int? = nil,
    service: ServiceTime,
    noShow: Double = 0,
    weights: Weights,
    limits: Limits = Limits()
  ) throws(InvalidParameter) {
    self.slots = try Parameter.count(slots, "the number of slots", in: 1...10_000)
    self.slotLength = try Parameter.count(slotLength, "the length of a slot", in: 1...100_000)
    self.length = try Parameter.count(
      length ?? slots * slotLength,
      "the length of the session",
      in: 0...1_000_000_000
    )
    self.service = service
    self.noShow = try Parameter.probability(noShow, "the probability of a no-show")
    for weight in [weights.waiting, weights.idle, weights.tardiness] {
      _ = try Parameter.notNegative(weight, "a weight")
    }
    _ = try Parameter.probability(limits.overtimeProbability, "the probability of overtime")
    self.weights = weights
    self.limits = limits
    self.booked = try service.withAbsence(noShow)
  }
}
