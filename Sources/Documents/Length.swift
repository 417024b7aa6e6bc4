/// A length of time as written: `7:30`, `7h30`, `7h30m`, `8h` or `450 min`.
struct Length {
  /// The minutes; nil when the number is too great.
  let minutes: Int?

  /// Reads a length; nil when it is not one.
  init?(_ text: String) {
    let parts: [Substring]
    if let number = Length.number(of: text, before: ["min", "m"]) {
      parts = ["0", number]
    } else if text.contains(":") {
      parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].count == 2 else { return nil }
    } else {
      let halves = text.split(separator: "h", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return nil }
      let rest = halves[1].hasSuffix("m") ? halves[1].dropLast() : halves[1]
      guard rest.isEmpty || rest.count == 2 else { return nil }
      parts = [halves[0], rest.isEmpty ? "0" : rest]
    }
    guard parts.allSatisfy({ $0.isWholeNumber && !$0.hasPrefix("-") }) else { return nil }
    self.minutes = Length.sum(hours: parts[0], minutes: parts[1])
    if parts[0] != "0", let rest = Int(parts[1]), rest > 59 { return nil }
  }

  private static func number(of text: String, before units: [String]) -> Substring? {
    guard let unit = units.first(where: { text.hasSuffix($0) }) else { return nil }
    let number = text.dropLast(unit.count)
    let digits = number.hasSuffix(" ") ? number.dropLast() : number
    return digits.isWholeNumber ? digits : nil
  }

  private static func sum(hours: Substring, minutes: Substring) -> Int? {
    guard let hours = Int(hours), let minutes = Int(minutes), hours < 1_000_000 else { return nil }
    let (sum, overflow) = (hours * 60).addingReportingOverflow(minutes)
    return overflow ? nil : sum
  }

  /// Minutes in words, as in `7:30` or `45 min`.
  static func words(_ minutes: Int) -> String {
    if minutes < 60 { return "\(minutes) min" }
    let rest = minutes % 60
    return rest == 0 ? "\(minutes / 60)h" : "\(minutes / 60)h\(rest < 10 ? "0" : "")\(rest)"
  }
}
