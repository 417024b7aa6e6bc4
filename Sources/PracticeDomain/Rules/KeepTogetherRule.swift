import Documents

/// People who work together.
///
/// For each two professionals in the scope, each day, and each shift of
/// ``work`` that one of them works on that day while the other does not
/// (whatever the role and the place) breaks it once; with ``unit`` of a day,
/// each day on which one of them has such work and the other has none. Only
/// days of the horizon count.
public struct KeepTogetherRule: Rule, Equatable {
  /// What is worked together.
  public enum Unit: String, Sendable, CaseIterable {
    /// The same shifts.
    case shift
    /// The same days.
    case day
  }

  /// The word that names this kind of rule in files.
  public static let kind = "keep-together"
  /// One line on what this kind of rule asks.
  public static let meaning = "people who work the same shifts, or the same days"
  /// Id, scope and source.
  public var header: RuleHeader
  /// What is worked together.
  public var unit: Unit
  /// Which work counts.
  public var work: ShiftSelector
  /// The price of each breach.
  public var price: Price

  /// Makes the rule.
  public init(
    header: RuleHeader,
    unit: Unit = .shift,
    work: ShiftSelector = .anyWork,
    price: Price = .hard
  ) {
    self.header = header
    self.unit = unit
    self.work = work
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let names = practice.professionals
      .filter { header.scope.contains($0, over: practice.horizon) }.map(\.name)
    return "\(names.joined(separator: " and ")) work the same \(unit.rawValue)s."
  }
}

extension KeepTogetherRule {
  /// Reads `on` (`shift` or `day`), `work` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(
      header: header,
      unit: reader.fields.read("on", .word) ?? .shift,
      work: reader.work() ?? .anyWork,
      price: reader.price() ?? .hard
    )
  }

  /// The work it is about.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// Fewer than two people to keep together.
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
