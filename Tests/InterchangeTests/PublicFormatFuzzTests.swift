import Foundation
import Interchange
import PracticeDomain
import PublicFormatSamples
import TestSupport
import Testing

@Suite struct PublicFormatFuzzTests {
  /// A text with some bytes, lines or numbers changed at random.
  private func mutated(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let position = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[position] = UInt8.random(in: .min ... .max, using: &random)
      case 1: bytes.removeSubrange(position..<min(bytes.count, position + 9))
      case 2:
        bytes.insert(contentsOf: bytes[position..<min(bytes.count, position + 30)], at: position)
      case 3: bytes.insert(contentsOf: Array("9999999999999999999999".utf8), at: position)
      case 4:
        bytes.insert(
          contentsOf: Array("-,=(|\n#\"+".shuffled(using: &random).map(String.init).joined().utf8),
          at: position
        )
      default: bytes.removeSubrange(position...)
      }
    }
    return bytes
  }

  @Test("the shift-scheduling reader survives any bytes")
  func shiftScheduling() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<1500 {
      let bytes = mutated(BrokenPublicFiles.goodShiftScheduling, &random)
      _ = try? ShiftSchedulingReader().read(bytes, file: "x.txt")
    }
  }

  @Test("the nurse rostering reader survives any bytes")
  func inrc2() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<1500 {
      var files = BrokenPublicFiles.goodINRC2.map { (file: $0.name, bytes: Array($0.text.utf8)) }
      let chosen = Int.random(in: 0..<3, using: &random)
      files[chosen].bytes = mutated(BrokenPublicFiles.goodINRC2[chosen].text, &random)
      _ = try? INRC2Reader().read(
        scenario: files[0],
        history: files[1],
        weeks: [files[2]],
        name: "x"
      )
    }
  }

  @Test("tables and plans survive any bytes")
  func plans() throws {
    var random = SeededGenerator(seed: 3)
    let practice = try ShiftSchedulingReader().read(
      Array(BrokenPublicFiles.goodShiftScheduling.utf8),
      file: "small.txt"
    )
    let roster = Roster(
      horizon: practice.horizon,
      assignments: [Assignment(professional: "A", date: practice.horizon.start, shift: "E")]
    )
    let table = RosterCSV(practice).text(of: roster)
    let plan = String(decoding: try PlanDocument(roster, in: practice).json(), as: UTF8.self)
    for _ in 0..<500 {
      _ = try? RosterCSV(practice).read(mutated(table, &random), file: "roster.csv")
      _ = try? PlanDocument(json: Data(mutated(plan, &random)), file: "roster.json")
    }
  }
}
