import Documents

/// No more juniors than the seniors on duty can carry.
///
/// Those in the scope are juniors, ``seniors`` are the seniors, and whoever is
/// both is a senior; skills count on the day on which the work begins. Each
/// senior carries ``perSenior`` juniors, and each junior beyond that costs the
/// price.
///
/// On a ``Unit/shift``, assignments of a day to each single shift of ``work``
/// are counted. At each ``Unit/moment``, each day of the horizon is cut into
/// pieces as for ``NeverAloneRule``, assignments to ``work`` that cover a piece
/// are counted as there, and the price is paid for each started ``span`` of its
/// true length. Where ``places`` are named, each is counted by itself, a site
/// with its rooms.
public struct SkillMixRule: Rule, Equatable {
  /// Within what the numbers are compared.
  public enum Unit: String, Sendable, CaseIterable {
    /// At each moment.
    case moment
    /// On each shift.
    case shift
  }

  /// The word that names this kind of rule in files.
  public static let kind = "skill-mix"
  /// One line on what this kind of rule asks.
  public static let meaning = "so many juniors for each senior at most, on a shift or at any time"
  /// Id, scope and source.
  public var header: RuleHeader
  /// The seniors.
  public var seniors: Scope
  /// How many juniors each of them carries; at least 1.
  public var perSenior: Int
  /// Within what the numbers are compared.
  public var unit: Unit
  /// Which work counts.
  public var work: ShiftSelector
  /// Places counted one by one; empty for all work together.
  public var places: [Identifier<Place>]
  /// Minutes priced together, at each moment; at least 1.
  public var span: Int
  /// The price of each junior too many.
  public var price: Price

  /// Makes the rule.
  public init(
    header: RuleHeader,
    seniors: Scope,
    perSenior: Int = 1,
    unit: Unit = .moment,
    work: ShiftSelector = .anyWork,
    places: [Identifier<Place>] = [],
    span: Int = 30,
    price: Price = .hard
  ) {
    self.header = header
    self.seniors = seniors
    self.perSenior = perSenior
    self.unit = unit
    self.work = work
    self.places = places
    self.span = span
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let number = perSenior == 1 ? "one" : "\(perSenior)"
    let juniors = header.scope.subject(in: practice).words
    return (unit == .shift ? "On each shift" : "At any time")
      + " there \(perSenior == 1 ? "is" : "are") at most \(number) of \(juniors) for each of "
      + seniors.subject(in: practice).words + "."
  }
}

extension SkillMixRule {
  /// Reads `seniors`, `per-senior`, `on` (`moment` or `shift`), `work`,
  /// `places`, `unit` (minutes) and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(
      header: header,
      seniors: reader.scope("seniors", required: true) ?? .everyone,
      perSenior: reader.fields.read("per-senior", .integer(in: 1...100)) ?? 1,
      unit: reader.fields.read("on", .word) ?? .moment,
      work: reader.work() ?? .anyWork,
      places: reader.fields.readAll("places", .id(in: reader.names.places)),
      span: reader.fields.read("unit", .minutes(in: 1...1440)) ?? 30,
      price: reader.price() ?? .hard
    )
  }

  /// The seniors, the work and the places.
  public var mentions: [RuleMention] {
    [
      .people(field: "seniors", seniors), .work(field: "work", work),
      .work(field: "places", ShiftSelector(places: places)),
    ]
  }

  /// Numbers out of range.
  public func faults(in practice: Practice) -> [FieldFault] {
    (perSenior < 1 ? [FieldFault("per-senior", "is less than 1")] : [])
      + (span < 1 ? [FieldFault("unit", "is less than a minute")] : [])
      + FieldFault.price(price, "price")
  }
}
