import Foundation
import Interchange
import PracticeDomain
import PracticeFiles
import Reports
import Verification

/// A plan on its way into the records of a practice.
struct Publication {
  let reading: PracticeInput.Reading
  let files: LoadedPractice
  /// The practice's directory.
  let directory: String
  let document: PlanDocument
  let check: PlanCheck
  let sheet: BalanceSheet

  init(_ reading: PracticeInput.Reading, _ document: PlanDocument) throws {
    guard let files = reading.files, let directory = files.directory else {
      throw Failure.notPublishable
    }
    self.reading = reading
    self.files = files
    self.directory = directory
    self.document = document
    check = document.check(against: reading.practice, inputHash: reading.hash)
    sheet = BalanceSheet(document.roster, in: reading.practice)
  }

  /// The days of the plan.
  var horizon: Horizon { document.horizon }

  /// The record of the same days, which the plan would replace.
  var replaced: PublishedRecord? { files.sources.records.first { $0.horizon == horizon } }

  /// What it says that is not so and that makes it another plan: for another
  /// practice, or with times that are not those of its shifts.
  var untruths: [PlanProblem] {
    check.problems.filter { [.practice, .horizon, .times].contains($0.kind) }
  }

  /// What the manager should know before it is told to anybody.
  var remarks: [String] {
    check.problems.filter { [.changed, .cost, .input].contains($0.kind) }.map(\.sentence)
      + sheet.disagreements + reading.notes.filter { !$0.hasPrefix("Published already") } + later
  }

  private var later: [String] {
    let after = files.sources.records.filter { $0.horizon.start > horizon.end }
    guard let first = after.first else { return [] }
    return [
      "Published already for days after these: \(first.horizon.words). Whether it still follows "
        + "on this plan, praxis verify tells."
    ]
  }

  /// Refuses a plan whose days are on record, unless it replaces just them.
  func checkRecords(mayReplace: Bool) throws {
    let taken = files.sources.records.filter { $0.horizon.overlaps(horizon) }
    guard let first = taken.first else { return }
    if taken.count == 1, first.horizon == horizon {
      if mayReplace { return }
      throw Failure(
        kind: .cannotWrite,
        message: "\(path(of: horizon)): these days were published already. Maybe replace the plan "
          + "on record with --replace."
      )
    }
    throw Failure(
      kind: .cannotWrite,
      message: "\(path(of: first.horizon)): some of the days of the plan, \(horizon.words), were "
        + "published already with others. A plan on record is replaced by one for the same days."
    )
  }

  /// Writes the record and the plan, and what they replace into a folder of its
  /// own, all or nothing.
  func write() throws -> [String] {
    try Folders.make("\(directory)/\(RecordFolder.name)")
    var written = try archive()
    let plan = try document.json()
    // The record comes first: another run that publishes these days at the same
    // time must not replace it unasked.
    written.append(
      AtomicFiles.File(
        path: path(of: horizon),
        bytes: Array(recordText.utf8),
        mayReplace: replaced != nil
      )
    )
    written.append(AtomicFiles.File(path: planPath, bytes: Array(plan)))
    try AtomicFiles.write(written)
    return written.map(\.path)
  }

  private var recordText: String {
    let clock = reading.practice.clock
    let record = PublishedRecord(
      horizon: horizon,
      professionals: reading.practice.professionals.map(\.id),
      assignments: document.roster.assignments,
      balances: sheet.balances
    )
    return RecordDocument(
      record,
      practice: reading.practice.name,
      published: clock.timestamp(PlanWriter.time / 60),
      cost: check.verdict.cost,
      despite: check.verdict.hardFindings.map { String("\($0.rule): \($0.sentence)".prefix(2000)) }
    ).text
  }

  /// The files of the record that is replaced, under new names.
  private func archive() throws -> [AtomicFiles.File] {
    guard replaced != nil else { return [] }
    let folder = "\(directory)/\(RecordFolder.replacedName)"
    try Folders.make(folder)
    let stem = RecordFolder.stem(of: horizon)
    let files = FileManager.default
    let number =
      (1...).first { !files.fileExists(atPath: "\(folder)/\(stem).\($0).yaml") } ?? 1
    return [("yaml", path(of: horizon)), ("json", planPath)].compactMap { ending, path in
      files.contents(atPath: path).map {
        AtomicFiles.File(path: "\(folder)/\(stem).\(number).\(ending)", bytes: Array($0))
      }
    }
  }

  private var planPath: String {
    "\(directory)/\(RecordFolder.name)/\(RecordFolder.stem(of: horizon)).json"
  }

  private func path(of horizon: Horizon) -> String {
    "\(directory)/\(RecordFolder.file(of: horizon))"
  }
}

extension Failure {
  /// Records stand in the directory of a practice.
  fileprivate static var notPublishable: Failure {
    .badInput(
      "Plans are put on record in the directory of a practice.yaml: name that directory as INPUT."
    )
  }
}
