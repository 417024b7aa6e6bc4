import Documents

/// People who are paid by the call: an agency's contract.
///
/// Each assignment of someone in the scope costs its paid time, but at least
/// ``minimumCall``, at ``tariff`` an hour, rounded once an assignment to the
/// nearest minor unit of money, halves up. On the first ``notice`` days of the
/// horizon they cannot be called: each assignment then breaks the rule, always
/// hard.
public struct AgencyRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "agency"
  /// One line on what this kind of rule asks.
  public static let meaning = "people paid by the call: tariff, least call and notice"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Minor units of money an hour; 0 or more.
  public var tariff: Int
  /// The fewest minutes that a call is paid for.
  public var minimumCall: Int
  /// The first days of the horizon on which nobody can be called.
  public var notice: Int

  /// Makes the rule.
  public init(header: RuleHeader, tariff: Int, minimumCall: Int = 0, notice: Int = 0) {
    self.header = header
    self.tariff = tariff
    self.minimumCall = minimumCall
    self.notice = notice
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let least = minimumCall == 0 ? "" : ", for at least \(hoursAndMinutes(minimumCall)) hours"
    let notice = notice == 0 ? "" : ", with \(RuleWords.count(notice, "day")) of notice"
    return header.scope.subject(in: practice).does("is", "are")
      + " paid \(practice.unit.text(Int64(tariff))) an hour by the call\(least)\(notice)."
  }
}

extension AgencyRule {
  /// Reads `tariff`, `minimum-call` and `notice` (a number of days).
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let tariff = reader.fields.read("tariff", .integer(in: 0...1_000_000), required: true)
    let minimum = reader.fields.read("minimum-call", .minutes(in: 0...2880))
    let notice = reader.fields.read("notice", .integer(in: 0...731))
    guard let tariff else { return nil }
    self.init(header: header, tariff: tariff, minimumCall: minimum ?? 0, notice: notice ?? 0)
  }

  /// Numbers out of range.
  public func faults(in practice: Practice) -> [FieldFault] {
    [("tariff", tariff), ("minimum-call", minimumCall), ("notice", notice)].flatMap {
      $1 < 0 ? [FieldFault($0, "is negative")] : []
    }
  }
}
