public import PracticeDomain

/// A published plan as the text of its file in the folder `history`.
///
/// The text is YAML that people can read, and that the reader of practices
/// reads back.
public struct RecordDocument: Sendable {
  /// What is on record.
  public var record: PublishedRecord
  /// The practice's name.
  public var practice: String
  /// When it was published, in ISO 8601.
  public var published: String
  /// What the plan costs, in the practice's unit.
  public var cost: Int64
  /// Breaches of hard rules that it was published in spite of.
  public var despite: [String]

  /// Makes a document.
  public init(
    _ record: PublishedRecord,
    practice: String,
    published: String,
    cost: Int64,
    despite: [String] = []
  ) {
    self.record = record
    self.practice = practice
    self.published = published
    self.cost = cost
    self.despite = despite
  }

  /// The text of the file.
  public var text: String {
    (head + people + assignments + balances).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    [
      "# A published plan. The next roster starts where it ends, so it is kept as it is;",
      "# praxis publish --replace puts another plan for the same days in its place.",
      "version: 1",
      "practice: \(YAMLText.scalar(practice))",
      "from: \(record.horizon.start)",
      "until: \(record.horizon.end)",
      "published: \(YAMLText.scalar(published))",
      "cost: \(cost)",
    ] + (despite.isEmpty ? [] : ["# Hard rules that it breaks.", "despite:"])
      + despite.map { "  - \(YAMLText.scalar($0))" }
  }

  private var people: [String] {
    ["", "# Everyone who was rostered. Days without an assignment were free.", "professionals:"]
      + record.professionals.map { "  - \(YAMLText.scalar($0.text))" }
  }

  private var assignments: [String] {
    let rows = record.assignments.map { assignment in
      row([
        ("date", assignment.date.description), ("professional", assignment.professional.text),
        ("shift", assignment.shift.text), ("role", assignment.role?.text),
        ("place", assignment.place?.text),
      ])
    }
    return rows.isEmpty ? ["", "assignments: []"] : ["", "assignments:"] + rows
  }

  private var balances: [String] {
    let rows = record.balances.map { balance in
      row([
        ("professional", balance.professional.text), ("balance", balance.name),
        ("before", String(balance.before)), ("gained", String(balance.gained)),
      ])
    }
    let note = "# What everyone had before, and what this plan added; hours in minutes."
    return rows.isEmpty ? [] : ["", note, "balances:"] + rows
  }

  private func row(_ fields: [(String, String?)]) -> String {
    let cells = fields.compactMap { key, value in value.map { "\(key): \(YAMLText.scalar($0))" } }
    return "  - {\(cells.joined(separator: ", "))}"
  }
}

/// Words as they are written in YAML.
enum YAMLText {
  /// What readers of YAML, old and new, take for nothing or for a truth value.
  private static let special: Set<String> = [
    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  /// A word, in quotes where it could be taken for something else.
  static func scalar(_ text: String) -> String {
    if let number = Int(text), String(number) == text { return text }
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == 45 || byte == 95 || byte == 46
    }
    if isPlain, text.first != "-", !special.contains(text.lowercased()) { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
