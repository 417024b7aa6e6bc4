import Interchange
import PracticeDomain
import TestSupport
import Testing

@Suite struct KeptTableTests {
  private func dates(_ practice: Practice, _ words: (CalendarDate) -> String) -> [String] {
    practice.horizon.dates.map(words)
  }

  /// How spreadsheets write a date.
  private static let styles: [@Sendable (CalendarDate) -> String] = [
    { date in "\(date)" },
    { date in "\(date.components.day)/\(date.components.month)/\(date.components.year)" },
    { date in "\(date.components.month)/\(date.components.day)/\(date.components.year)" },
    { date in "\(date.components.day).\(date.components.month).\(date.components.year % 100)" },
    { date in "\(date.weekday.abbreviation) \(date)" },
    { date in "\(date.components.year)/\(date.components.month)/\(date.components.day)" },
    { date in
      let names = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ]
      return "\(date.components.day)-\(names[date.components.month - 1])-\(date.components.year)"
    },
    { date in "\(date) 00:00:00" },
    { date in
      CalendarDate(year: 1899, month: 12, day: 30).map { "\(date.days(since: $0))" } ?? ""
    },
  ]

  @Test(
    "a table that came back from a spreadsheet is the roster that went there",
    arguments: UInt64(0)..<60
  )
  func spreadsheets(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let practice = try SmallClinic.practice()
    let roster = SmallClinic.roster(of: practice, seed: seed)
    let text = RosterCSV(practice).text(of: roster)
    let style = Self.styles[Int(seed) % Self.styles.count]
    let separator = random.one(of: [",", ";", "\t"])
    let isQuoted = random.once(in: 2)
    let extra = [String](repeating: "", count: random.integer(0...2))
    // The third name holds quotes and is taken as it stands.
    let rows = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let head = ["employee"] + practice.horizon.dates.map(style)
    var lines = ([head] + rows.dropFirst()).map { row in
      (row + extra).map { isQuoted && !$0.contains("\"") ? "\"\($0)\"" : $0 }
        .joined(separator: separator)
    }
    if random.once(in: 2) { lines.insert("sep=\(separator)", at: 0) }
    if random.once(in: 2) { lines.append(extra.joined(separator: separator)) }
    let mark = random.once(in: 2) ? "\u{FEFF}" : ""
    let file = Array((mark + lines.joined(separator: "\r\n")).utf8)
    #expect(try RosterCSV(practice).read(file, file: "r.csv") == roster)
    let kept = try RosterCSV(practice).kept(file, file: "r.csv")
    #expect(kept.count == practice.professionals.count * practice.horizon.days)
    for cell in kept {
      let own = roster.assignments.filter {
        $0.professional == cell.professional && $0.date == cell.date
      }
      #expect(Set(cell.shifts.map(\.shift)) == Set(own.map(\.shift)))
    }
  }

  @Test("cells with ? are open, and with ! only those marked are kept")
  func marks() throws {
    let practice = try SmallClinic.practice(days: 2)
    let head = "employee,2024-03-25,2024-03-26\n"
    func kept(_ rows: String) throws -> [String] {
      try RosterCSV(practice).kept(Array((head + rows).utf8), file: "r.csv").map {
        "\($0.professional) \($0.date.components.day) \($0.words)"
      }
    }
    #expect(try kept("Ana,E,?\n") == ["Ana 25 works E"])
    #expect(try kept("Ana,E,\n") == ["Ana 25 works E", "Ana 26 is free"])
    #expect(try kept("Ana,E,X!\nBen,E,!\n") == ["Ana 26 works X", "Ben 26 is free"])
    #expect(try kept("Ana,E+X,E/GP\n") == ["Ana 25 works E + X", "Ana 26 works E/GP"])
  }

  @Test("every broken cell, name and date is told by line and column: 240 tables")
  func broken() throws {
    let practice = try SmallClinic.practice()
    let table = RosterCSV(practice)
    let rows = table.text(of: SmallClinic.roster(of: practice, seed: 3)).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    var count = 0
    for line in rows.indices {
      for column in rows[line].indices {
        for wrong in line == 0 || column == 0
          ? ["Q1", "2024-02-30", "E?"] : ["Q", "E+", "E?", "+"]
        {
          var changed = rows
          changed[line][column] = wrong
          let text = changed.map { $0.joined(separator: ";") }.joined(separator: "\r\n")
          let error = try #require(throws: FormatProblems.self, "\(text)") {
            _ = try table.kept(Array(text.utf8), file: "edited.csv")
          }
          #expect(error.problems.allSatisfy { $0.file == "edited.csv" })
          #expect(error.problems.contains { $0.line == line + 1 }, "\(error)")
          count += 1
        }
      }
    }
    #expect(count >= 200)
  }

  @Test("people may stand by name, ids in other letters, free days in words")
  func words() throws {
    let practice = try SmallClinic.practice(days: 4)
    let head = "employee,2024-03-25,2024-03-26,2024-03-27,2024-03-28\n"
    let text = head + "Cleo,e,off,.,n+X\nANA,-,E/GP,Away,e\n"
    let kept = try RosterCSV(practice).kept(Array(text.utf8), file: "r.csv").map {
      "\($0.professional) \($0.date.components.day) \($0.words)"
    }
    let cleo = "Cleo \"C\""
    #expect(
      kept == [
        "\(cleo) 25 works E", "\(cleo) 26 is free", "\(cleo) 27 is free", "\(cleo) 28 works N + X",
        "Ana 25 is free", "Ana 26 works E/GP", "Ana 27 is free", "Ana 28 works E",
      ]
    )
  }

  @Test("what was perhaps meant is suggested, and roles left open are told once")
  func suggestions() throws {
    var practice = try SmallClinic.practice(days: 2)
    practice.shifts[1].id = "Night"
    practice.professionals[0].skills.append(SkillGrant("RN"))
    let head = "employee,2024-03-25,2024-03-26\n"
    func problems(_ rows: String) throws -> [String] {
      let error = try #require(throws: FormatProblems.self) {
        _ = try RosterCSV(practice).read(Array((head + rows).utf8), file: "r.csv")
      }
      return error.problems.map(\.description)
    }
    let night = try problems("Bem,E,Nigth\n")
    #expect(night.count == 1 && night[0].hasSuffix("did you mean 'Ben'?"))
    #expect(try problems("Ben,E,Nigth\n")[0].hasSuffix("did you mean 'Night'?"))
    #expect(try problems("Ben,E,Q\n")[0].hasSuffix("the id of a shift: E, Night, X."))
    #expect(try problems("Ben,E,E/XX\n")[0].hasSuffix("a role of E: GP, RN."))
    let open = try problems("Ana,E,E\n")
    #expect(open.count == 1)
    #expect(open[0].contains("write E/GP") && open[0].contains("--keep r.csv"))
    #expect(open[0].hasSuffix("1 more cell is like it."), "\(open)")
  }

  @Test("a date that may be two days is not guessed")
  func ambiguous() throws {
    let practice = try SmallClinic.practice(days: 1)
    let error = try #require(throws: FormatProblems.self) {
      _ = try RosterCSV(practice).kept(Array("employee,02/03/2024\n".utf8), file: "r.csv")
    }
    #expect(error.description.contains("2024-02-03 or 2024-03-02"))
  }
}
