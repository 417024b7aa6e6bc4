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

  func block(_ number: Int, of result: CaseResult) -> SimulationBlock? {
    guard let path = path(ofBlock: number, of: result),
      let data = FileManager.default.contents(atPath: path),
      let block = try? JSONDecoder().decode(SimulationBlock.self, from: data),
      block.id == result.wanted.id, block.number == number, block.isWhole
    else { return nil }
    return block
  }

  func keep(_ block: SimulationBlock, of result: CaseResult) throws {
    guard let path = path(ofBlock: block.number, of: result) else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try AtomicFiles.write([
      AtomicFiles.File(path: path, bytes: Array(try encoder.encode(block)))
    ])
  }

  /// The file of a block of replications: the plan itself, how it is followed, and
  /// all that the plan depends on.
  private func path(ofBlock number: Int, of result: CaseResult) -> String? {
    guard let terms = set.simulation, let plan = result.plan else { return nil }
    let roster = plan.roster.assignments.map {
      "\($0.professional)|\($0.date)|\($0.shift)|\($0.role?.text ?? "")|\($0.place?.text ?? "")|"
        + ($0.breakOffset.map(String.init) ?? "")
    }
    let hash = hash(
      of: result.wanted,
      besides: [
        ("plan roster", roster.joined(separator: "\n")), ("plan terms", terms.signature),
        ("plan policy", result.wanted.policy.signature),
      ]
    )
    return "\(folder)/\(hash)-\(number).json"
  }

  /// The file of a case: a hash of the practice's files, the edits, how it is
  /// planned, and the program.
  private func path(of wanted: ScenarioCase) -> String {
    "\(folder)/\(hash(of: wanted, besides: [])).json"
  }

  private func hash(of wanted: ScenarioCase, besides others: [(String, String)]) -> String {
    let horizon = wanted.practice.horizon
    let parts = [
      ("case id", wanted.id), ("case edits", wanted.signature),
      ("case terms", set.terms.signature), ("case days", "\(horizon.start) \(horizon.days)"),
      ("case program", Praxis.version),
    ]
    let files = set.base.files.map { (name: "base \($0.name)", bytes: Array($0.text.utf8)) }
    return InputHash.hexadecimal(
      of: files + (parts + others).map { (name: $0.0, bytes: Array($0.1.utf8)) }
    )
  }
}
