import Compilation
import Foundation
import Interchange
import PracticeDomain
import PracticeFiles
import Primitives

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

/// An instance in the public shift-scheduling format.
struct ShiftSchedulingText {
  let people: Int
  let days: Int
  let shifts: Int

  /// Whether the pattern has somebody at work on a day.
  func isWorking(_ person: Int, _ day: Int) -> Bool { (day + person) % 7 < 4 }

  /// The file.
  var text: String {
    let minutes = (0..<people).map { person in
      480 * (0..<days).filter { isWorking(person, $0) }.count
    }
    var lines = ["SECTION_HORIZON", "\(days)", "", "SECTION_SHIFTS"]
    lines += (0..<shifts).map { shift in
      let earlier = (0..<shift).map { "S\($0)" }.joined(separator: "|")
      return "S\(shift),480,\(earlier)"
    }
    lines += ["", "SECTION_STAFF"]
    let most = (0..<shifts).map { "S\($0)=\(days)" }.joined(separator: "|")
    lines += (0..<people).map { "P\($0),\(most),\(minutes[$0]),\(minutes[$0] - 960),4,2,2,\(days)" }
    lines += ["", "SECTION_DAYS_OFF"]
    lines += ["", "SECTION_SHIFT_ON_REQUESTS"]
    lines += (0..<people).map { "P\($0),\($0 % days),S\($0 % shifts),2" }
    lines += ["", "SECTION_SHIFT_OFF_REQUESTS"]
    lines += (0..<people).map { "P\($0),\(($0 + 5) % days),S\($0 % shifts),1" }
    lines += ["", "SECTION_COVER"]
    let wanted = max(1, 4 * people / (7 * shifts))
    for day in 0..<days {
      lines += (0..<shifts).map { "\(day),S\($0),\(wanted),100,1" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
