import Documents

/// What is paid on top for work at some times: nights, weekends, holidays.
///
/// An assignment of the horizon to ``work`` earns the premium for its true
/// minutes that lie in one of ``parts`` of a date that counts; without parts,
/// for those that lie on a date that counts. Unpaid breaks of a given time are
/// left out of them, and they are never more than the minutes worked: time on
/// call earns its premium whatever of it is paid by the hour. Dates count that
/// ``days`` select, and public holidays where ``holidays`` says so. An
/// assignment without a start earns it for all its minutes less unpaid breaks,
/// if there are no parts and its own date counts.
///
/// The premium is ``rate`` an hour, rounded once an assignment to the nearest
/// minor unit of money, halves up, and is a price that cannot be broken, only
/// paid.
public struct PremiumsRule: Rule, Equatable {
  /// What an hour earns on top.
  public enum Rate: Sendable, Equatable {
    /// So many minor units of money.
    case amount(Int)
    /// So much of the hourly pay; nothing where it is not known.
    case percentOfPay(Int)
  }

  /// The word that names this kind of rule in files.
  public static let kind = "premiums"
  /// One line on what this kind of rule asks.
  public static let meaning = "extra pay for nights, weekends, holidays or kinds of shifts"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Which work counts.
  public var work: ShiftSelector
  /// Parts of the day; empty for all of it. They do not overlap.
  public var parts: [DayPart]
  /// Dates that count; nil for none but holidays.
  public var days: DaySelector?
  /// Whether public holidays count too.
  public var holidays: Bool
  /// What an hour earns on top.
  public var rate: Rate

  /// Makes the rule.
  public init(
    header: RuleHeader,
    work: ShiftSelector = .anyWork,
    parts: [DayPart] = [],
    days: DaySelector? = .everyDay,
    holidays: Bool = false,
    rate: Rate
  ) {
    self.header = header
    self.work = work
    self.parts = parts
    self.days = days
    self.holidays = holidays
    self.rate = rate
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let times = parts.map { " from \($0.from) to \($0.until)" }.joined(separator: " and")
    let rate =
      switch rate {
      case .amount(let amount): "\(practice.unit.text(Int64(amount))) an hour"
      case .percentOfPay(let percent): "\(percent) % of hourly pay"
      }
    let work = work.isAnyWork ? "" : " on \(work.words(in: practice))"
    return "Work\(work)\(times)\(dayWords) earns \(rate) on top"
      + "\(header.scope.addition(in: practice))."
  }

  /// When the dates are that count, as in ` on Sun and public holidays`.
  private var dayWords: String {
    var words: [String] = []
    if let days, days != .everyDay {
      words = days == DaySelector(weekdays: days.weekdays) ? weekdays(days) : ["some days"]
    }
    if holidays, days != .everyDay { words.append("public holidays") }
    return words.isEmpty ? "" : " on " + RuleWords.list(words, "and")
  }

  /// Weekdays in words, as in `Mon to Fri`.
  private func weekdays(_ days: DaySelector) -> [String] {
    let indices = Weekday.allCases.indices.filter { days.weekdays.contains(Weekday.allCases[$0]) }
    let names = indices.map { Weekday.allCases[$0].abbreviation }
    guard names.count > 2, indices[0] + names.count == indices[names.count - 1] + 1 else {
      return names
    }
    return ["\(names[0]) to \(names[names.count - 1])"]
  }

  /// Whether a date counts.
  public func counts(_ date: CalendarDate, in practice: Practice) -> Bool {
    (days?.contains(date) ?? false) || (holidays && practice.holidays[date] != nil)
  }
}

extension PremiumsRule {
  /// Reads `work`, `during` (parts of the day), `days`, `holidays` and `rate`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let work = reader.work()
    let parts = reader.fields.readAll("during", .part)
    let days = reader.fields.days("days")
    let holidays = reader.boolean("holidays") ?? false
    let rate = reader.fields.read("rate", Rate.form, required: true)
    guard let rate else { return nil }
    self.init(
      header: header,
      work: work ?? .anyWork,
      parts: parts,
      days: days ?? (holidays ? nil : .everyDay),
      holidays: holidays,
      rate: rate
    )
  }

  /// The work that earns it.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// Parts without length or that overlap, and a negative rate.
  public func faults(in practice: Practice) -> [FieldFault] {
    var faults = parts.flatMap { FieldFault.part($0, field: "during") }
    let sorted = parts.sorted { $0.from < $1.from }
    if zip(sorted, sorted.dropFirst()).contains(where: { $0.until > $1.from }) {
      faults.append(FieldFault("during", "holds parts that overlap"))
    }
    switch rate {
    case .amount(let number), .percentOfPay(let number):
      if number < 0 { faults.append(FieldFault("rate", "is negative")) }
    }
    return faults
  }
}

extension PremiumsRule.Rate {
  /// `250` an hour, or `30 %` of the hourly pay.
  static var form: ScalarForm<PremiumsRule.Rate> {
    let words = "a whole number from 0 to 1000000, or a percentage such as 30 %"
    return ScalarForm("a rate", expected: words) { text in
      if text.hasSuffix("%") {
        guard let percent = Int(text.dropLast().trimmed), (0...10_000).contains(percent)
        else { return nil }
        return .percentOfPay(percent)
      }
      guard let amount = Int(text), (0...1_000_000).contains(amount) else { return nil }
      return .amount(amount)
    }
  }
}
