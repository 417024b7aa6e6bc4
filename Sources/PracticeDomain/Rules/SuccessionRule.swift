import Documents

/// Shifts that may not follow one another from one day to the next.
///
/// For each pair, working a shift of ``Pair/first`` on a day and one of
/// ``Pair/next`` on the following day breaks it once, whatever the number of
/// shifts. The eve of the horizon counts where it is known: by day, or as the
/// shift that ``Standing`` names, which selectors of roles or places never
/// mean.
public struct SuccessionRule: Rule, Equatable {
  /// What may not follow what.
  public struct Pair: Sendable, Equatable {
    /// Work of the first day.
    public var first: ShiftSelector
    /// Work that may not follow on the next day.
    public var next: ShiftSelector

    /// Makes a pair.
    public init(first: ShiftSelector, next: ShiftSelector) {
      self.first = first
      self.next = next
    }
  }

  /// The word that names this kind of rule in files.
  public static let kind = "succession"
  /// One line on what this kind of rule asks.
  public static let meaning = "shifts that may not follow one another on the next day"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The pairs.
  public var pairs: [Pair]
  /// The price of each breach.
  public var price: Price

  /// Makes the rule.
  public init(header: RuleHeader, pairs: [Pair], price: Price = .hard) {
    self.header = header
    self.pairs = pairs
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let words = pairs.map {
      "\($0.first.words(in: practice)) then \($0.next.words(in: practice))"
    }
    return "Not on two days in a row: \(words.joined(separator: "; "))."
  }
}

extension SuccessionRule {
  /// Reads `pairs` of `first` and `next` each, and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let pairs = reader.fields.groups("pairs", required: true).map { fields in
      let group = RuleReader(fields: fields, names: reader.names)
      let pair = Pair(
        first: group.work("first", required: true) ?? .anyWork,
        next: group.work("next", required: true) ?? .anyWork
      )
      fields.finish()
      return pair
    }
    self.init(header: header, pairs: pairs, price: reader.price() ?? .hard)
  }

  /// The work of its pairs.
  public var mentions: [RuleMention] {
    pairs.enumerated().flatMap { index, pair -> [RuleMention] in
      let field = "pairs[\(index + 1)]"
      return [
        .work(field: "\(field).first", pair.first), .work(field: "\(field).next", pair.next),
      ]
    }
  }

  /// No pair, or a price out of range.
  public func faults(in practice: Practice) -> [FieldFault] {
    (pairs.isEmpty ? [FieldFault("pairs", "holds no pair")] : [])
      + FieldFault.price(price, "price")
  }
}
