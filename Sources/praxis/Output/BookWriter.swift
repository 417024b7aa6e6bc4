import Foundation
import Interchange
import Planning
import PracticeDomain
import Verification

/// Writes a book into a folder, all files or none.
struct BookWriter {
  let practice: Practice
  let roster: Roster
  let outcome: BookOutcome
  let hash: String

  /// Writes the book and returns the paths written.
  func write(_ book: AppointmentBook, _ verdict: Verdict, into folder: String) throws -> [String] {
    let document = BookDocument(
      book,
      roster: roster,
      in: practice,
      evidence: evidence(verdict)
    )
    let files = [
      AtomicFiles.File(
        path: "\(folder)/book.csv",
        bytes: Array(BookCSV(practice).text(of: book).utf8)
      ),
      AtomicFiles.File(
        path: "\(folder)/book.json",
        bytes: Array(try document.json(in: practice))
      ),
    ]
    try Folders.make(folder)
    try AtomicFiles.write(files)
    return files.map(\.path)
  }

  private func evidence(_ verdict: Verdict) -> PlanEvidence {
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
        verdict.rules.filter { $0.cost != 0 }.map { ($0.rule, $0.cost) },
        uniquingKeysWith: +
      ),
      fingerprints: PlanFingerprints(of: roster, in: practice)
    )
  }
}
