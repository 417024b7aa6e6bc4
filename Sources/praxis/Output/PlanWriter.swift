import Foundation
import Interchange
import Planning
import PracticeDomain
import Verification

/// Writes a plan into a folder, all files or none.
struct PlanWriter {
  let practice: Practice
  let outcome: PlanOutcome
  let hash: String

  /// Writes the roster and returns the paths written.
  func write(
    _ roster: Roster,
    _ verdict: Verdict,
    formats: [PlanFormat],
    into folder: String
  ) throws -> [String] {
    let files = files(roster, verdict, into: folder)
    let written = try PlanFormat.allCases.filter(formats.contains)
      .flatMap { try files.files(as: $0) }
    return try Folders.write(written, into: folder)
  }

  /// The files that the roster becomes.
  func files(_ roster: Roster, _ verdict: Verdict, into folder: String) -> PlanFiles {
    PlanFiles(
      practice: practice,
      roster: roster,
      verdict: verdict,
      evidence: evidence(of: roster),
      note: RosterReport(practice, outcome).quality,
      folder: folder,
      time: Self.time
    )
  }

  /// The present, or what `SOURCE_DATE_EPOCH` says it is, so that the same
  /// input can make the same bytes.
  static var time: Int {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init)
      ?? Int(Date().timeIntervalSince1970)
  }

  private func evidence(of roster: Roster) -> PlanEvidence {
    PlanEvidence(
      of: outcome.source,
      rules: outcome.verdict?.rules ?? [],
      roster: roster,
      in: practice,
      hash: hash
    )
  }
}
