import Documents

/// Days that belong together: such work is done on all days of a block, or on
/// none.
///
/// A block begins on each ``firstDay`` and is ``length`` days long. Of its days
/// those in the horizon count, and those before it that are known: by day, or
/// because a ``Standing`` speaks of them (as for ``WeekendsRule``). A block
/// that has a day in the horizon, and of whose days that count some have an
/// assignment to ``work`` and some have none, costs the price once.
public struct BlocksRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "blocks"
  /// One line on what this kind of rule asks.
  public static let meaning = "days that belong together, as in a week on call"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Which work is done in blocks.
  public var work: ShiftSelector
  /// The day on which a block begins.
  public var firstDay: Weekday
  /// How many days it has, 2 to 7.
  public var length: Int
  /// The price of each block worked in part.
  public var price: Price

  /// Makes the rule.
  public init(
    header: RuleHeader,
    work: ShiftSelector,
    firstDay: Weekday = .monday,
    length: Int = 7,
    price: Price = .hard
  ) {
    self.header = header
    self.work = work
    self.firstDay = firstDay
    self.length = length
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "From \(firstDay.abbreviation) on, \(work.words(in: practice)) are worked "
      + "\(length) days together or not at all\(header.scope.addition(in: practice))."
  }
}

extension BlocksRule {
  /// Reads `work`, `from` (a weekday), `days` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let work = reader.work(required: true)
    let first = reader.fields.read("from", .weekday)
    let length = reader.fields.read("days", .integer(in: 2...7))
    let price = reader.price()
    guard let work else { return nil }
    self.init(
      header: header,
      work: work,
      firstDay: first ?? .monday,
      length: length ?? 7,
      price: price ?? .hard
    )
  }

  /// The work it is about.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// A length or a price out of range.
  public func faults(in practice: Practice) -> [FieldFault] {
    ((2...7).contains(length)
      ? [] : [FieldFault("days", "is out of range", expected: "2 to 7")])
      + FieldFault.price(price, "price")
  }
}
