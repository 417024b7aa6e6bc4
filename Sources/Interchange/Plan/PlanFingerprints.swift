import Crypto
public import PracticeDomain

/// A short hash of each row and each column of a roster, so that a changed
/// cell is found and named.
public struct PlanFingerprints: Sendable, Equatable, Codable {
  /// By professional.
  public var professionals: [String: String]
  /// By date, in ISO 8601.
  public var dates: [String: String]

  /// Makes fingerprints that were recorded.
  public init(professionals: [String: String], dates: [String: String]) {
    self.professionals = professionals
    self.dates = dates
  }

  /// Takes the fingerprints of a roster: of every professional of the practice
  /// and every day of the roster, free or not. The order of assignments does
  /// not matter.
  public init(of roster: Roster, in practice: Practice) {
    self.init(
      of: roster,
      professionals: practice.professionals.map(\.id),
      dates: roster.horizon.dates
    )
  }

  /// Takes fingerprints of given rows and columns, and of all others that
  /// have an assignment.
  init(
    of roster: Roster,
    professionals: [Identifier<Professional>],
    dates: [CalendarDate]
  ) {
    var rows = Dictionary(
      professionals.map { ($0.text, [String]()) },
      uniquingKeysWith: { first, _ in first }
    )
    var columns = Dictionary(
      dates.map { ($0.description, [String]()) },
      uniquingKeysWith: { first, _ in first }
    )
    for assignment in roster.assignments {
      let date = assignment.date.description
      let work =
        "|\(assignment.shift)|\(assignment.role?.text ?? "")|"
        + (assignment.place?.text ?? "")
      rows[assignment.professional.text, default: []].append(date + work)
      columns[date, default: []].append(assignment.professional.text + work)
    }
    self.professionals = rows.reduce(into: [:]) { $0[$1.key] = Self.hash($1.key, $1.value) }
    self.dates = columns.reduce(into: [:]) { $0[$1.key] = Self.hash($1.key, $1.value) }
  }

  private static func hash(_ name: String, _ cells: [String]) -> String {
    let text = ([name] + cells.sorted()).joined(separator: "\n")
    return hexadecimal(SHA256.hash(data: Array(text.utf8)).prefix(8))
  }
}

/// Bytes as hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef")
  return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}

/// The hash that stands for all input files of a plan.
public enum InputHash {
  /// SHA-256 over the names and contents of files, in hexadecimal; their order
  /// does not matter.
  public static func hexadecimal(of files: [(name: String, bytes: [UInt8])]) -> String {
    var hash = SHA256()
    for file in files.sorted(by: { $0.name < $1.name }) {
      hash.update(data: Array("\(file.name)\n\(file.bytes.count)\n".utf8))
      hash.update(data: file.bytes)
    }
    return Interchange.hexadecimal(hash.finalize())
  }
}
