import Interchange
import PracticeDomain
import PublicFormatSamples
import Testing

@Suite struct BrokenPublicFilesTests {
  @Test("there are 25 broken files of each format, each with a name of its own")
  func numbers() {
    #expect(BrokenPublicFiles.shiftScheduling.count == 25)
    #expect(BrokenPublicFiles.inrc2.count == 25)
    #expect(Set(BrokenPublicFiles.all.map(\.name)).count == 50)
  }

  @Test("the unbroken set is read")
  func unbroken() throws {
    let directory = try TemporaryDirectory()
    for file in BrokenPublicFiles.goodINRC2 {
      try directory.write(Array(file.text.utf8), to: file.name)
    }
    let practice = try PracticeSource.recognise(directory.path).publicPractice()
    #expect(practice?.name == "tiny_0_0")
  }

  @Test("each is refused by file and line", arguments: BrokenPublicFiles.all)
  func refused(_ sample: BrokenPublicFiles.Sample) throws {
    let directory = try TemporaryDirectory()
    for file in sample.files { try directory.write(file.bytes, to: file.name) }
    let path = sample.input.map(directory.file) ?? directory.path
    let problems = try #require(throws: FormatProblems.self) {
      _ = try PracticeSource.recognise(path).publicPractice()
    }
    let first = try #require(problems.problems.first)
    #expect(first.file == directory.file(sample.faultyFile))
    #expect(first.line != nil)
    if let line = sample.line { #expect(first.line == line, "\(first)") }
    #expect(first.description.hasSuffix(".") && !first.description.contains("\n"))
  }
}
