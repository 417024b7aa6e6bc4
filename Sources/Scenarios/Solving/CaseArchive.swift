/// Where results of cases are kept, so that a run that was interrupted goes on
/// where it was.
public protocol CaseArchive: Sendable {
  /// What is kept of a case; nil where nothing is, or it cannot be read.
  func record(of wanted: ScenarioCase) -> CaseRecord?
  /// Keeps what planning a case came to, whole or not at all.
  func keep(_ record: CaseRecord, of wanted: ScenarioCase) throws
}
