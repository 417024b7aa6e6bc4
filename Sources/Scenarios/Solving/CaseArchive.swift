/// Where results of cases are kept, so that a run that was interrupted goes on
/// where it was.
public protocol CaseArchive: Sendable {
  /// What is kept of a case; nil where nothing is, or it cannot be read.
  func record(of wanted: ScenarioCase) -> CaseRecord?
  /// Keeps what planning a case came to, whole or not at all.
  func keep(_ record: CaseRecord, of wanted: ScenarioCase) throws
  /// A block of replications of a plan; nil where nothing is kept, or it cannot be
  /// read.
  func block(_ number: Int, of result: CaseResult) -> SimulationBlock?
  /// Keeps a block of replications of a plan, whole or not at all.
  func keep(_ block: SimulationBlock, of result: CaseResult) throws
}
