import Compilation
import Foundation
import Interchange
import PracticeDomain
import PracticeFiles
import Primitives
import Samples

/// An instance made in memory, and a roster of it.
struct Sample {
  let practice: Practice
  let compiled: CompiledRoster
  let solution: RosterSolution
  let roster: Roster

  /// People who work four days in seven, each always the same shift, under limits that
  /// this pattern keeps.
  init(people: Int, days: Int, shifts: Int) {
    let text = ShiftSchedulingText(people: people, days: days, shifts: shifts)
    do {
      practice = try ShiftSchedulingReader().read(Array(text.text.utf8), file: "Sample.txt")
      compiled = try CompiledRoster(practice)
    } catch {
      fatalError("the sample cannot be read: \(error)")
    }
    let duties = (0..<people).flatMap { person in
      (0..<days).map { text.isWorking(person, $0) ? 1 + person % shifts : 0 }
    }
    solution = RosterSolution(duties: duties)
    roster = compiled.roster(from: solution)
  }

  /// The size of instance 24 of the public set: 150 people, a year, 32 shifts.
  static var year: ShiftSchedulingText { ShiftSchedulingText(people: 150, days: 364, shifts: 32) }
  /// A ward for a month.
  static var month: Sample { Sample(people: 30, days: 28, shifts: 4) }
  /// Many people for a quarter of a year.
  static var quarter: Sample { Sample(people: 100, days: 84, shifts: 8) }

  /// The sample clinic of the repository.
  static var clinic: Practice {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    do {
      return try PracticeReader.read(root.appendingPathComponent("instances/clinic").path)
    } catch {
      fatalError("the sample clinic cannot be read: \(error)")
    }
  }
}
