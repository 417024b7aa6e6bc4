extension BrokenPractices {
  /// A sound record of the week before the sample's, line by line.
  static let record: [String] = {
    let rows = Sample.lines("history.csv").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let people = Sample.lines("staff.csv").dropFirst().compactMap {
      $0.split(separator: ",").first.map(String.init)
    }
    let assignments = rows.filter { $0[0] >= "2026-02-23" }.map { row in
      let place = row.count > 4 && !row[4].isEmpty ? ", place: \(row[4])" : ""
      return "  - {date: \(row[0]), professional: \(row[1]), shift: \(row[2]), role: \(row[3])"
        + "\(place)}"
    }
    let balances = people.map {
      "  - {professional: \($0), balance: saturdays, before: 0, gained: 1}"
    }
    return [
      "# A published plan.", "version: 1", "practice: Moor Lane Surgery", "from: 2026-02-23",
      "until: 2026-03-01", "published: \"2026-02-20T10:00Z\"", "cost: 70471", "professionals:",
    ] + people.map { "  - \($0)" } + ["assignments:"] + assignments + ["balances:"] + balances + [
      ""
    ]
  }()

  /// The sample with the sound record, which is not broken.
  public static var recorded: BrokenPractice {
    BrokenPractice("a sound record", file: recordFile, text: record.joined(separator: "\n"))
  }

  /// The record's file.
  static let recordFile = "history/2026-02-23--2026-03-01.yaml"

  /// Records with one fault each.
  static var recordMutations: [BrokenPractice] {
    recordHeads + recordPeople + recordRows + recordTexts
  }

  /// The record with another text in one line; the fault is told there, or
  /// anywhere when that is said.
  private static func record(
    _ name: String,
    _ index: Int,
    _ text: String,
    anywhere: Bool = false
  ) -> BrokenPractice {
    var lines = record
    lines[index] = text
    return BrokenPractice(
      "\(recordFile), line \(index + 1): \(name)",
      file: recordFile,
      lines: anywhere ? nil : [index + 1],
      text: lines.joined(separator: "\n")
    )
  }

  private static var recordHeads: [BrokenPractice] {
    let wrong = [
      "version": ["2", "one", "[1]"], "practice": ["[a]", "{a: 1}"],
      "from": ["2026-02-22", "2026-02-30", "Monday", "2026-03-09", "[1]"],
      "until": ["2026-03-02", "2026-02-30", "Sunday", "2026-02-01", "{a: 1}"],
      "published": ["[1]", "{a: 1}"], "cost": ["dear", "1.5", "[1]", "99999999999999999999"],
    ]
    return (1..<7).flatMap { index -> [BrokenPractice] in
      let key = String(record[index].prefix { $0 != ":" })
      let value = record[index].dropFirst(key.count + 2)
      let isRequired = !["practice", "published", "cost"].contains(key)
      let values = (wrong[key] ?? []).map { value in
        record(
          "\(key) is \(value)",
          index,
          "\(key): \(value)",
          anywhere: key == "until" || value == "2026-03-09"
        )
      }
      let absent =
        isRequired ? [record("\(key) is absent", index, "# nothing", anywhere: true)] : []
      return values + absent + [record("\(key) renamed", index, "\(key)x: \(value)")]
    }
  }

  private static var recordPeople: [BrokenPractice] {
    let first = 8
    let count = record.firstIndex(of: "assignments:").map { $0 - first } ?? 0
    return (first..<(first + count)).flatMap { index -> [BrokenPractice] in
      let name = record[index].dropFirst(4)
      return [
        // Their assignments name nobody of the record then.
        record("\(name) is left out", index, "  # nobody", anywhere: true),
        record("\(name) is no id", index, "  - \"\(name)+\""),
        record("\(name) is a group", index, "  - {id: \(name)}"),
      ]
    } + [
      record("someone stands twice", first + 1, record[first]),
      record("people renamed", first - 1, "people:"),
      record("people is a word", first - 1, "professionals: everyone\nx:", anywhere: true),
    ]
  }

  private static var recordRows: [BrokenPractice] {
    let wrong = [
      "date": ["2026-02-22", "2026-03-02", "2026-02-30", "Monday", "[1]"],
      "professional": ["nobody", "\"a+b\"", "[amara]"],
      "shift": ["clinick", "[clinic]", "{a: 1}"], "role": ["chef", "[gp]"],
      "balance": ["\"a|b\"", "[a]"], "before": ["some", "1.5", "100000001", "[1]"],
      "gained": ["none", "-1.5", "-100000001", "{a: 1}"],
    ]
    let rows = record.indices.filter { record[$0].hasPrefix("  - {") }
    // Every seventh row stands for all.
    return rows.enumerated().filter { $0.offset % 7 == 0 }.map(\.element).flatMap { index in
      let fields = record[index].dropFirst(5).dropLast().split(separator: ",").map { field in
        field.split(separator: ":").map { $0.drop { $0 == " " } }
      }
      return fields.indices.flatMap { position -> [BrokenPractice] in
        let key = String(fields[position][0])
        func row(_ changed: String?) -> String {
          let texts = fields.indices.compactMap { other in
            other == position ? changed : "\(fields[other][0]): \(fields[other][1])"
          }
          return "  - {\(texts.joined(separator: ", "))}"
        }
        let values = (wrong[key] ?? []).map {
          record("\(key) is \($0)", index, row("\(key): \($0)"))
        }
        let renamed = record("\(key) renamed", index, row("\(key)x: \(fields[position][1])"))
        let isRequired = !["role", "place"].contains(key)
        let absent = isRequired ? [record("\(key) is absent", index, row(nil))] : []
        return values + absent + [renamed]
      } + [
        record("the row stands twice", index, record[index] + "\n" + record[index], anywhere: true)
      ]
    }
  }

  /// The record as no YAML, in other encodings, of other names, doubled.
  private static var recordTexts: [BrokenPractice] {
    let text = record.joined(separator: "\n")
    let bytes = Array(text.utf8)
    let shapes = [
      "", "# nothing\n", "record\n", "- 1\n", "42\n", "{}\n", "version: 1\n", "\u{1}\n",
      text + "extra: [1\n", text + "extra:\n\t- a\n", text + "---\nversion: 1\n", text + "word\n",
      text + "extra: \"a\n", text + "extra: *nowhere\n",
    ]
    let names = [
      "history/week-9.yaml", "history/2026-02-23.yaml", "history/2026-02-23--2026-02-29.yaml",
      "history/2026-03-01--2026-02-23.yaml", "history/2026-02-23--2026-03-01.yml",
      "history/2026-02-24--2026-03-01.yaml",
    ]
    return shapes.enumerated().map { number, text in
      BrokenPractice("a record of another shape, \(number)", file: recordFile, text: text)
    } + names.map { BrokenPractice("a record called \($0)", file: $0, text: text) } + [
      BrokenPractice(
        "a record in UTF-16",
        file: recordFile,
        changes: [recordFile: [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }]
      ),
      BrokenPractice(
        "a record in Latin-1",
        file: recordFile,
        changes: [recordFile: [0x23, 0xE9, 10] + bytes]
      ),
      BrokenPractice(
        "a record with a zero byte",
        file: recordFile,
        changes: [recordFile: bytes + [0]]
      ),
      overlapping(text),
    ]
  }

  /// Two records that share days; the later file tells.
  private static func overlapping(_ text: String) -> BrokenPractice {
    let other = "history/2026-02-27--2026-03-01.yaml"
    let later = text.replacing("from: 2026-02-23", with: "from: 2026-02-27").split(separator: "\n")
      .filter { line in
        !line.contains("{date: 2026-02-2") || line.contains("02-27") || line.contains("02-28")
      }
    return BrokenPractice(
      "two records share days",
      file: other,
      changes: [
        recordFile: Array(text.utf8), other: Array(later.joined(separator: "\n").utf8 + [10]),
      ]
    )
  }
}
