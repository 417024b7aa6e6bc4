import BrokenPractices
import Foundation
import PublicFormatSamples
import Testing

@Suite struct BadInputTests {
  @Test(
    "every broken practice is refused with exit code 65, naming the file",
    arguments: 0..<4
  )
  func brokenPractices(quarter: Int) throws {
    let folder = try Folder()
    #expect(BrokenPractices.all.count >= 1700)
    for (number, practice) in BrokenPractices.all.enumerated() where number % 4 == quarter {
      let directory = folder.file("\(number)")
      try BrokenPractices.write(practice, to: directory)
      let result = try CommandLineTool.run("check", directory)
      #expect(result.code == 65, "\(practice.name): \(result.errors.prefix(300))")
      #expect(
        result.errors.contains(practice.file),
        "\(practice.name): \(result.errors.prefix(300))"
      )
      #expect(result.output.isEmpty)
    }
  }

  @Test("every broken file in a public format is refused with exit code 65, naming the file")
  func brokenPublicFiles() throws {
    let samples = BrokenPublicFiles.all
    #expect(samples.count >= 50)
    for sample in samples {
      let folder = try Folder()
      for file in sample.files {
        try Data(file.bytes).write(to: URL(fileURLWithPath: folder.file(file.name)))
      }
      let input = sample.input.map { folder.file($0) } ?? folder.path
      let result = try CommandLineTool.run("roster", input, "--json", "--time-limit", "2")
      #expect(result.code == 65, "\(sample.name): \(result.errors.prefix(300))")
      #expect(
        result.errors.contains(sample.faultyFile),
        "\(sample.name): \(result.errors.prefix(300))"
      )
      #expect(result.json["status"] as? String == "unknown")
    }
  }

  @Test(
    "wrong usage ends with exit code 64",
    arguments: [
      ["roster"], ["roster", "x", "--engine", "magic"], ["roster", "x", "--threads", "0"],
      ["roster", "x", "--time-limit", "-1"], ["roster", "x", "--formats", "pdf"], ["fly"],
      ["convert", "x", "--to", "csv"], ["convert", "x", "--to", "gif"], ["publish", "x"],
      ["diff", "x", "y"], ["init", "clinic"], ["init", "bakery", "x"],
      ["roster", CommandLineTool.clinic, "--history", "1"],
    ]
  )
  func usage(arguments: [String]) throws {
    #expect(try CommandLineTool.run(arguments).code == 64)
  }

  @Test("what cannot be read or written is said, with exit codes 65 and 74")
  func files() throws {
    let folder = try Folder()
    try folder.write("a file", to: "taken")
    let absent = try CommandLineTool.run("roster", folder.file("absent"))
    #expect(absent.code == 65 && absent.errors.contains("absent"))
    let taken = try CommandLineTool.run(
      "roster",
      CommandLineTool.clinic,
      "--engine",
      "exact",
      "--out",
      folder.file("taken")
    )
    #expect(taken.code == 74 && taken.errors.contains("taken"))
  }

  @Test("help names every command and shows examples")
  func help() throws {
    let result = try CommandLineTool.run("--help")
    #expect(result.code == 0)
    for command in ["init", "check", "roster", "verify", "publish", "diff", "convert"] {
      #expect(result.output.contains("\n  \(command) "))
      let own = try CommandLineTool.run(command, "--help")
      #expect(own.code == 0 && own.output.contains("Examples:"))
    }
  }
}
