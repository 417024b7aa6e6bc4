import Documents

/// A number put in another's place, or a change of it in percent.
public enum PayChange: Sendable, Equatable {
  /// So much.
  case amount(Int)
  /// So many percent more, or less when negative.
  case percent(Int)

  /// The changed number, rounded to the nearest, halves up; nil for a change of
  /// nothing.
  func of(_ number: Int?) -> Int? {
    switch self {
    case .amount(let amount): amount
    case .percent(let percent): number.map { max(0, ($0 * (100 + percent) + 50) / 100) }
    }
  }

  /// As in `+5 %` or `1500`.
  var words: String {
    switch self {
    case .amount(let amount): String(amount)
    case .percent(let percent): "\(percent < 0 ? "" : "+")\(percent) %"
    }
  }
}

/// A length put in another's place, or a change of it.
public enum LengthChange: Sendable, Equatable {
  /// So many minutes.
  case minutes(Int)
  /// So many minutes more, or less when negative.
  case change(Int)

  /// The changed length; nil for a change of nothing.
  func of(_ minutes: Int?) -> Int? {
    switch self {
    case .minutes(let minutes): minutes
    case .change(let change): minutes.map { max(0, $0 + change) }
    }
  }
}

extension ScalarForm where Value == Int {
  /// A percentage from 0 to 1000, as in `115 %`.
  static var percent: ScalarForm {
    ScalarForm("a percentage", expected: "0 % to 1000 %, as in 115 %") { text in
      guard text.hasSuffix("%"), let percent = Int(text.dropLast().trimmed),
        (0...1000).contains(percent)
      else { return nil }
      return percent
    }
  }
}

extension ScalarForm where Value == PayChange {
  /// An hourly pay in minor units of money, or a change, as in `+5 %`.
  static var pay: ScalarForm {
    let words = "minor units of money an hour, or a change such as +5 %"
    return ScalarForm("a rate of pay", expected: words) { text in
      if text.hasSuffix("%") {
        guard text.hasPrefix("+") || text.hasPrefix("-"),
          let percent = Int(text.dropLast().trimmed), (-100...1000).contains(percent)
        else { return nil }
        return .percent(percent)
      }
      guard let amount = Int(text), !text.hasPrefix("+"), (0...1_000_000_000).contains(amount)
      else { return nil }
      return .amount(amount)
    }
  }
}

extension ScalarForm where Value == LengthChange {
  /// A length, as in `40h`, or a change of one, as in `+1h30`.
  static func length(in range: ClosedRange<Int>) -> ScalarForm {
    let words = "a length such as 40h, or a change such as +2h or -30 min"
    return ScalarForm(expected: words) { text throws(ScalarFault) in
      let form = ScalarForm<Int>.minutes(in: range)
      if text.hasPrefix("+") { return .change(try form.read(text.dropFirst().trimmed)) }
      if text.hasPrefix("-") { return .change(-(try form.read(text.dropFirst().trimmed))) }
      return .minutes(try form.read(text))
    }
  }
}
