import Documents
import Foundation

extension ScalarForm where Value == Double {
  /// A number of 0 or more, perhaps with decimals.
  static var decimal: ScalarForm {
    ScalarForm("a number", expected: "a number of 0 or more, as in 0.5") { text in
      Double(text).flatMap { $0.isFinite && $0 >= 0 && $0 < 1e9 ? $0 : nil }
    }
  }

  /// A number, perhaps below 0 and with decimals.
  static var signedDecimal: ScalarForm {
    ScalarForm("a number", expected: "a number, as in -7 or 2.5") { text in
      Double(text).flatMap { $0.isFinite && abs($0) < 1e9 ? $0 : nil }
    }
  }

  /// A share of a whole, perhaps with decimals, as in `0.4 %`.
  static var share: ScalarForm {
    ScalarForm("a share", expected: "0 % to 100 %, as in 15 % or 0.4 %") { text in
      guard text.hasSuffix("%") else { return nil }
      let number = Double(text.dropLast().trimmingSuffix { $0 == " " })
      return number.flatMap { (0...100).contains($0) ? $0 / 100 : nil }
    }
  }
}

extension ScalarForm where Value == [Int] {
  private static let monthNames = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// As in `Nov`.
  static func name(ofMonth month: Int) -> String { monthNames[month - 1].capitalized }

  /// Months, as in `Nov` or `Nov-Feb`; January is 1.
  static var months: ScalarForm {
    ScalarForm("a month", expected: "months, as in Nov or Nov-Feb") { text in
      span(text, of: 12) { word in
        word.count < 3
          ? nil : monthNames.firstIndex(of: String(word.lowercased().prefix(3))).map { $0 + 1 }
      }
    }
  }

  /// Weeks of the year, as in `31` or `51-2`.
  static var yearWeeks: ScalarForm {
    ScalarForm("a week of the year", expected: "weeks from 1 to 53, as in 31 or 51-2") { text in
      span(text, of: 53) { word in Int(word).flatMap { (1...53).contains($0) ? $0 : nil } }
    }
  }

  /// One number of a circle, or those from one to another.
  private static func span(
    _ text: String,
    of count: Int,
    _ number: (String) -> Int?
  ) -> [Int]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
      number(String($0.filter { $0 != " " }))
    }
    guard ends.count < 3, let first = ends[0], let last = ends[ends.count - 1] else { return nil }
    let length = (last - first + count) % count
    return (0...length).map { (first - 1 + $0) % count + 1 }
  }
}

extension Substring {
  /// Without what stands at the end.
  fileprivate func trimmingSuffix(_ isLeft: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isLeft(last) { text.removeLast() }
    return text
  }
}
