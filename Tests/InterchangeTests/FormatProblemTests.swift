import Interchange
import Testing

@Suite struct FormatProblemTests {
  @Test("a problem is one sentence with file, line, field, value and what was expected")
  func sentence() {
    let problem = FormatProblem(
      file: "a.txt",
      line: 3,
      field: "minutes",
      value: "4\u{1b}x",
      expected: "a number"
    )
    #expect(
      problem.description == "a.txt, line 3, minutes: found \"4\\u{1b}x\", expected a number."
    )
    #expect(FormatProblem(file: "a", expected: "text").description == "a: expected text.")
  }

  @Test("long values are cut, several problems stand on lines of their own")
  func length() {
    let problem = FormatProblem(
      file: "a",
      value: String(repeating: "x", count: 1000),
      expected: "less"
    )
    #expect(problem.description.count < 100)
    #expect(FormatProblems([problem, problem]).description.split(separator: "\n").count == 2)
  }

  @Test("all faults of a file are collected")
  func several() throws {
    let text = "SECTION_HORIZON\nx\nSECTION_SHIFTS\nE,y,\nE,480,Q\n"
    let problems = try #require(throws: FormatProblems.self) {
      _ = try ShiftSchedulingReader().read(Array(text.utf8), file: "a.txt")
    }
    #expect(problems.problems.prefix(3).map(\.line) == [2, 4, 5])
  }
}
