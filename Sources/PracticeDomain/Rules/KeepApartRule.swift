import Documents

/// People who do not work together.
///
/// For each pair of professionals in the scope, each day and each shift of
/// ``work`` that both work on that day (whatever the role and the place) breaks
/// it once. Only days of the horizon count.
public struct KeepApartRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "keep-apart"
  /// One line on what this kind of rule asks.
  public static let meaning = "people who do not work on the same shift"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Which work counts.
  public var work: ShiftSelector
  /// The price of each pair, day and shift.
  public var price: Price

  /// Makes the rule.
  public init(header: RuleHeader, work: ShiftSelector = .anyWork, price: Price = .hard) {
    self.header = header
    self.work = work
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let names = practice.professionals
      .filter { header.scope.contains($0, over: practice.horizon) }.map(\.name)
    return "\(names.joined(separator: " and ")) do not work the same shift."
  }
}

extension KeepApartRule {
  /// Reads `work` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(
      header: header,
      work: reader.work() ?? .anyWork,
      price: reader.price() ?? .hard
    )
  }

  /// The work it is about.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// Fewer than two people to keep apart.
  public func faults(in practice: Practice) -> [FieldFault] {
    let people = practice.professionals.count {
      header.scope.contains($0, over: practice.horizon)
    }
    return
      (people < 2
      ? [FieldFault("who", "names fewer than two people", expected: "at least 2")] : [])
      + FieldFault.price(price, "price")
  }
}
