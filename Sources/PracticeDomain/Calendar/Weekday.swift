/// A day of the week.
public enum Weekday: String, Sendable, Hashable, CaseIterable, Comparable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Three letters, as in `Mon`.
  public var abbreviation: String {
    let name = rawValue.prefix(3)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// 0 on Monday to 6 on Sunday.
  public var index: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }

  /// Reads `Mon` or `monday`, in any case; nil when it is neither.
  public init?(reading text: some StringProtocol) {
    let lowered = text.lowercased()
    guard
      let match = Weekday.allCases.first(where: {
        $0.rawValue == lowered || $0.rawValue.prefix(3) == lowered
      })
    else { return nil }
    self = match
  }

  /// Monday comes first.
  public static func < (first: Weekday, second: Weekday) -> Bool { first.index < second.index }
}
