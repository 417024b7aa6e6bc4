import Documents

/// Free days after a stretch of nights.
///
/// A stretch is a run of days with an assignment to ``work``. After one of at
/// least ``after`` days, ``days`` days in a row are without any assignment;
/// each of them that is missing when the next assignment comes costs the
/// price, whatever that assignment is. Days after the horizon owe nothing.
///
/// Days before the horizon count where they are known by day; a stretch whose
/// beginning is not known is as long as what is known of it. Where only a
/// ``Standing`` is known, its same-shift days are such days when the selector
/// means that shift whatever the role and place, and none of them otherwise;
/// nothing is owed after days off. What was missing before the horizon is not
/// charged.
public struct NightRecoveryRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "night-recovery"
  /// One line on what this kind of rule asks.
  public static let meaning = "free days after so many nights in a row"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The nights.
  public var work: ShiftSelector
  /// From how many in a row recovery is owed; at least 1.
  public var after: Int
  /// How many days stay free; at least 1.
  public var days: Int
  /// The price of each day missing.
  public var price: Price

  /// Makes the rule.
  public init(
    header: RuleHeader,
    work: ShiftSelector,
    after: Int = 1,
    days: Int = 1,
    price: Price = .hard
  ) {
    self.header = header
    self.work = work
    self.after = after
    self.days = days
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let free = days == 1 ? "a day is" : "\(days) days are"
    let work = work.words(in: practice)
    let who = header.scope.addition(in: practice)
    return after == 1
      ? "After \(work) \(free) free\(who)."
      : "After \(after) or more days in a row with \(work) \(free) free\(who)."
  }
}

extension NightRecoveryRule {
  /// Reads `work`, `after`, `days` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let work = reader.work(required: true)
    let after = reader.fields.read("after", .integer(in: 1...31))
    let days = reader.fields.read("days", .integer(in: 1...31), required: true)
    let price = reader.price()
    guard let work, let days else { return nil }
    self.init(header: header, work: work, after: after ?? 1, days: days, price: price ?? .hard)
  }

  /// The nights.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// Numbers out of range.
  public func faults(in practice: Practice) -> [FieldFault] {
    [("after", after), ("days", days)].flatMap { field, number in
      (1...31).contains(number) ? [] : [FieldFault(field, "is out of range", expected: "1 to 31")]
    } + FieldFault.price(price, "price")
  }
}
