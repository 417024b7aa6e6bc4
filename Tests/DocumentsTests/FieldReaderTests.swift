import Documents
import Testing

@Suite struct FieldReaderTests {
  private enum Wish: String, CaseIterable { case on, off }

  private let problems = Problems()

  private func reader(_ fields: [(String, DocumentValue.Content)]) -> FieldReader {
    let entries = fields.enumerated().map { index, field in
      let place = SourcePlace(file: "f.yaml", line: index + 2, column: 3)
      return DocumentValue.Entry(
        key: field.0,
        place: place,
        value: DocumentValue(field.1, at: place)
      )
    }
    let start = SourcePlace(file: "f.yaml", line: 1, column: 1)
    return FieldReader(
      DocumentValue(.mapping(entries), at: start),
      path: "shifts[3]",
      problems: problems
    )
  }

  private var told: [String] { problems.error?.problems.map(\.description) ?? [] }

  @Test(
    "Lengths of time are read in four forms",
    arguments: [
      ("7:30", 450), ("7h30", 450), ("7h30m", 450), ("8h", 480), ("450 min", 450), ("45m", 45),
      ("0h", 0), ("100 min", 100), ("0:05", 5),
    ]
  )
  func lengths(_ text: String, _ minutes: Int) {
    #expect(reader([("a", .scalar(text))]).read("a", .minutes(in: 0...2880)) == minutes)
    #expect(told.isEmpty)
  }

  @Test(
    "Other lengths are refused",
    arguments: [
      "", "7", "7.5h", "h", "7:3", "7:60", "7h60", "-1h", "7 hours", "99999999999999999999h",
      "1:00:00",
    ]
  )
  func badLengths(_ text: String) {
    #expect(reader([("a", .scalar(text))]).read("a", .minutes(in: 0...2880)) == nil)
    #expect(told.count == 1)
  }

  @Test(
    "Whole numbers keep to their range",
    arguments: [
      ("5", 5), ("-3", -3), ("007", 7), ("11", nil), ("x", nil), ("1e1", nil), ("+1", nil),
      ("999999999999999999999999", nil), ("", nil), ("1 ", nil), ("٣", nil),
    ] as [(String, Int?)]
  )
  func integers(_ text: String, _ number: Int?) {
    #expect(reader([("a", .scalar(text))]).read("a", .integer(in: -5...10)) == number)
    #expect(told.count == (number == nil ? 1 : 0))
  }

  @Test(
    "Ids hold no separators, control characters or outer blanks",
    arguments: [
      ("a", true), ("a b", true), ("é", true), ("", false), ("a+b", false), ("a;b", false),
      ("a,b", false), ("a|b", false), (" a", false), ("a\n", false), ("a\u{7F}", false),
      (String(repeating: "x", count: 64), true), (String(repeating: "x", count: 65), false),
    ]
  )
  func ids(_ text: String, _ isFine: Bool) {
    #expect((reader([("a", .scalar(text))]).read("a", .id) != nil) == isFine)
  }

  @Test("Words and references suggest the nearest")
  func suggestions() {
    let fields = reader([("wish", .scalar("offf")), ("skill", .scalar("nurze"))])
    #expect(fields.read("wish", ScalarForm<Wish>.word) == nil)
    #expect(
      fields.read("skill", .reference(to: NameSpace("skill", names: ["gp", "nurse"]))) == nil
    )
    #expect(told[0].hasSuffix("did you mean 'off'?"))
    #expect(told[1].hasSuffix("did you mean 'nurse'?"))
  }

  @Test("Unknown and doubled keys are told with the nearest known key")
  func keys() {
    let fields = reader([("name", .scalar("x")), ("nmae", .scalar("y")), ("name", .scalar("z"))])
    #expect(fields.read("name", .text) == "x")
    fields.finish()
    #expect(told.count == 2)
    #expect(told[0].hasPrefix("f.yaml:3: shifts[3]: 'nmae' is not a known field"))
    #expect(told[0].hasSuffix("did you mean 'name'?"))
    #expect(told[1] == "f.yaml:4: shifts[3].name: is given twice (first in line 2)")
  }

  @Test("A value of the wrong shape is told, whatever was wanted")
  func shapes() {
    let fields = reader([("a", .list([])), ("b", .mapping([])), ("c", .null)])
    #expect(fields.read("a", .text) == nil)
    #expect(fields.read("b", .boolean) == nil)
    #expect(fields.readAll("b", .text) == [])
    #expect(fields.groups("b").isEmpty)
    #expect(fields.read("c", .text, required: true) == nil)
    #expect(fields.read("d", .text, required: true) == nil)
    #expect(told.count == 6)
  }

  @Test("Lists are lists, or words between semicolons")
  func lists() {
    let place = SourcePlace(file: "f.yaml", line: 9, column: 1)
    let list = DocumentValue.Content.list([DocumentValue(.scalar("a"), at: place)])
    let fields = reader([("a", list), ("b", .scalar("x; y;; z "))])
    #expect(fields.readAll("a", .id) == ["a"])
    #expect(fields.readAll("b", .id) == ["x", "y", "z"])
    #expect(told.isEmpty)
  }

  @Test("Problems are told by place, once each, and counted beyond two hundred")
  func collecting() {
    for line in (1...300).reversed() {
      problems.add(Problem(at: SourcePlace(file: "f", line: line), fault: "is bad"))
      problems.add(Problem(at: SourcePlace(file: "f", line: line), fault: "is bad"))
    }
    let error = problems.error
    #expect(error?.problems.count == 300)
    #expect(error?.problems.first?.place.line == 1)
    #expect(error?.description.hasSuffix("\nand 100 more") == true)
  }

  @Test("Long and unprintable values are shown shortened")
  func values() {
    let value = "a\n" + String(repeating: "b", count: 100)
    let problem = Problem(at: SourcePlace(file: "f"), value: value, fault: "is bad")
    #expect(problem.description.count < 90)
    #expect(!problem.description.contains("\n"))
  }
}
