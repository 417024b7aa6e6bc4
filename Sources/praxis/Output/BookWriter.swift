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
  let gauge: OverloadGauge

  /// Writes the book and returns the paths written.
  func write(
    _ book: AppointmentBook,
    _ verdict: Verdict,
    formats: [BookFormat],
    into folder: String
  ) throws -> [String] {
    let files = BookFiles(
      practice: practice,
      roster: roster,
      book: book,
      verdict: verdict,
      document: BookDocument(
        book,
        roster: roster,
        in: practice,
        evidence: evidence(verdict),
        values: outcome.values
      ),
      gauge: gauge,
      note: BookReport(practice, outcome, gauge).quality,
      folder: folder,
      time: PlanWriter.time
    )
    let written = try BookFormat.allCases.filter(formats.contains)
      .flatMap { try files.files(as: $0) }
    return try Folders.write(written, into: folder)
  }

  private func evidence(_ verdict: Verdict) -> PlanEvidence {
    PlanEvidence(
      of: outcome.source,
      rules: verdict.rules,
      roster: roster,
      in: practice,
      hash: hash
    )
  }
}
