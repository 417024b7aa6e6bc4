import Documents

/// Someone in the scope works only while supervisors are on duty.
///
/// For each day on which one in the scope works a shift with a start, the time
/// of that shift is cut at every start and end of any shift of the practice on
/// that day, the day before and the day after (whatever the shift's days, on
/// call or not); in each piece each supervisor missing to ``count`` costs the
/// price. Supervisors are those whom ``supervisors`` is about, skills held on
/// that day, other than the one supervised; each counts once. They are on duty
/// in a piece when they work a shift that covers it (not on call, in the
/// horizon or on a past day that is known by itself) and, where ``samePlace``,
/// at the very same place. For a shift without a start the supervisors must
/// work the same shift on the same day (and at the same place), each one
/// missing counting once.
public struct SupervisionRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "supervision"
  /// One line on what this kind of rule asks.
  public static let meaning = "trainees work only while supervisors are on duty"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Who supervises.
  public var supervisors: Scope
  /// How many are needed; at least 1.
  public var count: Int
  /// Whether they must be at the same place.
  public var samePlace: Bool
  /// The price of each supervisor missing in each piece of time.
  public var price: Price

  /// Makes the rule.
  public init(
    header: RuleHeader,
    supervisors: Scope,
    count: Int = 1,
    samePlace: Bool = false,
    price: Price = .hard
  ) {
    self.header = header
    self.supervisors = supervisors
    self.count = count
    self.samePlace = samePlace
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    count == 1
      ? "Those supervised work only while a supervisor is on duty."
      : "Those supervised work only while \(count) supervisors are on duty."
  }
}

extension SupervisionRule {
  /// Reads `supervisors`, `count`, `same-place` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(
      header: header,
      supervisors: reader.scope("supervisors", required: true) ?? .everyone,
      count: reader.fields.read("count", .integer(in: 1...100)) ?? 1,
      samePlace: reader.boolean("same-place") ?? false,
      price: reader.price() ?? .hard
    )
  }

  /// The supervisors.
  public var mentions: [RuleMention] { [.people(field: "supervisors", supervisors)] }

  /// Fewer possible supervisors than are needed.
  public func faults(in practice: Practice) -> [FieldFault] {
    let horizon = practice.horizon
    let possible = practice.professionals.count { supervisors.contains($0, over: horizon) }
    let leavesTooFew = practice.professionals.contains { supervised in
      header.scope.contains(supervised, over: horizon)
        && possible - (supervisors.contains(supervised, over: horizon) ? 1 : 0) < count
    }
    return (count < 1 ? [FieldFault("count", "is less than 1")] : [])
      + (leavesTooFew
        ? [
          FieldFault(
            "supervisors",
            "leaves too few who could supervise",
            expected: "at least \(count)",
            kind: .horizon
          )
        ] : [])
      + FieldFault.price(price, "price")
  }
}
