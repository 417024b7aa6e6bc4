import Documents
import Testing

@Suite struct CSVTableTests {
  private func rows(_ text: String) -> (rows: [[String: String]], problems: [Problem]) {
    let problems = Problems()
    let rows = CSVTable.rows(of: text, file: "t.csv", problems: problems).map { row in
      guard case .mapping(let entries) = row.content else { return [String: String]() }
      return Dictionary(
        entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } },
        uniquingKeysWith: { first, _ in first }
      )
    }
    return (rows, problems.error?.problems ?? [])
  }

  @Test(
    "Commas, semicolons and tabs separate cells, whichever the header uses",
    arguments: [",", ";", "\t"]
  )
  func separators(_ separator: String) {
    let text = ["a,b,c", "1,2,3"].joined(separator: "\r\n").replacing(",", with: separator)
    let (rows, problems) = rows(text)
    #expect(rows == [["a": "1", "b": "2", "c": "3"]])
    #expect(problems.isEmpty)
  }

  @Test("Quoted cells hold separators, quotes and line ends")
  func quotes() {
    let (rows, problems) = rows("a,b\n\"x, \"\"y\"\"\nz\",2\n3,4\n")
    #expect(rows == [["a": "x, \"y\"\nz", "b": "2"], ["a": "3", "b": "4"]])
    #expect(problems.isEmpty)
  }

  @Test("Empty cells are absent, empty rows are left out, blanks are trimmed")
  func empty() {
    let (rows, problems) = rows("a,b\n\n1,\n,,\n, 2 \n")
    #expect(rows == [["a": "1"], ["b": "2"]])
    #expect(problems.isEmpty)
  }

  @Test("Rows are counted from the header, and rows of the wrong length are told")
  func lengths() {
    let (_, problems) = rows("a,b\n1,2\n1\n1,2,3\n")
    #expect(problems.map(\.place.line) == [3, 4])
    #expect(
      problems.first?.description == "t.csv:3: the row has 1 cells; expected 2, as in the header"
    )
  }

  @Test(
    "Bad quotes are told with their row",
    arguments: [
      ("a\n\"x", 2), ("a\n\"x\"y", 2), ("a\nx\"y", 2), ("a\n1\n2\n\"", 4),
    ]
  )
  func badQuotes(_ text: String, _ row: Int) {
    #expect(rows(text).problems.map(\.place.line) == [row])
  }

  @Test("Headers must be there, and name each column once")
  func headers() {
    #expect(rows("").problems.count == 1)
    #expect(rows("a,a\n1,2\n").problems.count == 1)
    #expect(rows("a,\n1,2\n").problems.count == 1)
    #expect(rows("a,a\n1,2\n").rows == [["a": "1"]])
  }
}
