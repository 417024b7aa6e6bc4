public import PracticeDomain

/// One practice to be planned, with what makes it different from the base.
public struct ScenarioCase: Sendable {
  /// Why it is compared.
  public enum Role: Sendable, Equatable {
    /// The practice as it is.
    case base
    /// A scenario that has a name of its own.
    case scenario
    /// One level of one factor, all others as in the base.
    case level(factor: String, level: String)
    /// One level of each of several factors.
    case combination
    /// One more of something, to see what it is worth.
    case worth(WorthQuestion)
    /// A point of a front: the best plan within a limit.
    case front(Front, limit: Int)
  }

  /// What a scenario is to those who decide.
  public enum Kind: String, Sendable, CaseIterable {
    /// Something that could be chosen.
    case choice
    /// Something that may happen.
    case event
  }

  /// Whether its plan is followed through many weeks where that is asked.
  public var isSimulated: Bool {
    switch role {
    case .base, .scenario, .level, .combination: true
    case .worth, .front: false
    }
  }

  /// What a front's limit is on.
  public enum Front: String, Sendable, CaseIterable {
    /// What hours on duty cost, in percent of the contracts' hours.
    case budget
    /// How far hours lie apart, in minutes.
    case spread
  }

  /// The id, unique among the cases.
  public var id: String
  /// The name shown.
  public var name: String
  /// Why it is compared.
  public var role: Role
  /// The practice, changed.
  public var practice: Practice
  /// What was changed, a sentence an edit.
  public var changes: [String]
  /// The edits in a form that is equal for equal edits.
  public var signature: String
  /// What all edits together do to the plans that are lawful; nil where that
  /// cannot be told beforehand.
  public var effect: EditEffect?
  /// How its clients are offered times in a simulation, where not as in all others.
  public var policy: SimulationPolicy
  /// What is asked for while its plan is followed through many weeks.
  var demand: SimulatedDemand
  /// Whether it could be chosen; otherwise it is something that may happen.
  public var isChoice: Bool

  /// Makes a case.
  public init(
    id: String,
    name: String,
    role: Role,
    practice: Practice,
    changes: [String] = [],
    signature: String = "",
    effect: EditEffect? = nil,
    policy: SimulationPolicy = SimulationPolicy(),
    isChoice: Bool = true
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.practice = practice
    self.changes = changes
    self.signature = signature
    self.effect = effect
    self.policy = policy
    demand = SimulatedDemand(practice)
    self.isChoice = isChoice
  }
}

/// One more of what, and for whom.
public struct WorthQuestion: Sendable, Equatable {
  /// What there is one more of.
  public enum Kind: String, Sendable, CaseIterable {
    /// An hour a week in somebody's contract.
    case hours
    /// A person.
    case people
    /// A person who holds a skill.
    case skills
    /// A room.
    case rooms
    /// A device.
    case devices
  }

  /// What there is one more of.
  public var kind: Kind
  /// The id of what it is like, or of whom it concerns.
  public var subject: String
}
