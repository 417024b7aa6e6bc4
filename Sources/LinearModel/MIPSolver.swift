import Synchronization

/// Solves linear and mixed-integer programs.
///
/// Planning code knows this protocol only; a solver is one module behind it and
/// proves itself through the contract suite of the tests.
public protocol MIPSolver: Sendable {
  /// The solver's name and version, as in `GLPK 5.0`.
  var identity: String { get }

  /// Solves a model.
  ///
  /// Blocks the calling thread until the solve stops. The call is safe from any
  /// thread, and two calls may run at once.
  ///
  /// - Throws: ``SolverError`` when the model or the options are unusable or
  ///   the solver failed; never for a model that is merely infeasible.
  func solve(_ model: LinearModel, options: SolveOptions) throws(SolverError) -> SolveOutcome
}

/// How a model is to be solved.
public struct SolveOptions: Sendable {
  /// Seconds after which the solve stops; nil for no limit.
  public var timeLimit: Double?
  /// The relative gap at which an incumbent counts as optimal.
  public var relativeGap: Double
  /// Whether cutting planes are generated.
  public var cuts: Bool
  /// Whether the model is reduced before it is solved.
  public var presolve: Bool
  /// MiB of memory the solver may use; nil for no limit.
  public var memoryLimit: Int?
  /// A flag that another thread sets to stop the solve early.
  public var cancellation: Cancellation?
  /// Called on each better solution with its objective and values.
  public var onIncumbent: (@Sendable (_ objective: Double, _ values: [Double]) -> Void)?
  /// Called when the proven bound has improved.
  public var onBound: (@Sendable (_ bound: Double) -> Void)?
  /// Asked now and then for a solution known elsewhere; every value is checked
  /// against rows, bounds and integrality before it is used.
  public var candidate: (@Sendable () -> [Double]?)?

  /// Makes options: no limits, cuts and presolve on.
  public init(
    timeLimit: Double? = nil,
    relativeGap: Double = 0,
    cuts: Bool = true,
    presolve: Bool = true,
    memoryLimit: Int? = nil,
    cancellation: Cancellation? = nil,
    onIncumbent: (@Sendable (Double, [Double]) -> Void)? = nil,
    onBound: (@Sendable (Double) -> Void)? = nil,
    candidate: (@Sendable () -> [Double]?)? = nil
  ) {
    self.timeLimit = timeLimit
    self.relativeGap = relativeGap
    self.cuts = cuts
    self.presolve = presolve
    self.memoryLimit = memoryLimit
    self.cancellation = cancellation
    self.onIncumbent = onIncumbent
    self.onBound = onBound
    self.candidate = candidate
  }
}

/// A flag shared between the thread that solves and the one that may stop it.
public final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Makes a flag that is not set.
  public init() {}

  /// Asks the solve to stop.
  public func cancel() { flag.store(true, ordering: .relaxed) }

  /// Whether the solve was asked to stop.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}

/// Why a model could not be solved at all.
public enum SolverError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The model holds something no solver may be given; every fault is listed.
  case unusableModel([String])
  /// An option is out of range.
  case unusableOptions(String)
  /// The memory limit was reached.
  case outOfMemory(String)
  /// The solver failed inside; the message is its own.
  case solverFailure(String)

  /// The message for the person who reads it.
  public var description: String {
    switch self {
    case .unusableModel(let faults):
      "the model cannot be solved: " + faults.joined(separator: "; ")
    case .unusableOptions(let message): "the options cannot be used: \(message)"
    case .outOfMemory(let message): "the solver ran out of memory: \(message)"
    case .solverFailure(let message): "the solver failed: \(message)"
    }
  }
}
