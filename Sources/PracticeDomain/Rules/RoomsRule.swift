import Documents

/// No more people on duty than there are rooms, or devices, for them.
///
/// The pool is the practice's rooms that meet everything said: named in
/// ``rooms`` (where any are), at ``site``, with all of ``features``; on a date
/// it holds the capacities of those not closed then. Or it is the quantity of
/// ``equipment``, nothing on a date on which it is closed.
///
/// Each day of the horizon, midnight to midnight, is cut wherever a shift of
/// the practice starts or ends, whatever its days. In each piece the
/// assignments of those in the scope to ``work`` whose shift overlaps it are
/// counted, breaks included, whether they began that day or before, in the
/// horizon or on a past day that is known by itself; those on call, and shifts
/// without a start, do not count. Each one above what the pool holds that day
/// costs the price for each started ``unit`` of the piece's true length.
public struct RoomsRule: Rule, Equatable {
  /// The word that names this kind of rule in files.
  public static let kind = "rooms"
  /// One line on what this kind of rule asks.
  public static let meaning = "rooms or devices for everyone on duty who needs one"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Whose work needs one.
  public var work: ShiftSelector
  /// Rooms named one by one; empty for any.
  public var rooms: [Identifier<Place>]
  /// The site of the rooms; nil for any.
  public var site: Identifier<Place>?
  /// What the rooms must offer.
  public var features: [String]
  /// The devices, instead of rooms.
  public var equipment: Identifier<Equipment>?
  /// Minutes priced together; at least 1.
  public var unit: Int
  /// The price of each one without, for each unit of time.
  public var price: Price

  /// Makes the rule.
  public init(
    header: RuleHeader,
    work: ShiftSelector = .anyWork,
    rooms: [Identifier<Place>] = [],
    site: Identifier<Place>? = nil,
    features: [String] = [],
    equipment: Identifier<Equipment>? = nil,
    unit: Int = 30,
    price: Price = .hard
  ) {
    self.header = header
    self.work = work
    self.rooms = rooms
    self.site = site
    self.features = features
    self.equipment = equipment
    self.unit = unit
    self.price = price
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    if let equipment {
      let name = practice.equipment.first { $0.id == equipment }?.name ?? equipment.text
      return "There is one \(name) for each who needs it on \(work.words(in: practice))."
    }
    let kind = features.isEmpty ? "a room" : "a room with \(features.joined(separator: " and "))"
    return "There is \(kind) for each on \(work.words(in: practice))."
  }
}

extension RoomsRule {
  /// Reads `work`, `rooms`, `site`, `features`, `equipment`, `unit` and
  /// `price`.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    self.init(
      header: header,
      work: reader.work() ?? .anyWork,
      rooms: reader.fields.readAll("rooms", .id(in: reader.names.places)),
      site: reader.fields.read("site", .id(in: reader.names.sites)),
      features: reader.fields.readAll("features", .id),
      equipment: reader.fields.read("equipment", .id).map { Identifier($0) },
      unit: reader.fields.read("unit", .minutes(in: 1...1440)) ?? 30,
      price: reader.price() ?? .hard
    )
  }

  /// The work.
  public var mentions: [RuleMention] { [.work(field: "work", work)] }

  /// A pool that holds nothing at all, or numbers out of range.
  public func faults(in practice: Practice) -> [FieldFault] {
    var faults = FieldFault.price(price, "price")
    if unit < 1 { faults.append(FieldFault("unit", "is less than a minute")) }
    if let equipment {
      if !practice.equipment.contains(where: { $0.id == equipment }) {
        let known = practice.equipment.map { "'\($0.id)'" }.joined(separator: ", ")
        faults.append(
          FieldFault("equipment", "names no equipment", expected: known.isEmpty ? nil : known)
        )
      }
      if !rooms.isEmpty || site != nil || !features.isEmpty {
        faults.append(FieldFault("equipment", "is given beside rooms", expected: "one of them"))
      }
    } else if !practice.rooms.contains(where: isInPool) {
      faults.append(FieldFault("", "no room is meant", expected: "rooms, or equipment"))
    }
    return faults
  }

  /// Whether a room is one of the pool.
  public func isInPool(_ room: Room) -> Bool {
    (rooms.isEmpty || rooms.contains(room.id)) && (site == nil || room.site == site)
      && features.allSatisfy(room.features.contains)
  }
}
