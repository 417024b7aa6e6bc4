import Foundation
import Interchange
import PracticeDomain
import PracticeFiles
import Scenarios

/// A folder that keeps the results of cases, a file each, named after everything
/// that a result depends on.
struct CaseFolder: CaseArchive {
  let folder: String
  private let set: ScenarioSet

  /// Opens a folder for the results of a set of scenarios, and makes it where it is
  /// not there.
  init(_ folder: String, for set: ScenarioSet) throws {
    self.folder = folder
    self.set = set
    try Folders.make(folder)
  }

  func record(of wanted: ScenarioCase) -> CaseRecord? {
    guard let data = FileManager.default.contents(atPath: path(of: wanted)) else { return nil }
    return try? JSONDecoder().decode(CaseRecord.self, from: data)
  }

  func keep(_ record: CaseRecord, of wanted: ScenarioCase) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let file = AtomicFiles.File(path: path(of: wanted), bytes: Array(try encoder.encode(record)))
    try AtomicFiles.write([file])
  }

  /// The file of a case: a hash of the practice's files, the edits, how it is
  /// planned, and the program.
  private func path(of wanted: ScenarioCase) -> String {
    let horizon = wanted.practice.horizon
    let parts = [
      ("case id", wanted.id), ("case edits", wanted.signature),
      ("case terms", set.terms.signature), ("case days", "\(horizon.start) \(horizon.days)"),
      ("case program", Praxis.version),
    ]
    let files = set.base.files.map { (name: "base \($0.name)", bytes: Array($0.text.utf8)) }
    let hash = InputHash.hexadecimal(
      of: files + parts.map { (name: $0.0, bytes: Array($0.1.utf8)) }
    )
    return "\(folder)/\(hash).json"
  }
}
