import Foundation
import Interchange
import PracticeDomain

/// Reads PLAN: a `roster.json`, or a `roster.csv` where that is unambiguous.
enum PlanInput {
  static func read(_ path: String, for practice: Practice) throws -> PlanDocument {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.badInput("\(path): there is no such file, or it cannot be read.")
    }
    let first = data.first { !" \t\r\n".utf8.contains($0) }
    return try Failure.asBadInput {
      if first == UInt8(ascii: "{") {
        return try PlanDocument(json: data, file: path).placingBreaks(in: practice)
      }
      let roster = try RosterCSV(practice).read(Array(data), file: path)
      return PlanDocument(roster, in: practice)
    }
  }
}
