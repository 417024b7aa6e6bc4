import Documents

/// A standing pattern of weeks, from which each deviation costs.
///
/// The pattern's days begin on ``start`` and are repeated for ever in both
/// directions. A day that is to be free deviates when it has an assignment; a
/// day with a shift, when it has no assignment to that shift (whatever the role
/// and place). Each day of the horizon that deviates costs the price once; days
/// of which nothing is said, and whole days of leave, never do.
public struct PatternRule: Rule, Equatable {
  /// What the pattern says of a day.
  public enum Day: Sendable, Equatable {
    /// It is free.
    case off
    /// Nothing is said.
    case any
    /// This shift is worked.
    case shift(Identifier<Shift>)
  }

  /// The word that names this kind of rule in files.
  public static let kind = "pattern"
  /// One line on what this kind of rule asks.
  public static let meaning = "standing weeks of shifts, from which each deviation costs"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The first day of the pattern's first week.
  public var start: CalendarDate
  /// The days of its weeks, one after another; a multiple of 7.
  public var days: [Day]
  /// The price of each day that deviates.
  public var price: Price

  /// Makes the rule.
  public init(header: RuleHeader, start: CalendarDate, days: [Day], price: Price = .hard) {
    self.header = header
    self.start = start
    self.days = days
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let weeks = days.count == 7 ? "week" : "\(days.count / 7) weeks"
    return header.scope.subject(in: practice).does("works", "work")
      + " the standing \(weeks) that began on \(start)."
  }

  /// What the pattern says of a date.
  public func day(_ date: CalendarDate) -> Day {
    guard !days.isEmpty else { return .any }
    let offset = date.days(since: start) % days.count
    return days[offset < 0 ? offset + days.count : offset]
  }
}

extension PatternRule {
  /// Reads `from`, `weeks` (seven of `off`, `any` or a shift each, with commas
  /// between them) and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let start = reader.fields.read("from", .date, required: true)
    let weeks = reader.fields.readAll("weeks", Day.week(of: reader.names), required: true)
    let price = reader.price()
    guard let start, !weeks.isEmpty else { return nil }
    self.init(header: header, start: start, days: weeks.flatMap(\.self), price: price ?? .hard)
  }

  /// The shifts of the pattern.
  public var mentions: [RuleMention] {
    let shifts = days.compactMap { day -> Identifier<Shift>? in
      if case .shift(let shift) = day { shift } else { nil }
    }
    return [.work(field: "weeks", ShiftSelector(shifts: shifts))]
  }

  /// Days that make up no weeks.
  public func faults(in practice: Practice) -> [FieldFault] {
    (days.isEmpty || !days.count.isMultiple(of: 7)
      ? [FieldFault("weeks", "hold \(days.count) days", expected: "weeks of seven days")] : [])
      + FieldFault.price(price, "price")
  }
}

extension PatternRule.Day {
  /// `early, early, late, late, off, off, any`.
  static func week(of names: PracticeNames) -> ScalarForm<[PatternRule.Day]> {
    let words = "seven of off, any or the id of a shift, with commas between them"
    return ScalarForm(expected: words) { text throws(ScalarFault) in
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
      guard parts.count == 7 else { throw ScalarFault("holds \(parts.count) days") }
      var days: [PatternRule.Day] = []
      for part in parts {
        switch part {
        case "off": days.append(.off)
        case "any": days.append(.any)
        default: days.append(.shift(try names.shift.read(part)))
        }
      }
      return days
    }
  }
}
