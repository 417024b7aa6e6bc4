import Documents

/// Nobody is alone on site: at each moment nobody is there, or at least so many.
///
/// Each day of the horizon, midnight to midnight, is cut wherever a shift of
/// the practice starts or ends, or a break of a given time does, whatever the
/// shift's days. In each piece the assignments of those in the scope to
/// ``work`` that cover the whole of it are counted, whether they began that
/// day or before, in the horizon or on a past day that is known by itself;
/// those on call do not count, nor does one on a break of a given time. Where
/// ``places`` are named, each of them is counted by itself, a site with its
/// rooms. A number other than 0 and below ``minimum`` costs, for each one
/// missing, the price for each started ``unit`` of the piece's true length.
public struct NeverAloneRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "never-alone"
  /// One line on what this kind of rule asks.
  public static let meaning = "at each moment nobody is on site, or at least so many"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Which work counts.
  public var work: ShiftSelector
  /// Places counted one by one; empty for all work together.
  public var places: [Identifier<Place>]
  /// The fewest where there is anyone; at least 2.
  public var minimum: Int
  /// Minutes priced together; at least 1.
  public var unit: Int
  /// The price of each one missing, for each unit of time.
  public var price: Price

  /// Makes the rule.
  public init(
    header: RuleHeader,
    work: ShiftSelector = .anyWork,
    places: [Identifier<Place>] = [],
    minimum: Int = 2,
    unit: Int = 30,
    price: Price = .hard
  ) {
    self.header = header
    self.work = work
    self.places = places
    self.minimum = minimum
    self.unit = unit
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    let names = RuleWords.list(places.map(practice.name(ofPlace:)), "or")
    let spot = places.isEmpty ? "on site" : "at \(names)"
    return minimum == 2
      ? "Nobody is alone \(spot)." : "Nobody is \(spot) with fewer than \(minimum)."
  }
}

extension NeverAloneRule {
  /// Reads `work`, `places`, `minimum`, `unit` and `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(
      header: header,
      work: reader.work() ?? .anyWork,
      places: reader.fields.readAll("places", .id(in: reader.names.places)),
      minimum: reader.fields.read("minimum", .integer(in: 2...1000)) ?? 2,
      unit: reader.fields.read("unit", .minutes(in: 1...1440)) ?? 30,
      price: reader.price() ?? .hard
    )
  }

  /// The work and the places.
  public var mentions: [RuleMention] {
    [.work(field: "work", work), .work(field: "places", ShiftSelector(places: places))]
  }

  /// Numbers out of range.
  public func faults(in practice: Practice) -> [FieldFault] {
    (minimum < 2 ? [FieldFault("minimum", "is less than 2")] : [])
      + (unit < 1 ? [FieldFault("unit", "is less than a minute")] : [])
      + FieldFault.price(price, "price")
  }
}
