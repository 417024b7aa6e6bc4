/// What a plan says of how it came to be.
public struct PlanEvidence: Sendable, Equatable {
  /// What is known of the plan.
  public enum Status: String, Sendable, CaseIterable {
    /// No plan is better.
    case optimal
    /// It keeps every hard rule.
    case feasible
    /// It was proven that no plan exists.
    case infeasible
    /// Nothing was proven.
    case unknown
  }

  /// Why the search for it ended.
  public enum Stop: String, Sendable, CaseIterable {
    case optimal
    case timeLimit
    case iterationLimit
    case cancelled
    case infeasible
  }

  /// What it was made with.
  public struct Versions: Sendable, Equatable, Codable {
    /// Of Praxis.
    public var praxis: String
    /// Of the solver library.
    public var glpk: String
    /// Of the time zone data.
    public var tzdata: String

    /// Names the versions.
    public init(praxis: String, glpk: String, tzdata: String) {
      self.praxis = praxis
      self.glpk = glpk
      self.tzdata = tzdata
    }
  }

  /// What is known of the plan.
  public var status: Status
  /// Why the search ended.
  public var stopped: Stop
  /// What the plan costs; nil without one.
  public var cost: Int64?
  /// No plan costs less; nil where no bound is known.
  public var bound: Double?
  /// How far the cost may lie above the bound, as a fraction.
  public var gap: Double?
  /// The seed of the random numbers.
  public var seed: UInt64
  /// How many threads were used.
  public var threads: Int
  /// Wall time.
  public var seconds: Double
  /// The engine that found the plan.
  public var engine: String
  /// What it was made with.
  public var versions: Versions
  /// SHA-256 over all input files, in hexadecimal.
  public var inputHash: String
  /// What the plan costs by rule id; rules that cost nothing may be absent.
  public var costByRule: [String: Int64]
  /// Hashes by which a changed cell is found.
  public var fingerprints: PlanFingerprints

  /// Makes the evidence of a plan.
  public init(
    status: Status,
    stopped: Stop,
    cost: Int64?,
    bound: Double? = nil,
    gap: Double? = nil,
    seed: UInt64,
    threads: Int,
    seconds: Double,
    engine: String,
    versions: Versions,
    inputHash: String,
    costByRule: [String: Int64],
    fingerprints: PlanFingerprints
  ) {
    self.status = status
    self.stopped = stopped
    self.cost = cost
    self.bound = bound
    self.gap = gap
    self.seed = seed
    self.threads = threads
    self.seconds = seconds
    self.engine = engine
    self.versions = versions
    self.inputHash = inputHash
    self.costByRule = costByRule
    self.fingerprints = fingerprints
  }
}
