import Interchange
import Planning
import PracticeDomain
import Verification

/// Writes roster and book made together, all files or none.
struct WholePlanWriter {
  let report: WholePlanReport
  let hash: String
  let folder: String

  /// Writes the plan and returns the paths written.
  func write(formats: [PlanFormat]) throws -> [String] {
    let roster = PlanWriter(practice: report.practice, outcome: report.outcome.roster, hash: hash)
    let files = try PlanFormat.allCases.filter(formats.contains).flatMap { format in
      try roster.files(report.roster, report.rosterVerdict, into: folder).files(as: format)
        + (BookFormat(rawValue: format.rawValue).map { try bookFiles.files(as: $0) } ?? [])
    }
    return try Folders.write(files, into: folder)
  }

  private var bookFiles: BookFiles {
    BookFiles(
      practice: report.practice,
      roster: report.roster,
      book: report.book,
      verdict: report.bookVerdict,
      document: document,
      gauge: report.gauge,
      note: report.comparison + " " + report.quality,
      folder: folder,
      time: PlanWriter.time,
      name: "plan"
    )
  }

  private var document: BookDocument {
    BookDocument(
      report.book,
      roster: report.roster,
      in: report.practice,
      evidence: evidence,
      costs: .init(roster: report.rosterVerdict.cost, book: report.bookVerdict.cost)
    )
  }

  private var evidence: PlanEvidence {
    PlanEvidence(
      of: report.outcome.source,
      rules: report.rosterVerdict.rules + report.bookVerdict.rules,
      roster: report.roster,
      in: report.practice,
      hash: hash
    )
  }
}
