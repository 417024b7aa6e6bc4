import Documents

/// Someone in the scope does some work only while supervisors are on duty.
///
/// For each day on which one in the scope does ``work`` with a start, the time
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
  /// Which work is supervised.
  public var work: ShiftSelector
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
    work: ShiftSelector = .anyWork,
    count: Int = 1,
    samePlace: Bool = false,
    price: Price = .hard
  ) {
    self.header = header
    self.supervisors = supervisors
    self.work = work
    self.count = count
    self.samePlace = samePlace
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let works = work.isAnyWork ? "" : " " + work.words(in: practice)
    let number = count == 1 ? "one" : "\(count)"
    return header.scope.subject(in: practice).does("works", "work")
      + "\(works) only while \(number) of \(supervisors.subject(in: practice).words) "
      + "\(count == 1 ? "is" : "are") on duty\(samePlace ? " at the same place" : "")."
  }
}

extension SupervisionRule {
  /// Reads `supervisors`, `work`, `count`, `same-place` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(
      header: header,
      supervisors: reader.scope("supervisors", required: true) ?? .everyone,
      work: reader.work() ?? .anyWork,
      count: reader.fields.read("count", .integer(in: 1...100)) ?? 1,
      samePlace: reader.boolean("same-place") ?? false,
      price: reader.price() ?? .hard
    )
  }

  /// The supervisors and the work.
  public var mentions: [RuleMention] {
    [.people(field: "supervisors", supervisors), .work(field: "work", work)]
  }

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
