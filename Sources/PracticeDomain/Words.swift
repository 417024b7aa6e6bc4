/// A number with its noun, as in `1 day` or `6 days`.
public func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

extension [String] {
  /// As in `a`, `a and b`, or `a, b and c`.
  public var joinedInWords: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
