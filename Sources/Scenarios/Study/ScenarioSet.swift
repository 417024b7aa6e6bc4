public import PracticeFiles

/// What a scenario file asks: cases to plan and compare, and what is wanted of
/// them.
public struct ScenarioSet: Sendable {
  /// A factor and the cases of its levels, one at a time.
  public struct Factor: Sendable, Equatable {
    /// The id.
    public var id: String
    /// The name shown.
    public var name: String
    /// The ids of its levels.
    public var levels: [String]
  }

  /// The name shown.
  public var name: String
  /// The practice as it is, with its files.
  public var base: LoadedPractice
  /// The cases, the base first.
  public var cases: [ScenarioCase]
  /// The factors of the sweep.
  public var factors: [Factor]
  /// What plans should reach.
  public var targets: [ScenarioTarget]
  /// How each case is planned.
  public var terms: SolvingTerms
  /// How plans are followed through many weeks; nil where that is not asked.
  public var simulation: SimulationTerms?
  /// What was asked for in the past; empty where that is not told.
  public var history: [DemandOutlook.Entry]
  /// The files that were read, the scenario file first, the practice's after it,
  /// each with its text.
  public var files: [LoadedPractice.File]
}
