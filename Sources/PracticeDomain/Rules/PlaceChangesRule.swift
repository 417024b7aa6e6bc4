import Documents

/// How often one professional changes place from one assignment to the next.
///
/// The assignments to ``work`` that have a place, put in the order of their
/// days, and within a day of their starts (those without one last), name a
/// sequence of sites: a room stands for its site, any other place for itself.
/// Days off, and assignments without a place, are passed over. Each assignment
/// at another site than the one before it is a change on its day. The changes
/// in a period are counted; each one above ``maximum`` costs the price.
///
/// Days before the horizon count where they are known by day, both for changes
/// and for where someone was last.
public struct PlaceChangesRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "place-changes"
  /// One line on what this kind of rule asks.
  public static let meaning = "how often someone changes site from one day worked to the next"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Over which days.
  public var period: Period
  /// Which work counts.
  public var work: ShiftSelector
  /// The most changes.
  public var maximum: Int
  /// The price of each one above.
  public var price: Price

  /// Makes the rule.
  public init(
    header: RuleHeader,
    period: Period = .week,
    work: ShiftSelector = .anyWork,
    maximum: Int = 0,
    price: Price = .hard
  ) {
    self.header = header
    self.period = period
    self.work = work
    self.maximum = maximum
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let who = header.scope.subject(in: practice)
    if maximum == 0 { return who.does("stays", "stay") + " at one site \(period.words)." }
    let times = maximum == 1 ? "once" : "\(maximum) times"
    return who.does("changes", "change") + " site at most \(times) \(period.words)."
  }
}

extension PlaceChangesRule {
  /// Reads `period`, `work`, `maximum` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(
      header: header,
      period: reader.period ?? .week,
      work: reader.work() ?? .anyWork,
      maximum: reader.count("maximum") ?? 0,
      price: reader.price() ?? .hard
    )
  }

  /// The work it is about.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// A number or a price out of range.
  public func faults(in practice: Practice) -> [FieldFault] {
    (maximum < 0 ? [FieldFault("maximum", "is negative")] : [])
      + FieldFault.price(price, "price")
  }
}
