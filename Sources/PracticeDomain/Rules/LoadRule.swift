import Documents

/// Points that work brings to one professional in a period, as for call-outs.
///
/// An assignment brings the points of the first of ``points`` whose work it is,
/// nothing where there is none. The amount is the sum over the period and, for
/// ``Period/horizon``, the balance ``balance`` carried in. Each point below the
/// minimum or above the maximum costs its price.
public struct LoadRule: Rule, Equatable {
  /// What some work brings.
  public struct Points: Sendable, Equatable {
    /// The work.
    public var work: ShiftSelector
    /// Its points, 0 or more.
    public var points: Int

    /// Makes points.
    public init(work: ShiftSelector, points: Int) {
      self.work = work
      self.points = points
    }
  }

  /// The word that names this kind of rule in files.
  public static let kind = "load"
  /// One line on what this kind of rule asks.
  public static let meaning = "points for kinds of shifts, limited in a period"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Over which days.
  public var period: Period
  /// What brings points; the first that fits counts.
  public var points: [Points]
  /// The fewest; nil for none.
  public var minimum: Int?
  /// The most; nil for none.
  public var maximum: Int?
  /// The price of each point below the minimum.
  public var shortagePrice: Price
  /// The price of each point above the maximum.
  public var excessPrice: Price
  /// The name of the balance carried into the horizon; nil for none.
  public var balance: String?

  /// Makes the rule.
  public init(
    header: RuleHeader,
    period: Period = .horizon,
    points: [Points],
    minimum: Int? = nil,
    maximum: Int? = nil,
    shortagePrice: Price = .hard,
    excessPrice: Price = .hard,
    balance: String? = nil
  ) {
    self.header = header
    self.period = period
    self.points = points
    self.minimum = minimum
    self.maximum = maximum
    self.shortagePrice = shortagePrice
    self.excessPrice = excessPrice
    self.balance = balance
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let words = points.map { "\($0.points) for \($0.work.words(in: practice))" }
    return header.scope.subject(in: practice).does("bears", "bear")
      + " \(RuleWords.limits(minimum, maximum, of: "point")) \(period.words): "
      + words.joined(separator: ", ") + "."
  }
}

extension LoadRule {
  /// Reads `period`, `points` of `work` and `points` each, `minimum`,
  /// `maximum`, `shortage-price`, `excess-price` and `balance`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let points = reader.fields.groups("points", required: true).map { fields in
      let group = RuleReader(fields: fields, names: reader.names)
      let points = Points(
        work: group.work(required: true) ?? .anyWork,
        points: fields.read("points", .integer(in: 0...10_000), required: true) ?? 0
      )
      fields.finish()
      return points
    }
    self.init(
      header: header,
      period: reader.period ?? .horizon,
      points: points,
      minimum: reader.count("minimum"),
      maximum: reader.count("maximum"),
      shortagePrice: reader.price("shortage-price") ?? .hard,
      excessPrice: reader.price("excess-price") ?? .hard,
      balance: reader.balance
    )
  }

  /// The work that brings points.
  public var mentions: [RuleMention] {
    points.enumerated().map { .work(field: "points[\($0 + 1)].work", $1.work) }
  }

  /// Limits that cross, no limit, no points, or a balance without a horizon.
  public func faults(in practice: Practice) -> [FieldFault] {
    FieldFault.limits(minimum: minimum, maximum: maximum)
      + (points.isEmpty ? [FieldFault("points", "holds nothing")] : [])
      + points.enumerated().flatMap { index, points in
        points.points < 0 ? [FieldFault("points[\(index + 1)].points", "is negative")] : []
      }
      + (balance != nil && period != .horizon
        ? [FieldFault("balance", "is carried into the horizon only", expected: "period: horizon")]
        : [])
      + FieldFault.price(shortagePrice, "shortage-price")
      + FieldFault.price(excessPrice, "excess-price")
  }
}
