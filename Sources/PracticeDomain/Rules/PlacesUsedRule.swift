import Documents

/// How many different sites one professional works at in a period.
///
/// The different sites of assignments to ``work`` that have a place are
/// counted; a room stands for its site, any other place for itself. Each one
/// above ``maximum`` costs the price. Days before the horizon count where they
/// are known by day, in a period that begins before it.
public struct PlacesUsedRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "places-used"
  /// One line on what this kind of rule asks.
  public static let meaning = "at how many different sites someone works in a period"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Over which days.
  public var period: Period
  /// Which work counts.
  public var work: ShiftSelector
  /// The most sites; at least 1.
  public var maximum: Int
  /// The price of each one above.
  public var price: Price

  /// Makes the rule.
  public init(
    header: RuleHeader,
    period: Period = .week,
    work: ShiftSelector = .anyWork,
    maximum: Int = 1,
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
    let sites = maximum == 1 ? "one site" : "at most \(maximum) sites"
    return header.scope.subject(in: practice).does("works", "work")
      + " at \(sites) \(period.words)."
  }
}

extension PlacesUsedRule {
  /// Reads `period`, `work`, `maximum` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(
      header: header,
      period: reader.period ?? .week,
      work: reader.work() ?? .anyWork,
      maximum: reader.fields.read("maximum", .integer(in: 1...1000)) ?? 1,
      price: reader.price() ?? .hard
    )
  }

  /// The work it is about.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// A number or a price out of range.
  public func faults(in practice: Practice) -> [FieldFault] {
    (maximum < 1 ? [FieldFault("maximum", "is less than 1")] : [])
      + FieldFault.price(price, "price")
  }
}
