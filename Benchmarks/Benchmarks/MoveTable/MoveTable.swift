import ColumnGeneration
import Compilation
import Foundation
import Interchange
import PracticeDomain
import Primitives
import Samples
import Search
import Verification

/// Prints what single parts of the engines cost: a Markdown table with a column
/// a problem and a row a part.
///
/// Usage: MoveTable INPUT..., each a public benchmark or `PEOPLExDAYSxSHIFTS` for
/// one that is made in memory. A part is measured in batches that take at least a
/// hundredth of a second; the fastest of fifty counts, since others only disturb.
@main
struct MoveTable {
  static func main() throws {
    let inputs = Array(CommandLine.arguments.dropFirst())
    var names: [String] = []
    var columns: [[(part: String, nanoseconds: Double)]] = []
    for input in inputs {
      let practice = try practice(input)
      names.append(practice.name)
      columns.append(try measure(practice))
      FileHandle.standardError.write(Data("\(practice.name) measured\n".utf8))
    }
    guard let parts = columns.first?.map(\.part) else { return }
    print("| part | " + names.joined(separator: " | ") + " |")
    print("| --- |" + String(repeating: " ---: |", count: names.count))
    for (row, part) in parts.enumerated() {
      print("| \(part) | " + columns.map { text($0[row].nanoseconds) }.joined(separator: " | ") + " |")
    }
  }

  /// Each part's cost on a practice.
  private static func measure(_ practice: Practice) throws -> [(String, Double)] {
    let compiled = try CompiledRoster(practice)
    let problem = compiled.problem
    var probe = MoveProbe(problem)
    var parts: [(String, Double)] = []
    for kind in MoveProbe.kinds {
      parts.append(
        (
          kind.isSmall ? "move `\(kind.name)`" : "large move `\(kind.name)`",
          fastest { times in _ = probe.run(kind, times: times) }
        )
      )
    }
    parts.append(("complete load of a roster", fastest { for _ in 0..<$0 { probe.reload() } }))
    if let pricing = PricingProbe(problem) {
      let all = fastest { for _ in 0..<$0 { _ = pricing.run() } }
      parts.append(("pricing of one person's schedules", all / Double(pricing.people)))
    } else {
      parts.append(("pricing of one person's schedules", .nan))
    }
    let found = RosterSearch(problem).run(SearchOptions(seed: 1, iterations: 20_000))
    guard let solution = found.best ?? found.leastViolations else { return parts }
    let roster = compiled.roster(from: solution)
    parts.append(
      ("reference evaluation", fastest { for _ in 0..<$0 { _ = problem.evaluate(solution) } })
    )
    parts.append(
      ("verification", fastest { for _ in 0..<$0 { _ = Verifier(practice).verify(roster) } })
    )
    return parts
  }

  /// Nanoseconds of one time in the fastest of fifty batches.
  private static func fastest(_ body: (_ times: Int) -> Void) -> Double {
    var times = 1
    while seconds({ body(times) }) < 0.01 { times *= 2 }
    let best = (0..<50).map { _ in seconds { body(times) } }.min() ?? 0
    return best / Double(times) * 1e9
  }

  private static func seconds(_ body: () -> Void) -> Double {
    ContinuousClock().measure(body) / .seconds(1)
  }

  /// A practice of a public benchmark, or one made in memory.
  private static func practice(_ input: String) throws -> Practice {
    let sizes = input.split(separator: "x").compactMap { Int($0) }
    if sizes.count == 3, sizes.map(String.init).joined(separator: "x") == input {
      let sample = ShiftSchedulingText(people: sizes[0], days: sizes[1], shifts: sizes[2])
      var practice = try ShiftSchedulingReader().read(Array(sample.text.utf8), file: "Sample.txt")
      practice.name = "\(sizes[0]) people x \(sizes[1]) days x \(sizes[2]) shifts"
      return practice
    }
    guard let practice = try PracticeSource.recognise(input).publicPractice() else {
      throw Unreadable(input: input)
    }
    return practice
  }

  private struct Unreadable: Error {
    let input: String
  }

  /// Nanoseconds up to a hundred microseconds, then microseconds.
  private static func text(_ nanoseconds: Double) -> String {
    if nanoseconds.isNaN { return "–" }
    return nanoseconds < 100_000
      ? String(format: "%.0f ns", nanoseconds) : String(format: "%.0f µs", nanoseconds / 1000)
  }
}
