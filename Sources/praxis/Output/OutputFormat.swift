import ArgumentParser

/// A form in which something is written, as it is named on the command line.
protocol OutputFormat: RawRepresentable<String>, CaseIterable {}

extension OutputFormat {
  /// The formats of a list joined by commas.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The help of the option that chooses formats.
  static var help: ArgumentHelp {
    ArgumentHelp(
      "What to write, of \(list), joined by commas; all unless given.",
      valueName: "list"
    )
  }

  /// The formats that a list names.
  ///
  /// - Throws: when it names another.
  static func parse(_ text: String) throws -> [Self] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
      guard let format = Self(rawValue: String(name)) else {
        throw ValidationError("'\(name)' is not a format; expected \(list).")
      }
      return format
    }
  }
}
