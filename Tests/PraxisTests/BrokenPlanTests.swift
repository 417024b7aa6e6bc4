import Foundation
import Testing

@Suite struct BrokenPlanTests {
  /// What is done to the text of a sound plan.
  static let faults: [(old: String, new: String)] = [
    ("\"schema\" : 1", "\"schema\" : 2"), ("\"schema\" : 1", "\"schema\" : \"1\""),
    ("\"schema\"", "\"scheme\""), ("\"horizon\"", "\"days\""), ("\"start\" : \"2026-03-02\"", ""),
    ("\"start\" : \"2026-03-02\"", "\"start\" : \"2 March\""),
    ("\"start\" : \"2026-03-02\"", "\"start\" : \"2026-02-30\""),
    ("\"end\" : \"2026-03-08\"", "\"end\" : \"2026-03-01\""),
    ("\"end\" : \"2026-03-08\"", "\"end\" : null"), ("\"assignments\"", "\"entries\""),
    ("\"assignments\" : [", "\"assignments\" : {"), ("\"professional\" :", "\"who\" :"),
    ("\"professional\" : \"amara\"", "\"professional\" : 7"), ("\"date\" :", "\"day\" :"),
    ("\"date\" : \"2026-03-02\"", "\"date\" : \"02/03/2026\""), ("\"shift\" :", "\"duty\" :"),
    ("\"shift\" : \"clinic\"", "\"shift\" : null"), ("\"role\" : \"gp\"", "\"role\" : [\"gp\"]"),
    ("\"breaks\" : [", "\"breaks\" : 3, \"x\" : ["), ("\"minutes\" : 60", "\"minutes\" : \"60\""),
    ("\"paid\" : false", "\"paid\" : \"no\""), ("\"status\" : \"", "\"status\" : \"very "),
    ("\"evidence\" : {", "\"evidence\" : ["), ("\"seconds\" :", "\"hours\" :"),
    ("\"practice\" : \"Moor", "\"practice\" : Moor"), (",", ",,"), ("{", ""), ("}", "]"),
  ]

  @Test("a broken plan is refused with exit code 65 by all who read it, naming the file")
  func refused() throws {
    let sample = try PublishedSample("clinic")
    let plan = try sample.roster(from: "2026-03-02", into: "a")
    let sound = sample.folder.text("a/roster.json")
    for (number, fault) in Self.faults.enumerated() {
      let text = sound.replacing(fault.old, with: fault.new, maxReplacements: 1)
      #expect(text != sound, "\(fault.old)")
      let name = "broken-\(number).json"
      try sample.folder.write(text, to: name)
      let broken = sample.folder.file(name)
      for command in [
        ["publish", sample.directory, broken], ["verify", sample.directory, broken],
        ["diff", sample.directory, plan, broken],
        ["roster", sample.directory, "--keep", broken, "--out", sample.folder.file("out")],
      ] {
        let result = try CommandLineTool.run(command)
        #expect(result.code == 65, "\(command[0]), \(fault.new): \(result.errors.prefix(300))")
        #expect(result.errors.contains(name), "\(result.errors.prefix(300))")
      }
    }
    #expect(sample.text("history/2026-03-02--2026-03-08.yaml").isEmpty)
    #expect(Self.faults.count * 4 >= 100)
  }
}
