import Foundation
import PracticeDomain
import PracticeFiles
import Reports
import TestSupport
import Testing
import Verification

@Suite struct RosterWorkbookTests {
  private static let python = OtherProgram.python(with: "zipfile")

  @Test(
    "a workbook reads back to the roster, with every total",
    .enabled(if: python != nil, "needs Python"),
    arguments: 0..<12
  )
  func readsBack(_ seed: UInt64) throws {
    let practice = RandomPractice.draw(seed: seed)
    let roster = RandomPractice.roster(of: practice, seed: seed)
    let bytes = try RosterWorkbook(roster, in: practice).xlsx()
    let sheets = try ReadSheet.all(bytes, python: try #require(Self.python))
    let whole = try #require(sheets.first)
    let (people, days) = (practice.professionals.count, roster.horizon.days)
    #expect(whole.grid(people: people, days: days) == roster.grid(in: practice))
    #expect(sheets.map(\.name) == ["Roster"] + practice.sites.map(\.name))
    for (number, professional) in practice.professionals.enumerated() {
      let minutes = roster.assignments.filter { $0.professional == professional.id }
        .reduce(0) { $0 + (practice.shift($1.shift).map(practice.minutes(on: $1.date)) ?? 0) }
      let read = Double(whole.cell(number + 5, days + 2)) ?? -1
      #expect(abs(read * 1440 - Double(minutes)) < 0.001)
    }
  }

  @Test(
    "LibreOffice reads the same roster",
    .enabled(if: OtherProgram.office != nil, "needs LibreOffice")
  )
  func office() throws {
    let practice = RandomPractice.draw(seed: 3)
    let roster = RandomPractice.roster(of: practice, seed: 3)
    let folder = try TestFolder()
    let file = try folder.write(try RosterWorkbook(roster, in: practice).xlsx(), to: "roster.xlsx")
    let arguments = [
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1",
      "--outdir", folder.path, file,
    ]
    _ = try OtherProgram.run(try #require(OtherProgram.office), arguments)
    let text = try String(contentsOfFile: "\(folder.path)/roster.csv", encoding: .utf8)
    let rows = cells(ofCSV: text)
    let days = roster.horizon.days
    let first = try #require(rows.firstIndex { $0.first == practice.professionals[0].name })
    let grid = rows[first..<(first + practice.professionals.count)].map { row in
      [row[0]] + row[2..<(days + 2)].map(shifts)
    }
    #expect(grid == roster.grid(in: practice))
  }

  @Test(
    "the manager's costs add up exactly to the total, rule by rule and breach by breach",
    .enabled(if: python != nil, "needs Python"),
    arguments: 0..<12
  )
  func costs(_ seed: UInt64) throws {
    let practice = RandomPractice.draw(seed: seed)
    let roster = RandomPractice.roster(of: practice, seed: seed)
    let verdict = Verifier(practice).verify(roster)
    let book = ManagerWorkbook(roster, in: practice, verdict: verdict)
    let sheets = try ReadSheet.all(try book.xlsx(), python: try #require(Self.python))
    #expect(sheets.map(\.name) == ["Costs", "Breaches and wishes", "Hours and pay", "Absences"])
    for (sheet, column) in [(sheets[0], 3), (sheets[1], 6)] {
      let prices = sheet.rows.dropFirst(4).filter { $0.count > column && $0[0] != "Total" }
        .map { Int64($0[column]) ?? 0 }
      let total = sheet.rows.last.flatMap { $0.count > column ? Int64($0[column]) : nil }
      #expect(prices.reduce(0, +) == verdict.cost)
      #expect(total == verdict.cost)
    }
    #expect(sheets[1].rows.count == verdict.findings.count + 5)
  }

  @Test("the same roster makes the same bytes")
  func sameBytes() throws {
    let practice = RandomPractice.draw(seed: 7)
    let roster = RandomPractice.roster(of: practice, seed: 7)
    let verdict = Verifier(practice).verify(roster)
    let bytes = try RosterWorkbook(roster, in: practice).xlsx()
    #expect(try RosterWorkbook(roster, in: practice).xlsx() == bytes)
    let manager = ManagerWorkbook(roster, in: practice, verdict: verdict)
    #expect(try manager.xlsx() == manager.xlsx())
  }

  @Test("names that a sheet may not have, or that are long or alike, still make a workbook")
  func names() throws {
    var practice = RandomPractice.draw(seed: 1)
    let long = String(repeating: "Außenstelle [1]/", count: 9)
    practice.sites = [Site(id: "north", name: long), Site(id: "south", name: long)]
    practice.name = "A & B: <\"quoted\"> & more\u{1}"
    let roster = RandomPractice.roster(of: practice, seed: 1)
    let bytes = try RosterWorkbook(roster, in: practice).xlsx()
    guard let python = Self.python else { return }
    let sheets = try ReadSheet.all(bytes, python: python)
    #expect(sheets.count == 3 && Set(sheets.map(\.name)).count == 3)
    #expect(sheets[0].cell(0, 0) == "A & B: <\"quoted\"> & more")
  }
}

extension Practice {
  /// The paid minutes of a shift on a date.
  func minutes(on date: CalendarDate) -> (Shift) -> Int {
    { paidMinutes(of: $0, on: date) }
  }
}
