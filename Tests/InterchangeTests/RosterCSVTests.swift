import Interchange
import PracticeDomain
import Testing

@Suite struct RosterCSVTests {
  @Test("a table read back is the roster that was written", arguments: 0..<60)
  func roundTrip(_ seed: UInt64) throws {
    let practice = try SmallClinic.practice()
    let roster = SmallClinic.roster(of: practice, seed: seed)
    let table = RosterCSV(practice)
    let text = table.text(of: roster)
    #expect(try table.read(Array(text.utf8), file: "roster.csv") == roster)
    let other = text.replacing(",", with: ";").replacing("\n", with: "\r\n")
    #expect(try table.read(Array(other.utf8), file: "roster.csv") == roster)
  }

  @Test("the table is wide: a row a professional, a column a day")
  func form() throws {
    let practice = try SmallClinic.practice(days: 2)
    let start = practice.horizon.start
    let (ana, shifts) = (practice.professionals[0], practice.shifts)
    let roster = Roster(
      horizon: practice.horizon,
      assignments: [
        SmallClinic.assignment(ana, start, shifts[0]),
        SmallClinic.assignment(ana, start, shifts[2]),
      ]
    )
    #expect(
      RosterCSV(practice).text(of: roster)
        == "employee,2024-03-25,2024-03-26\nAna,E+X,\nBen,,\n\"Cleo \"\"C\"\"\",,\n"
    )
  }

  private func problem(_ text: String, in practice: Practice? = nil) throws -> FormatProblem {
    let table = RosterCSV(try practice ?? SmallClinic.practice(days: 2))
    let problems = try #require(throws: FormatProblems.self) {
      _ = try table.read(Array(text.utf8), file: "roster.csv")
    }
    return try #require(problems.problems.first)
  }

  @Test("what is wrong is named by line and column")
  func problems() throws {
    #expect(try problem("").line == 1)
    #expect(try problem("name,2024-03-25\n").value == "name")
    #expect(try problem("employee\n").line == 1)
    #expect(try problem("employee,25.3.\n").field == "column 2")
    #expect(try problem("employee,2024-03-25,2024-03-27\n").field == "column 3")
    let head = "employee,2024-03-25,2024-03-26\n"
    #expect(try problem(head + "Zoe,E,\n").value == "Zoe")
    #expect(try problem(head + "Ana,E,\n\nAna,,\n").line == 4)
    #expect(try problem(head + "Ana,,Q\n").field == "2024-03-26")
    #expect(try problem(head + "Ana,E+,\n").value == "")
    #expect(try problem(head + "Ana,E,E,E\n").line == 2)
    #expect(try problem(head + "\"Ana,E,E\n").line == 2)
  }

  @Test("a role that cannot be inferred asks for roster.json")
  func ambiguousRole() throws {
    var practice = try SmallClinic.practice(days: 1)
    practice.professionals[0].skills.append(SkillGrant("RN"))
    let found = try problem("employee,2024-03-25\nAna,E\n", in: practice)
    #expect(found.expected.contains("roster.json") && found.line == 2)
  }

  @Test("without a lawful role the first of the shift stands, to be verified")
  func unlawfulRole() throws {
    var practice = try SmallClinic.practice(days: 1)
    practice.professionals[0].skills = []
    let text = Array("employee,2024-03-25\nAna,E\n".utf8)
    let roster = try RosterCSV(practice).read(text, file: "roster.csv")
    #expect(roster.assignments.map(\.role) == ["GP"])
  }
}
