import Documents

/// People who are paid by the call: an agency's contract.
///
/// Each assignment of someone in the scope costs its paid time, but at least
/// ``minimumCall``, at the first of ``tariffs`` that counts for it, at ``tariff``
/// where none does; rounded once an assignment to the nearest minor unit of money,
/// halves up. On the first ``notice`` days of the horizon they cannot be called:
/// each assignment then breaks the rule, always hard.
///
/// What the calls of all in the scope cost together in a period is made up to
/// ``minimumCharge``: over the horizon, or over each calendar week that lies in it as a
/// whole. ``discounts`` are no part of a plan's cost: they make more calls cheaper
/// together than each by itself, and are taken off when the plan is measured.
public struct AgencyRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "agency"
  /// One line on what this kind of rule asks.
  public static let meaning = "people paid by the call: tariffs, minimums, notice and discounts"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Minor units of money an hour; 0 or more.
  public var tariff: Int
  /// What other calls cost; the first that counts for a call is taken.
  public var tariffs: [AgencyTariff]
  /// The fewest minutes that a call is paid for.
  public var minimumCall: Int
  /// The first days of the horizon on which nobody can be called.
  public var notice: Int
  /// What the minimum charge and discounts are for: the horizon, or each week.
  public var period: Period
  /// The least that a period costs, in minor units of money.
  public var minimumCharge: Int
  /// What is taken off the hours of a period, by where they begin.
  public var discounts: [VolumeDiscount]

  /// Makes the rule.
  public init(
    header: RuleHeader,
    tariff: Int,
    tariffs: [AgencyTariff] = [],
    minimumCall: Int = 0,
    notice: Int = 0,
    period: Period = .week,
    minimumCharge: Int = 0,
    discounts: [VolumeDiscount] = []
  ) {
    self.header = header
    self.tariff = tariff
    self.tariffs = tariffs
    self.minimumCall = minimumCall
    self.notice = notice
    self.period = period
    self.minimumCharge = minimumCharge
    self.discounts = discounts
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let money = { (amount: Int) in practice.unit.text(Int64(amount)) }
    let others =
      tariffs.isEmpty ? "" : ", some \(RuleWords.list(tariffs.map { money($0.tariff) }, "or"))"
    let least = minimumCall == 0 ? "" : ", for at least \(hoursAndMinutes(minimumCall)) hours"
    let charge = minimumCharge == 0 ? "" : ", at least \(money(minimumCharge)) \(period.words)"
    let notice = notice == 0 ? "" : ", with \(RuleWords.count(notice, "day")) of notice"
    return header.scope.subject(in: practice).does("is", "are")
      + " paid \(money(tariff)) an hour by the call\(others)\(least)\(charge)\(notice)."
  }
}

extension AgencyRule {
  /// Reads `tariff`, `tariffs`, `minimum-call`, `notice` (a number of days), `period`,
  /// `minimum-charge` and `discounts`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let fields = reader.fields
    let tariff = fields.read("tariff", .integer(in: 0...1_000_000), required: true)
    let tariffs = fields.groups("tariffs").map { group in
      let tariff = AgencyTariff(reading: RuleReader(fields: group, names: reader.names))
      group.finish()
      return tariff
    }
    let minimum = fields.read("minimum-call", .minutes(in: 0...2880))
    let notice = fields.read("notice", .integer(in: 0...731))
    let period = reader.period
    let charge = fields.read("minimum-charge", .integer(in: 0...1_000_000_000))
    let discounts = fields.groups("discounts").map { group in
      let discount = VolumeDiscount(reading: group)
      group.finish()
      return discount
    }
    guard let tariff else { return nil }
    self.init(
      header: header,
      tariff: tariff,
      tariffs: tariffs,
      minimumCall: minimum ?? 0,
      notice: notice ?? 0,
      period: period ?? .week,
      minimumCharge: charge ?? 0,
      discounts: discounts
    )
  }

  /// The work of its tariffs.
  public var mentions: [RuleMention] {
    tariffs.enumerated().map { .work(field: "tariffs[\($0 + 1)].work", $1.work) }
  }

  /// Numbers out of range, a rolling period, or discounts out of order.
  public func faults(in practice: Practice) -> [FieldFault] {
    let numbers =
      [
        ("tariff", tariff), ("minimum-call", minimumCall), ("notice", notice),
        ("minimum-charge", minimumCharge),
      ] + tariffs.enumerated().map { ("tariffs[\($0 + 1)].tariff", $1.tariff) }
    var faults = numbers.flatMap { $1 < 0 ? [FieldFault($0, "is negative")] : [] }
    if case .rolling = period {
      faults.append(FieldFault("period", "is rolling", expected: "week or horizon"))
    }
    for (index, discount) in discounts.enumerated() {
      let field = "discounts[\(index + 1)]"
      if !(0...100).contains(discount.percent) {
        faults.append(FieldFault("\(field).off", "is more than all", expected: "0 % to 100 %"))
      }
      if discount.above < 0 { faults.append(FieldFault("\(field).above", "is negative")) }
      if index > 0, discount.above <= discounts[index - 1].above {
        faults.append(
          FieldFault("\(field).above", "is not above that of the discount before")
        )
      }
    }
    return faults
  }
}
