import Documents

/// How many days in a row are worked, free, or spent on some kind of shift.
///
/// A stretch is a longest run of days of its kind, including days before the
/// horizon where they are known. Each day that a stretch which ended within
/// the horizon lacks to the minimum, and each of its days beyond the maximum
/// that lies in the horizon, costs its price. A stretch whose beginning is not
/// known, or that reaches the last day (unless ``owesAtEnd``), owes no
/// minimum. A stretch that ended with the eve of the horizon and is too short
/// is charged on the first day; one that ended earlier is not charged.
///
/// Where nothing is known of the past, a stretch that holds the first day has
/// an unknown beginning. Where only a ``Standing`` is known, beginnings are
/// known: the open stretch of any work, or of free days, is its `days`; that of
/// other work is its same-shift days when the selector means that shift
/// whatever the role and place, and none otherwise. It is that long whatever
/// leave lies in it.
public struct StretchRule: Rule, Equatable {
  /// What the days of a stretch have in common.
  public enum Subject: Sendable, Equatable {
    /// Days with an assignment to such work.
    case work(ShiftSelector)
    /// Days without any assignment.
    case off
  }

  /// The word that names this kind of rule in files.
  public static let kind = "stretch"
  /// One line on what this kind of rule asks.
  public static let meaning = "days in a row worked, free, or on some kind of shift"
  /// Id, scope and source.
  public var header: RuleHeader
  /// What is counted.
  public var subject: Subject
  /// The fewest days; nil for none.
  public var minimum: Int?
  /// The most days; nil for none.
  public var maximum: Int?
  /// The price of each day missing.
  public var shortagePrice: Price
  /// The price of each day too many.
  public var excessPrice: Price
  /// Whether a stretch that reaches the last day owes its minimum.
  public var owesAtEnd: Bool
  /// Whether whole days of leave are left out, worked or not: they neither
  /// lengthen nor end a stretch, and a stretch that only they part from the
  /// last day reaches it.
  public var leaveIsNeutral: Bool

  /// Makes the rule.
  public init(
    header: RuleHeader,
    subject: Subject,
    minimum: Int? = nil,
    maximum: Int? = nil,
    shortagePrice: Price = .hard,
    excessPrice: Price = .hard,
    owesAtEnd: Bool = false,
    leaveIsNeutral: Bool = false
  ) {
    self.header = header
    self.subject = subject
    self.minimum = minimum
    self.maximum = maximum
    self.shortagePrice = shortagePrice
    self.excessPrice = excessPrice
    self.owesAtEnd = owesAtEnd
    self.leaveIsNeutral = leaveIsNeutral
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let limits = RuleWords.limits(minimum, maximum)
    let who = header.scope.addition(in: practice)
    return switch subject {
    case .off: "Days off come \(limits) in a row\(who)."
    case .work(let work):
      work.isAnyWork
        ? "Days of work come \(limits) in a row\(who)."
        : "Days with \(work.words(in: practice)) come \(limits) in a row\(who)."
    }
  }
}

extension StretchRule {
  /// Reads `of` (`off`, or work), `minimum`, `maximum`, `shortage-price`,
  /// `excess-price`, `owes-at-end` and `leave-is-neutral`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let isOff = reader.fields.value("of")?.text == "off"
    let work = isOff ? nil : reader.work("of", required: true)
    self.init(
      header: header,
      subject: work.map { .work($0) } ?? .off,
      minimum: reader.count("minimum"),
      maximum: reader.count("maximum"),
      shortagePrice: reader.price("shortage-price") ?? .hard,
      excessPrice: reader.price("excess-price") ?? .hard,
      owesAtEnd: reader.boolean("owes-at-end") ?? false,
      leaveIsNeutral: reader.boolean("leave-is-neutral") ?? false
    )
  }

  /// The work that makes a stretch.
  public var mentions: [RuleMention] {
    guard case .work(let work) = subject else { return [] }
    return [.work(field: "of", work)]
  }

  /// Limits that cross, or no limit at all.
  public func faults(in practice: Practice) -> [FieldFault] {
    FieldFault.limits(minimum: minimum, maximum: maximum)
      + FieldFault.price(shortagePrice, "shortage-price")
      + FieldFault.price(excessPrice, "excess-price")
  }
}
