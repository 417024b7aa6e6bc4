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
  func write(_ roster: Roster, formats: [PlanFormat], into folder: String) throws -> [String] {
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true
      )
    } catch {
      throw Failure(
        kind: .cannotWrite,
        message: "\(folder): the folder cannot be made: \(error.localizedDescription)"
      )
    }
    let files = try PlanFormat.allCases.filter(formats.contains).map { format in
      try file(of: roster, as: format, in: folder)
    }
    try AtomicFiles.write(files)
    return files.map(\.path)
  }

  private func file(
    of roster: Roster,
    as format: PlanFormat,
    in folder: String
  ) throws -> AtomicFiles.File {
    switch format {
    case .csv:
      let text = RosterCSV(practice).text(of: roster)
      return .init(path: "\(folder)/roster.csv", bytes: Array(text.utf8))
    case .json:
      let document = PlanDocument(roster, in: practice, evidence: evidence(of: roster))
      return .init(path: "\(folder)/roster.json", bytes: Array(try document.json()))
    }
  }

  private func evidence(of roster: Roster) -> PlanEvidence {
    PlanEvidence(
      status: PlanEvidence.Status(rawValue: outcome.status.rawValue) ?? .unknown,
      stopped: PlanEvidence.Stop(rawValue: outcome.stop.rawValue) ?? .timeLimit,
      cost: outcome.cost,
      bound: outcome.bound.map(Double.init),
      gap: outcome.gap,
      seed: outcome.seed,
      threads: outcome.threads,
      seconds: outcome.seconds,
      engine: outcome.engine ?? "",
      versions: .init(
        praxis: Praxis.version,
        glpk: outcome.solver,
        tzdata: TimeZone.timeZoneDataVersion
      ),
      inputHash: hash,
      costByRule: Dictionary(
        (outcome.verdict?.rules ?? []).filter { $0.cost != 0 }.map { ($0.rule, $0.cost) },
        uniquingKeysWith: +
      ),
      fingerprints: PlanFingerprints(of: roster, in: practice)
    )
  }
}
