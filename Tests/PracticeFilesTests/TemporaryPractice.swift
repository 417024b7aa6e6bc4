import Documents
import Foundation
import PracticeDomain
import PracticeFiles

/// A practice in a directory of its own, which is removed afterwards.
enum TemporaryPractice {
  /// Reads a practice made of these files.
  static func read(_ files: [String: String]) throws -> Practice {
    let root = NSTemporaryDirectory() + "/praxis-practice-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      try Data(text.utf8).write(to: URL(filePath: "\(root)/\(name)"))
    }
    return try PracticeReader.read(root)
  }

  /// The problems of a practice made of these files; empty when it has none.
  static func problems(_ files: [String: String]) throws -> [Problem] {
    do {
      _ = try read(files)
      return []
    } catch let error as FileProblems {
      return error.problems
    }
  }

  /// A small practice, with more text after it.
  static func small(_ more: String) -> String {
    """
    version: 1
    practice: {name: Small, time-zone: UTC}
    horizon: {from: 2026-03-02, days: 14}
    sites: [house]
    skills: [gp, nurse]
    shifts:
      - {id: early, start: 07:00, end: 15:00, roles: [gp, nurse], tags: [day]}
      - {id: night, start: 22:00, end: 07:00, roles: nurse, tags: [dark], on-call: true}
    contracts: [{id: full, weekly-hours: 38h30}]
    professionals:
      - {id: ann, contract: full, skills: gp; nurse until 2026-03-10, tags: [senior]}
      - {id: ben, skills: [{skill: nurse, from: 2026-03-03}], until: 2026-12-31}

    """ + more
  }
}
