import PracticeDomain

/// Where phases can take place: locations between which people travel, and
/// rooms, alike ones as a pool.
struct BookPlaces {
  /// Rooms that are alike for every purpose.
  struct Pool {
    /// Their positions in the practice.
    var rooms: [Int]
    /// Their location.
    var location: Int
  }

  let practice: Practice
  /// Names of locations; the first is nowhere.
  private(set) var locations = ["nowhere"]
  private(set) var pools: [Pool] = []
  /// The locations of sites, of rooms that duties name, and of zones of homes.
  private var known: [String: Int] = [:]
  /// What the travel table calls each location; nil where nobody travels.
  private var travelNames: [String?] = [nil]

  init(_ practice: Practice, roster: Roster, visits: [Visit]) {
    self.practice = practice
    let dutyPlaces = Set(roster.assignments.compactMap(\.place))
    let named = Self.namedRooms(practice, visits).union(dutyPlaces)
    var groups: [PoolKey: Int] = [:]
    for (index, room) in practice.rooms.enumerated() {
      let own = dutyPlaces.contains(room.id)
      let location = location(of: room, ownRoom: own)
      let key = PoolKey(
        location: location,
        features: room.features,
        turnover: room.turnover,
        closures: room.closures,
        room: named.contains(room.id) ? index : nil
      )
      if let pool = groups[key] {
        pools[pool].rooms.append(index)
      } else {
        groups[key] = pools.count
        pools.append(Pool(rooms: [index], location: location))
      }
    }
    for visit in visits {
      if let zone = visit.request.home { _ = homeLocation(zone) }
    }
  }

  private struct PoolKey: Hashable {
    var location: Int
    var features: Set<String>
    var turnover: Int
    var closures: [DaySelector]
    var room: Int?
  }

  /// Rooms that somebody may ask for by name.
  private static func namedRooms(_ practice: Practice, _ visits: [Visit]) -> Set<Identifier<Place>>
  {
    var named = Set(visits.compactMap { $0.request.booked?.room })
    named.formUnion(practice.demand.kept.flatMap(\.phases).compactMap(\.room))
    for service in practice.demand.services {
      for phase in service.phases {
        if case .room(let need) = phase.place { named.formUnion(need.places) }
        for need in phase.equipment {
          let equipment = practice.equipment.first { $0.id == need.equipment }
          equipment?.room.map { _ = named.insert($0) }
        }
      }
    }
    return named
  }

  private mutating func location(of room: Room, ownRoom: Bool) -> Int {
    let site = room.site?.text ?? ""
    return add(ownRoom ? "room \(room.id)" : "site \(site)", travelName: site)
  }

  private mutating func add(_ name: String, travelName: String) -> Int {
    if let location = known[name] { return location }
    known[name] = locations.count
    locations.append(name)
    travelNames.append(travelName)
    return locations.count - 1
  }

  private mutating func homeLocation(_ zone: String) -> Int {
    add("home \(zone)", travelName: zone)
  }

  /// The location of homes in a zone.
  func home(_ zone: String) -> Int? { known["home \(zone)"] }

  /// Steps of travel between all locations, row by row.
  var travel: [Int] {
    locations.indices.flatMap { from in locations.indices.map { steps(from, $0) } }
  }

  private func steps(_ from: Int, _ to: Int) -> Int {
    guard let one = travelNames[from], let other = travelNames[to] else { return 0 }
    let travel = practice.demand.travel.first {
      ($0.from == one && $0.to == other) || ($0.from == other && $0.to == one)
    }
    return practice.demand.settings.steps(travel?.minutes ?? 0)
  }

  /// Whether somebody on duty at a place may take part at a location: in rooms
  /// of the place only, but nowhere and at homes too.
  func allows(_ place: Identifier<Place>?, at location: Int) -> Bool {
    guard let place, let pool = pools.first(where: { $0.location == location }) else {
      return true
    }
    return pool.rooms.contains { room in
      let room = practice.rooms[room]
      return room.id == place || room.site == place
        || (room.site == nil && practice.sites.count == 1 && practice.sites[0].id == place)
    }
  }

  /// Whether a pool meets a need.
  func pool(_ pool: Int, meets need: RoomNeed, features: Set<String>) -> Bool {
    let room = practice.rooms[pools[pool].rooms[0]]
    return room.features.isSuperset(of: need.features) && room.features.isSuperset(of: features)
      && (need.places.isEmpty
        || need.places.contains { $0 == room.id || $0 == room.site })
  }
}

extension BookTime {
  /// When a room may be used: while its site is open, on days on which it is
  /// not closed.
  func opening(of room: Room) -> [Range<Int>] {
    let site = room.site.flatMap { id in practice.sites.first { $0.id == id } }
    return opening(site?.opening ?? [], closures: room.closures)
  }

  /// When devices of a kind may be used: on days on which they are not closed.
  func opening(of equipment: Equipment) -> [Range<Int>] {
    opening([], closures: equipment.closures)
  }

  private func opening(_ hours: [OpeningHours], closures: [DaySelector]) -> [Range<Int>] {
    let spans = dates.filter { date in !closures.contains { $0.contains(date) } }
      .flatMap { date -> [Range<Int>] in
        if hours.isEmpty { return [span(of: nil, on: date)] }
        return hours.filter { $0.days.contains(date) }
          .map { span(of: DayPart(from: $0.from, until: $0.until), on: date) }
      }
    return spans.merged.map(slots(within:))
  }
}
