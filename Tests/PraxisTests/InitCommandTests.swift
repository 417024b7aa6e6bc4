import Foundation
import SamplePractices
import Testing

@Suite struct InitCommandTests {
  @Test(
    "the program carries the files of instances/ (make samples)",
    arguments: SamplePractice.allCases
  )
  func files(_ sample: SamplePractice) throws {
    let folder = CommandLineTool.package.appendingPathComponent("instances/\(sample.rawValue)").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { name in ["csv", "md", "yaml"].contains { name.hasSuffix(".\($0)") } }.sorted()
    #expect(sample.files.map(\.name) == names)
    for file in sample.files {
      let data = try #require(FileManager.default.contents(atPath: "\(folder)/\(file.name)"))
      #expect(file.text == String(decoding: data, as: UTF8.self), "\(file.name)")
    }
  }

  @Test(
    "a sample is written by a program that was moved, and is sound",
    arguments: ["clinic", "law", "accounting"]
  )
  func moved(_ sample: String) throws {
    let folder = try Folder()
    let program = folder.file("praxis")
    let built = try #require(CommandLineTool.process([]).executableURL)
    try FileManager.default.copyItem(atPath: built.path, toPath: program)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["init", sample, folder.file("deep/down/mine")]
    process.standardOutput = try folder.handle("output")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(folder.text("output").contains("praxis roster \(folder.file("deep/down/mine"))"))
    let mine = folder.text("deep/down/mine/practice.yaml")
    #expect(mine.hasPrefix("# yaml-language-server: $schema=practice.schema.json\n"))
    let schema = CommandLineTool.package.appendingPathComponent(
      "instances/schema/practice.schema.json"
    )
    #expect(
      folder.text("deep/down/mine/practice.schema.json")
        == String(decoding: try Data(contentsOf: schema), as: UTF8.self)
    )
    let check = try CommandLineTool.run("check", folder.file("deep/down/mine"))
    #expect(check.code == 0, "\(check.errors)")
  }

  @Test("nothing is replaced, and an unknown sample is wrong usage")
  func refusals() throws {
    let folder = try Folder()
    #expect(try CommandLineTool.run("init", "clinic", folder.file("mine")).code == 0)
    try folder.write("mine", to: "mine/staff.csv")
    let again = try CommandLineTool.run("init", "law", folder.file("mine"), "--json")
    #expect(again.code == 74 && again.errors.contains("is there already"))
    #expect(again.json["status"] as? String == "unknown")
    #expect(folder.text("mine/staff.csv") == "mine")
    #expect(try CommandLineTool.run("init", "bakery", folder.file("other")).code == 64)
    try folder.write("a file", to: "taken")
    #expect(try CommandLineTool.run("init", "clinic", folder.file("taken")).code == 74)
  }
}
